import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/messages.ts';
import { webmailAt } from '../webmail/index.ts';
import { clearLeftovers, stopWhenReplaced } from './leftovers.ts';
import { readMailPage } from './readMailPage.ts';

/** Starts, stops and pauses the work in a webmail tab. */

/** Set in this script's own world, which an older version of the extension may have shared. */
const startedMark = Symbol.for('stay-in-app started');

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

  let page: ReturnType<typeof readMailPage> | undefined;
  let resume: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(resume);
    page?.stop();
    page = undefined;
  };

  const begin = async () => {
    stop();
    const words = sendMessage('readPageWords', window.location.host).catch(() => undefined);
    const begun = readMailPage(window, webmail, words, isAlive);
    page = begun;
    const pausedUntil = (await words)?.pausedUntil;
    if (pausedUntil === undefined || page !== begun) return;
    stop();
    void sendMessage('reportPage', { state: 'paused', level: undefined }).catch(() => undefined);
    resume = setTimeout(() => void begin(), pausedUntil - Date.now());
  };

  const listen = () => {
    onMessage('settingsChanged', () => void begin());
    onMessage('readOpenVerdicts', () => {
      const { level, banner } = page?.worst()?.verdicted ?? {};
      return level && banner ? { level, title: banner.title, reason: banner.reasons[0] ?? '' } : undefined;
    });
  };

  stopWhenReplaced(window, { isAlive, stop });
  // The page goes on first: what a script does while it is evaluated holds up its loading.
  resume = setTimeout(() => {
    clearLeftovers(window);
    listen();
    void begin();
  });
}
