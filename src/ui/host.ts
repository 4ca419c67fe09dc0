import { element } from './element.ts';
import { sharedStyle } from './style.ts';

/** An element of ours in somebody else's page, with a closed shadow root that keeps page and mail out. */
export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Keys and clicks on our elements are nobody else's: Gmail acts on single letters. */
const isolated = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
];

/** Closed for everybody; open only in the build that accessibility checkers look into (`wxt build --mode e2e`). */
const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Builds a host with our style; the caller puts it into the page. */
export function createShadowHost(style: string): ShadowHost {
  const host = element('div');
  const root = host.attachShadow({ mode });
  const sheet = element('style');
  // Set as textContent: Firefox exempts only this from the page's Content-Security-Policy, not an appended text node.
  sheet.textContent = sharedStyle + style;
  root.append(sheet);
  for (const type of isolated) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}
