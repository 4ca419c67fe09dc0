import { attributeOf, closestOf, linkHrefOf, localNameOf, parentOf } from '../html/dom.ts';

/** Which link an event would follow, and how to let it follow that link after all. */

const linkSelector = 'a, area, form, button, input, math[href], math [href]';
const leftButton = 0;
const middleButton = 1;

export interface LinkTarget {
  readonly element: Element;
  readonly href: string;
}

/** Where an element leads as it is written now; `undefined` when it is no link. */
export function hrefOf(element: Element): string | undefined {
  const tag = localNameOf(element);
  if (tag === 'form') return attributeOf(element, 'action') ?? '';
  if (tag === 'button' || tag === 'input') return attributeOf(element, 'formaction');
  return linkHrefOf(element);
}

/** The innermost element around `from` that leads somewhere: a field or button inside a link leads where the link does. */
function linkAround(from: Element, selector: string): LinkTarget | undefined {
  let element = closestOf(from, selector);
  while (element) {
    const href = hrefOf(element);
    if (href !== undefined && (selector !== linkSelector || localNameOf(element) !== 'form')) return { element, href };
    const parent = parentOf(element);
    element = parent ? closestOf(parent, selector) : null;
  }
  return undefined;
}

/** The link an event would follow. */
export function targetOf(event: Event): LinkTarget | undefined {
  const submitter = event.type === 'submit' ? (event as SubmitEvent).submitter : null;
  const [first] = event.composedPath();
  const start = submitter && hrefOf(submitter) !== undefined ? submitter : first;
  const from = start instanceof Element ? start : start instanceof Node ? start.parentElement : null;
  // A click on a form's field is no step anywhere: the form is held when it is submitted.
  return from ? linkAround(from, event.type === 'submit' ? 'form, button, input' : linkSelector) : undefined;
}

/** Only the middle button follows links among the other buttons. */
export function isFollowing(event: Event): boolean {
  if (event.type !== 'auxclick') return true;
  return (event as MouseEvent).button === middleButton;
}

/** Lets the same thing happen again: with the keys that were held, and through the page's own listeners. */
export function replay(event: Event, { element }: LinkTarget, replayed: WeakSet<Event>): void {
  if (event.type === 'submit') {
    const form = closestOf(element, 'form');
    if (form) HTMLFormElement.prototype.submit.call(form);
    return;
  }
  const mouse = event as MouseEvent;
  const { ctrlKey, shiftKey, altKey, metaKey } = mouse;
  const isMiddle = event.type === 'auxclick';
  const again = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: leftButton,
    // A middle click opens a new tab, as a click with Ctrl does.
    ctrlKey: ctrlKey || isMiddle,
    shiftKey,
    altKey,
    metaKey,
  });
  replayed.add(again);
  element.dispatchEvent(again);
}
