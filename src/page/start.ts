import { browser } from 'wxt/browser';
import { type PageState, type PageWords, sendMessage, type TabReport } from '../messages.ts';
import { renderNotice } from '../ui/notice.ts';
import { webmailAt } from '../webmail/index.ts';
import type { PageReading } from '../webmail/webmail.ts';
import { holdLinks } from './holdLinks.ts';
import { createJudgedMessages } from './judged.ts';
import { type Mounted, mountBefore } from './warn.ts';
import { watchPage } from './watch.ts';

/** What happens in a webmail tab: watch → read → ask the background → banner, held links, toolbar. */

/** A mail that cannot be read for this long (milliseconds) is said to be unreadable … */
const patience = 8_000;
/** … and for this long after the page began to load: Gmail starts slowly. */
const patienceAtStart = 15_000;

/** Set in this script's own world, so that a second injection finds it and the page does not. */
const startedMark = Symbol.for('stay-in-app started');

/** Whether the extension this script belongs to is gone: after an update an old script lives on in its tab. */
function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/** Starts on a webmail page; does nothing elsewhere, or where it runs already. */
export function startOnPage(window: Window & typeof globalThis): void {
  const webmail = webmailAt(new URL(window.location.href));
  const world = globalThis as { [startedMark]?: boolean };
  if (!webmail || world[startedMark]) return;
  world[startedMark] = true;

  let words: PageWords | undefined;
  let notice: Mounted | undefined;
  let lastReport = '';
  const startedAt = window.performance.now();

  /** A message to the background that must not break the page when nobody answers. */
  const orNothing = <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> =>
    answer.catch(() => {
      if (isOrphaned()) stop();
      return undefined;
    });

  const report = (next: TabReport) => {
    const text = JSON.stringify(next);
    if (text === lastReport) return;
    lastReport = text;
    void orNothing(sendMessage('reportPage', next));
  };

  const showNotice = (title: string, text: string, before: Element | undefined) => {
    if (!words || notice || !before) return;
    const host = renderNotice(words, title, text, () => notice?.remove());
    notice = mountBefore(host, before);
  };
  const dropNotice = () => {
    notice?.remove();
    notice = undefined;
  };
  const showCannotRead = (before: Element | undefined) => {
    if (words) showNotice(words.cannotReadTitle, words.cannotReadText, before);
  };

  let state: PageState = 'no-mail';
  const reportJudged = () => {
    if (judged.all().length === 0) report({ state, level: 'unrelated' });
    else {
      const level = judged.worst();
      report({ state: level === undefined ? 'reading' : state, level, isTrusted: judged.isTrusted() });
    }
  };

  const judged = createJudgedMessages({
    judge: ({ message }) => orNothing(sendMessage('judgeMessage', { message })),
    judgeOriginal: async ({ message }) => {
      const headers = await webmail.readOriginal?.(new URL(window.location.href), message.messageId ?? '');
      const verdicted =
        headers === undefined ? undefined : await orNothing(sendMessage('judgeMessage', { message, headers }));
      // Headers of another mail leave it unchecked, which the button must say.
      return verdicted?.banner?.original ? undefined : verdicted;
    },
    onVerdict: (open, verdicted) => {
      if (verdicted) reportJudged();
      else {
        showCannotRead(open.bannerBefore);
        report({ state: 'cannot-read', level: undefined });
      }
    },
  });

  const onUnreadable = (since: number, place: Element | undefined) => {
    judged.clear();
    const isPatient = since < patience || window.performance.now() - startedAt < patienceAtStart;
    if (!isPatient) showCannotRead(place);
    report({ state: isPatient ? 'reading' : 'cannot-read', level: undefined });
  };

  const onReading = (reading: PageReading, since: number) => {
    if (isOrphaned()) {
      stop();
      return;
    }
    if (reading.kind === 'unreadable') {
      onUnreadable(since, reading.place);
      return;
    }
    if (reading.kind !== 'open') {
      judged.clear();
      dropNotice();
      report({ state: reading.kind === 'noMail' ? 'no-mail' : 'unsupported', level: undefined });
      return;
    }
    const { messages, unreadable } = reading;
    if (unreadable === 0) dropNotice();
    state = unreadable > 0 || messages.some(({ isPartial }) => isPartial) ? 'partial' : 'ok';
    judged.update(messages);
    reportJudged();
  };

  const stopHolding = holdLinks(window, {
    messages: judged.all,
    judgeLink: (href, text) => orNothing(sendMessage('judgeLink', { href, text })),
  });

  const stop = () => {
    stopWatching();
    stopHolding();
    const [first] = judged.all();
    judged.clear();
    // The new version may not be able to start in this tab, so say what to do rather than nothing.
    if (words) showNotice(words.reloadTitle, '', first?.open.bannerBefore);
  };

  void orNothing(sendMessage('readPageWords')).then((pageWords) => {
    words = pageWords;
  });
  const stopWatching = watchPage(window, webmail, {
    onReading,
    onRoute: () => {
      judged.clear();
      dropNotice();
    },
  });
}
