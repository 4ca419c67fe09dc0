import { browser } from 'wxt/browser';
import { onMessage, type PageState, sendMessage } from '../messages/messages.ts';
import { webmailAt } from '../webmail/index.ts';
import { clearLeftovers, stopWhenReplaced } from './leftovers.ts';
import { waitForPause } from './pauseEnd.ts';
import { readMailPage } from './readMailPage.ts';
import { createTabReporter } from './tabReporter.ts';

/** Starts, stops and pauses the work in a webmail tab. */

/** Set in this script's own world, which an older version of the extension may have shared. */
const startedMark = Symbol.for('stay-in-app started');

/** How long to wait for another try when the background gives no words (milliseconds). */
const wordless = 5_000;

/** Whether the extension this script belongs to is still there: after an update an old script lives on, cut off. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Starts on a webmail page; does nothing elsewhere, or where it runs already. A script of an older version that was
 * cut off by an update is cleared away first.
 */
export function startOnPage(window: Window & typeof globalThis): void {
  const webmail = webmailAt(new URL(window.location.href));
  const world = globalThis as { [startedMark]?: () => boolean };
  if (!webmail || world[startedMark]?.()) return;
  world[startedMark] = isAlive;

  const reporter = createTabReporter();
  let page: ReturnType<typeof readMailPage> | undefined;
  let resume: ReturnType<typeof setTimeout> | undefined;
  let endWait: (() => void) | undefined;
  const stop = () => {
    clearTimeout(resume);
    endWait?.();
    page?.stop();
    page = undefined;
  };

  const standAside = (state: PageState) => {
    stop();
    reporter.report({ state, level: undefined });
  };

  const begin = async () => {
    stop();
    const words = sendMessage('readPageWords', window.location.host).catch(() => undefined);
    reporter.forget();
    const begun = readMailPage(window, webmail, words, { isAlive, report: reporter.report });
    page = begun;
    const known = await words;
    if (page !== begun) return;
    if (known?.isWithheld) standAside('cannot-read');
    else if (known?.pausedUntil !== undefined) {
      standAside('paused');
      endWait = waitForPause(known.pausedUntil, () => void begin());
    }
    // Without its words this page can say nothing, not even that it cannot read.
    else if (!known && isAlive()) resume = setTimeout(() => void begin(), wordless);
  };

  const listen = () => {
    onMessage('settingsChanged', () => void begin());
    onMessage('readOpenVerdicts', () => {
      const { level, banner } = page?.worst()?.verdicted ?? {};
      return level && banner ? { level, title: banner.title, reason: banner.reasons[0] ?? '' } : undefined;
    });
  };

  stopWhenReplaced(window, { isAlive, stop });
  // What the browser had put aside was told nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (persisted && isTrusted && isAlive()) void begin();
  });
  // The page goes on first: what a script does while it is evaluated holds up its loading.
  resume = setTimeout(() => {
    clearLeftovers(window);
    listen();
    void begin();
  });
}
