import { attributeOf, childElementsOf, contains, isVisible } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { isInPane, isSureBody, type OwnParts, pick } from './outlookParts.ts';
import { asAddress } from './outlookSender.ts';

/** Outlook's page around the messages: the reading pane and the mailbox. */

/**
 * The pane a mail is shown in: the first of the known ones with a message in it, else the first there is. A page of
 * its own, for one mail or to print it, may have none.
 * @param isOpen whether the address says that a mail is open
 */
export function findView(own: OwnParts, document: Document, isOpen: boolean): Element | undefined {
  const panes = hooks.panes.flatMap((selector) => pick(own, selector).filter(isInPane));
  // No mail can forge the sender's id: a pane that lacks it is another one.
  const [named] = pick(own, hooks.senderId).filter(isInPane);
  if (named) return panes.find((pane) => contains(pane, named)) ?? document.body;
  const bodies = pick(own, hooks.body).filter(isInPane);
  const marks = [...bodies, ...pick(own, hooks.time).filter(isInPane)];
  const withMessage = panes.find((pane) => marks.some((mark) => contains(pane, mark)));
  if (withMessage) return withMessage;
  const isAlone = isOpen ? marks.length > 0 : bodies.some(isSureBody);
  return isAlone ? document.body : panes[0];
}

/** Where a notice stands when the mail cannot be read: Outlook lays the subject over the top of the pane itself. */
export function findPlace(own: OwnParts, view: Element): Element | undefined {
  const scrolling = pick(own, hooks.scrolling, view).find((element) => isVisible(element));
  return childElementsOf(scrolling ?? view)[0];
}

const notInAddresses = /[\s<>"'(),;:]+/;

/** The address of the mailbox, from the page's own header or its tree of folders. */
export function findAccount(own: OwnParts): string | undefined {
  const elements = [hooks.account, hooks.mailboxRoot].flatMap((selector) => pick(own, selector));
  const texts = elements.flatMap((element) =>
    ['aria-label', 'title', 'data-folder-name'].map((name) => attributeOf(element, name) ?? ''),
  );
  const found = texts.map((text) => text.replaceAll(')', '').trim().split(notInAddresses).at(-1));
  return found.map((text) => asAddress(text ?? '')).find((address) => address !== undefined);
}
