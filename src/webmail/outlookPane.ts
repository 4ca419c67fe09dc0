import { attributeOf, contains, findAll, isVisible } from '../html/dom.ts';
import { hooks, isForeign, isListed } from './outlookHooks.ts';
import { openIdOf } from './outlookRoute.ts';
import { asAddress } from './outlookSender.ts';

/** Outlook's page around the messages: the reading pane and the mailbox. */

const isShown = (element: Element) => isVisible(element) && !isListed(element);

/**
 * The pane a mail is shown in: the first of the known ones with a message in it, else the first there is. A page of
 * its own, for one mail or to print it, may have none.
 */
export function findView(document: Document, url: URL): Element | undefined {
  const { body } = document;
  const panes = hooks.panes.flatMap((selector) =>
    findAll(document, selector).filter((pane) => isShown(pane) && !isForeign(pane)),
  );
  // No mail can forge the sender's id: a pane that lacks it is another one, or stands in a mail.
  const [named] = findAll(body, hooks.senderId).filter((place) => isShown(place) && !isForeign(place));
  if (named) return panes.find((pane) => contains(pane, named)) ?? body;
  const marks = `${hooks.body}, ${hooks.time}`;
  const withMessage = panes.find((pane) => findAll(pane, marks).some(isShown));
  if (withMessage) return withMessage;
  const isAlone = findAll(body, openIdOf(url) === undefined ? hooks.bodyId : marks).some(isShown);
  return isAlone ? body : panes[0];
}

/** Where a notice stands when the mail cannot be read: Outlook lays the subject over the top of the pane itself. */
export function findPlace(view: Element): Element | undefined {
  const scrolling = findAll(view, hooks.scrolling).find((element) => isVisible(element) && !isForeign(element));
  return findAll(scrolling ?? view, ':scope > *')[0];
}

const lastAddress = /[^\s<>"'(),;:]{1,200}@[^\s<>"'(),;:]{1,200}$/;

/** The address of the mailbox, from the page's own header or its tree of folders. */
export function findAccount(document: Document): string | undefined {
  const attributes = ['aria-label', 'title', 'data-folder-name'];
  const elements = [hooks.account, hooks.mailboxRoot].flatMap((selector) =>
    findAll(document, selector).filter((element) => !isForeign(element)),
  );
  const texts = elements.flatMap((element) => attributes.map((name) => attributeOf(element, name) ?? ''));
  const found = texts.map((text) => lastAddress.exec(text.replaceAll(')', '').trim())?.[0]);
  return found.map((text) => asAddress(text ?? '')).find((address) => address !== undefined);
}
