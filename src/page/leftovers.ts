import { browser } from 'wxt/browser';
import { attributeOf, findAll } from '../html/dom.ts';

/**
 * After an update the new version starts in a tab in which the old one still shows something. In Firefox the old script
 * is dead by then and its banner stays behind; in Chromium it lives on, cut off, until it is told to stop.
 */

/** Told to the page's window. A page can forge it, which changes nothing: only a script that is cut off obeys. */
const startedEvent = 'stay-in-app-started';

/** Our hosts: bare divs with nothing in them but a closed shadow root. */
const maybeOurs = 'div:empty';
const content = '.paper .brand';

/** Firefox gives extensions a property, Chromium a function. */
function shadowRootOf(element: Element): ShadowRoot | null | undefined {
  const { openOrClosedShadowRoot: own } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return own === undefined ? browser.dom?.openOrClosedShadowRoot(element as HTMLElement) : own;
}

function isOurs(element: Element): boolean {
  if (attributeOf(element, 'class') !== undefined || attributeOf(element, 'id') !== undefined) return false;
  return shadowRootOf(element)?.querySelector(content)?.textContent === 'Stay in App';
}

/** Ends what an older version left in this tab. */
export function clearLeftovers(window: Window & typeof globalThis): void {
  window.dispatchEvent(new window.Event(startedEvent));
  for (const host of findAll(window.document, maybeOurs).filter(isOurs)) host.remove();
}

/** Calls `stop` once a newer version has started and this one is cut off. */
export function stopWhenReplaced(
  window: Window & typeof globalThis,
  { isAlive, stop }: { readonly isAlive: () => boolean; readonly stop: () => void },
): void {
  const onStarted = () => {
    if (isAlive()) return;
    window.removeEventListener(startedEvent, onStarted);
    stop();
  };
  window.addEventListener(startedEvent, onStarted);
}
