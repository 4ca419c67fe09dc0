import { type PageState, type PageWords, sendMessage, type TabReport } from '../messages/messages.ts';
import type { PageReading, Webmail } from '../webmail/webmail.ts';
import { holdLinks } from './holdLinks.ts';
import { inOrder } from './inOrder.ts';
import { createJudgedMessages } from './judged.ts';
import type { Judged } from './judgedMessage.ts';
import { createNotices } from './notices.ts';
import { createOriginals } from './originals.ts';
import { createRowReporter } from './reportRows.ts';
import { type Look, watchPage } from './watch.ts';

/** What happens in a webmail tab: watch → read → ask the background → banner, held links, toolbar. */

/** A mail that cannot be read for this long (milliseconds) is said to be unreadable … */
const patience = 8_000;
/** … and for this long after the page began to load, while it still changes: webmail starts slowly. */
const patienceAtStart = 15_000;
const stillChanging = 3_000;
/** A page that names another conversation than it shows this long (milliseconds) is believed in what it shows. */
const staleFor = 3_000;

export interface MailPage {
  /** The open mail with the highest level, once all are judged. */
  readonly worst: () => Judged | undefined;
  /** Ends everything and takes away all that was shown. */
  readonly stop: () => void;
}

export interface Surroundings {
  /** Whether the background can still be reached; an update cuts this script off. */
  readonly isAlive: () => boolean;
  /** Tells what the toolbar should say. */
  readonly report: (report: TabReport) => void;
}

export function readMailPage(
  window: Window & typeof globalThis,
  webmail: Webmail,
  words: Promise<PageWords | undefined>,
  { isAlive, report }: Surroundings,
): MailPage {
  const startedAt = window.performance.now();
  const notices = createNotices(words);
  let state: PageState = 'no-mail';
  let hasUnreadable = false;
  let hasGivenUp = false;

  /** A message to the background that must not break the page when nobody answers. */
  const orNothing = <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> => answer.catch(() => undefined);

  const reportJudged = () => {
    const worst = judged.worst()?.verdicted;
    const failed = judged.all().find(({ hasFailed }) => hasFailed);
    if (failed) notices.sayCannotRead(failed.open.bannerBefore);
    else if (!hasUnreadable) notices.clear();
    const isPartial = judged.all().some(({ open, content }) => open.isPartial || content()?.isPartial);
    const known = state === 'ok' && isPartial ? 'partial' : state;
    if (failed && !worst?.banner) report({ state: 'cannot-read', level: undefined });
    else if (judged.all().length === 0) report({ state: known, level: 'unrelated' });
    else if (worst)
      report({ state: known, level: worst.level, isTrusted: worst.isTrusted, byOrganisation: worst.byOrganisation });
    else report({ state: 'reading', level: undefined });
  };

  const answering = inOrder();
  const originals = createOriginals(window, webmail, (request) => orNothing(sendMessage('judgeMessage', request)));
  const { judge: judgeOriginal } = originals;

  const judged = createJudgedMessages({
    judge: async ({ message }) => {
      // A paused or withheld site is not judged; whoever started this page ends it as soon as the words are there.
      await words;
      return orNothing(sendMessage('judgeMessage', { message }));
    },
    judgeOriginal: judgeOriginal && (({ message }) => judgeOriginal(message)),
    onVerdict: () => reportJudged(),
    onAnswer: (id, answer) => answering(() => sendMessage('rememberAnswer', { id, answer })),
    onWhatToDo: (situation) => void orNothing(sendMessage('openChecklist', situation)),
    onReport: ({ message }) => void orNothing(sendMessage('openReport', originals.withHeaders(message))),
    onPause: async () =>
      (await orNothing(sendMessage('pauseSite', { host: window.location.host, pauses: true }))) ?? false,
  });

  const onUnreadable = ({ since, quietFor }: Look, place: Element | undefined) => {
    judged.clear();
    const isStarting = window.performance.now() - startedAt < patienceAtStart && quietFor < stillChanging;
    // What is said then is a change of the page too, and no sign that it is still starting.
    hasGivenUp ||= since >= patience && !isStarting;
    if (hasGivenUp) notices.sayCannotRead(place);
    report({ state: hasGivenUp ? 'cannot-read' : 'reading', level: undefined });
  };

  const onClosed = (reading: PageReading & { kind: 'noMail' | 'unsupported' }) => {
    judged.clear();
    notices.clear();
    if (reading.kind === 'unsupported') notices.sayUnsupported(reading.place);
    report({ state: reading.kind === 'noMail' ? 'no-mail' : 'unsupported', level: undefined });
  };

  const rows = createRowReporter(window, webmail, (account, shown) =>
    sendMessage('reportRows', { account, rows: shown }),
  );

  const onLook = (look: Look) => {
    const { reading, isChanged } = look;
    if (!isAlive()) {
      judged.clear();
      // The new version may not be able to start in this tab, so say what to do rather than nothing.
      if (reading.kind === 'open') notices.sayReload(reading.messages[0]?.bannerBefore);
    } else if (reading.kind === 'unreadable') onUnreadable(look, reading.place);
    else if (reading.kind === 'open' && reading.isStale && look.since < staleFor) onUnreadable(look, undefined);
    else if (reading.kind === 'open') {
      hasUnreadable = reading.unreadable > 0;
      state = hasUnreadable || reading.isStale ? 'partial' : 'ok';
      judged.update(reading.messages, isChanged);
      reportJudged();
    } else onClosed(reading);
    if (isAlive()) rows.look();
  };

  const stopHolding = holdLinks(window, {
    messages: judged.all,
    judgeLink: (href, text) => orNothing(sendMessage('judgeLink', { href, text })),
  });
  const stopWatching = watchPage(window, webmail, {
    onLook,
    onRoute: () => {
      hasGivenUp = false;
      judged.clear();
      notices.clear();
    },
  });
  return {
    worst: judged.worst,
    stop: () => {
      stopWatching();
      stopHolding();
      judged.clear();
      notices.clear();
    },
  };
}
