import { browser } from 'wxt/browser';
import { type Level, levels } from '../classifier/verdict.ts';
import { type PageState, type PageWords, sendMessage, type TabReport, type Verdicted } from '../messages.ts';
import type { Answer } from '../ui/banner.ts';
import { renderNotice } from '../ui/notice.ts';
import { webmailAt } from '../webmail/index.ts';
import type { OpenMessage, PageReading } from '../webmail/webmail.ts';
import { type HeldMessage, holdLinks } from './holdLinks.ts';
import { type Mounted, mountBefore, showBanner } from './warn.ts';
import { watchPage } from './watch.ts';

/** What happens in a webmail tab: watch → read → ask the background → banner, held links, toolbar. */

interface Shown {
  open: OpenMessage;
  readonly verdict: Promise<Verdicted | undefined>;
  verdicted: Verdicted | undefined;
  answer: Answer | undefined;
  banner: Mounted | undefined;
}

/** A mail that cannot be read for this long (milliseconds) is said to be unreadable; Gmail starts slowly. */
const patience = 8_000;
const patienceAtStart = 15_000;

/** Set in this script's own world, so that a second injection finds it and the page does not. */
const startedMark = Symbol.for('stay-in-app started');

/** Whether the extension this script belongs to is still there: after an update an old script lives on, orphaned. */
function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

function worst(shown: Iterable<Shown>): Level | undefined {
  let found: Level | undefined;
  for (const { verdicted } of shown) {
    if (!verdicted) return undefined;
    if (found === undefined || levels.indexOf(verdicted.level) > levels.indexOf(found)) found = verdicted.level;
  }
  return found;
}

/** Starts on a webmail page; does nothing elsewhere, or where it runs already. */
export function startOnPage(window: Window & typeof globalThis): void {
  const webmail = webmailAt(new URL(window.location.href));
  const world = globalThis as { [startedMark]?: boolean };
  if (!webmail || world[startedMark]) return;
  world[startedMark] = true;

  const shown = new Map<string, Shown>();
  let words: PageWords | undefined;
  let notice: Mounted | undefined;
  let lastReport = '';
  const startedAt = window.performance.now();

  const report = (next: TabReport) => {
    const text = `${next.state} ${next.level ?? ''}`;
    if (text === lastReport) return;
    lastReport = text;
    sendMessage('reportPage', next).catch(stopIfOrphaned);
  };

  const showNotice = (title: string, text: string, before: Element) => {
    if (!words || notice) return;
    const host = renderNotice(words, title, text, () => notice?.remove());
    notice = mountBefore(host, before);
  };

  const dropNotice = () => {
    notice?.remove();
    notice = undefined;
  };

  const drop = (key: string, entry: Shown) => {
    entry.banner?.remove();
    shown.delete(key);
  };

  const show = (entry: Shown, verdicted: Verdicted) => {
    entry.verdicted = verdicted;
    entry.banner = showBanner(entry.open, verdicted, entry.answer, (answer) => {
      entry.answer = answer;
    });
  };

  const judge = (open: OpenMessage): Shown => {
    const verdict = sendMessage('judgeMessage', open.message).catch((error: unknown) => {
      stopIfOrphaned(error);
      return undefined;
    });
    const entry: Shown = { open, verdict, verdicted: undefined, answer: undefined, banner: undefined };
    void verdict.then((verdicted) => {
      // The page may show another mail by now.
      if (shown.get(open.key) !== entry) return;
      if (verdicted) show(entry, verdicted);
      else {
        shown.delete(open.key);
        if (words) showNotice(words.cannotReadTitle, words.cannotReadText, open.bannerBefore);
      }
      reportShown('ok');
    });
    return entry;
  };

  const reportShown = (state: PageState) => {
    const isPartial = [...shown.values()].some(({ open }) => open.isPartial);
    const level = worst(shown.values());
    const isEmpty = shown.size === 0;
    report({ state: level === undefined && !isEmpty ? 'reading' : isPartial ? 'partial' : state, level: isEmpty ? 'unrelated' : level });
  };

  const onOpen = (messages: readonly OpenMessage[], unreadable: number) => {
    dropNotice();
    const keys = new Set(messages.map(({ key }) => key));
    for (const [key, entry] of shown) if (!keys.has(key)) drop(key, entry);
    for (const open of messages) {
      const entry = shown.get(open.key);
      if (entry) {
        entry.open = open;
        entry.banner?.keep();
      } else shown.set(open.key, judge(open));
    }
    reportShown(unreadable > 0 ? 'partial' : 'ok');
  };

  const onUnreadable = (since: number) => {
    for (const [key, entry] of shown) drop(key, entry);
    const isStarting = window.performance.now() - startedAt < patienceAtStart;
    if (since < patience || (isStarting && since < patienceAtStart)) {
      report({ state: 'reading', level: undefined });
      return;
    }
    report({ state: 'cannot-read', level: undefined });
  };

  const onReading = (reading: PageReading, since: number) => {
    if (isOrphaned()) return stop();
    if (reading.kind === 'open') onOpen(reading.messages, reading.unreadable);
    else if (reading.kind === 'unreadable') onUnreadable(since);
    else {
      for (const [key, entry] of shown) drop(key, entry);
      dropNotice();
      report({ state: reading.kind === 'noMail' ? 'no-mail' : 'unsupported', level: undefined });
    }
    return undefined;
  };

  const onRoute = () => {
    for (const [key, entry] of shown) drop(key, entry);
    dropNotice();
  };

  const heldMessages = (): HeldMessage[] =>
    [...shown.values()].map(({ open, verdict, verdicted, answer }) => ({
      open,
      verdict,
      verdicted,
      isAsked: answer === 'asked',
    }));

  const stopHolding = holdLinks(window, {
    messages: heldMessages,
    judgeLink: (href, text) => sendMessage('judgeLink', { href, text }).catch(() => undefined),
  });

  const stop = () => {
    stopWatching();
    stopHolding();
    const [first] = shown.values();
    for (const [key, entry] of shown) drop(key, entry);
    // The new version may not be able to start in this tab, so say what to do rather than nothing.
    if (words && first) showNotice(words.reloadTitle, '', first.open.bannerBefore);
  };

  const stopIfOrphaned = (_error: unknown) => {
    if (isOrphaned()) stop();
  };

  sendMessage('readPageWords').then(
    (pageWords) => {
      words = pageWords;
    },
    () => undefined,
  );
  const stopWatching = watchPage(window, webmail, { onReading, onRoute });
}
