import { contains } from '../html/dom.ts';
import type { PageReading, Webmail } from '../webmail/webmail.ts';

/** When to look at the page. One observer, one timer; nothing while the tab is hidden. */

export interface Look {
  readonly reading: PageReading;
  /** How long the same route has been open, in milliseconds. */
  readonly since: number;
  /** How long the page has not changed, in milliseconds. */
  readonly quietFor: number;
  /** Whether anything below an element may have changed since the last look. */
  readonly isChanged: (element: Element) => boolean;
}

export interface Watching {
  readonly onLook: (look: Look) => void;
  /** The open mail changed: every verdict is void at once. */
  readonly onRoute: () => void;
}

/** Re-runs wait until the page is quiet for this long … */
const settle = 300;
/** … but never longer than this. */
const longestWait = 1500;
/** While a mail is open and cannot be read yet, looks follow the page's changes this closely. */
const impatience = 50;
/** More changed places than this are not told apart. */
const mostPlaces = 200;
/** Where the page's own navigation cannot be heard, and to end a "reading" state, the page is looked at this often. */
const poll = 1000;
/** A page may show another view it has kept, without a change that is listened to: every so many polls it is looked at. */
const pollsPerLook = 3;

type NavigationEvents = Pick<EventTarget, 'addEventListener'>;

/**
 * Watches a page until the returned function is called.
 * @param webmail who can read it
 */
export function watchPage(
  window: Window & typeof globalThis,
  webmail: Webmail,
  { onLook, onRoute }: Watching,
): () => void {
  const { document } = window;
  let route = '';
  let routeSince = window.performance.now();
  let isRead = false;
  let timer: number | undefined;
  let deadline = 0;
  let places = new Set<Node>();
  let bodies: readonly Element[] = [];
  let changedAt = window.performance.now();
  let polls = 0;
  const stopped = new AbortController();
  const { signal } = stopped;

  const look = () => {
    window.clearTimeout(timer);
    timer = undefined;
    deadline = 0;
    // A frame that was asked for before the stop still comes.
    if (document.hidden || signal.aborted) return;
    const url = new URL(window.location.href);
    const now = window.performance.now();
    if (webmail.route(url) !== route) {
      route = webmail.route(url);
      routeSince = now;
      onRoute();
    }
    const reading = webmail.read(document, url);
    isRead = reading.kind === 'open' && reading.unreadable === 0 && !reading.isStale;
    bodies = reading.kind === 'open' ? reading.messages.map(({ body }) => body) : [];
    const changed = places;
    places = new Set();
    const isChanged = (element: Element) =>
      changed.size > mostPlaces || [...changed].some((place) => contains(element, place));
    onLook({ reading, since: now - routeSince, quietFor: now - changedAt, isChanged });
  };

  const lookWithin = (delay: number) => {
    const now = window.performance.now();
    deadline ||= now + longestWait;
    const wait = Math.max(0, Math.min(delay, deadline - now));
    window.clearTimeout(timer);
    timer = window.setTimeout(look, wait);
  };
  const lookNextFrame = () => window.requestAnimationFrame(look);

  const routeChanged = () => {
    if (webmail.route(new URL(window.location.href)) === route) return;
    isRead = false;
    lookNextFrame();
  };
  // Styles change all the time; they matter where they hide the mail that is shown.
  const matters = ({ attributeName, target }: MutationRecord) =>
    attributeName !== 'style' || bodies.some((body) => contains(target, body));
  const observer = new window.MutationObserver((all) => {
    const records = all.filter(matters);
    if (records.length === 0) return;
    changedAt = window.performance.now();
    for (const { target } of records) if (places.size <= mostPlaces) places.add(target);
    if (document.hidden) return;
    const isOtherMail = records.some(({ attributeName }) => webmail.idAttributes.includes(attributeName ?? ''));
    // A pending quick look must not be pushed back by every further change.
    if (isOtherMail) lookNextFrame();
    else if (!isRead && timer === undefined) lookWithin(impatience);
    else if (isRead) lookWithin(settle);
  });
  const pageShown = () => {
    if (!document.hidden) lookNextFrame();
  };

  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [
      'class',
      'style',
      'aria-expanded',
      'hidden',
      'email',
      'data-hovercard-id',
      ...webmail.idAttributes,
    ],
  });
  const { navigation } = window as unknown as { navigation?: NavigationEvents };
  window.addEventListener('hashchange', routeChanged, { signal });
  window.addEventListener('popstate', routeChanged, { signal });
  window.addEventListener('pageshow', pageShown, { signal });
  document.addEventListener('visibilitychange', pageShown, { signal });
  navigation?.addEventListener('currententrychange', routeChanged, { signal });
  const polling = window.setInterval(() => {
    if (document.hidden) return;
    if (!isRead || ++polls % pollsPerLook === 0) lookNextFrame();
    else routeChanged();
  }, poll);
  look();

  return () => {
    stopped.abort();
    observer.disconnect();
    window.clearTimeout(timer);
    window.clearInterval(polling);
  };
}
