import type { Answer, Verdicted } from '../messages/messages.ts';
import type { OpenMessage } from '../webmail/webmail.ts';
import { oneAtATime } from './oneAtATime.ts';
import type { BodyContent } from './readBody.ts';
import { readSettled } from './readSettled.ts';
import { type Mounted, type PersonsView, showBanner } from './warn.ts';

/** One open message: read, judged, shown, and read again when the page changes it. */

export interface Judged {
  readonly open: OpenMessage;
  /** What the verdict was given for, so that its links are the verdict's in the same order. */
  readonly content: () => BodyContent | undefined;
  /** Settles with the first verdict; with `undefined` when nobody could give one. */
  readonly verdict: Promise<Verdicted | undefined>;
  readonly verdicted: Verdicted | undefined;
  /** Nobody could give a verdict, or what could be read is too little for silence. */
  readonly hasFailed: boolean;
  readonly answer: Answer | undefined;
  /** The page shows the same mail still; perhaps with another content, or with more that could be read of it. */
  readonly update: (open: OpenMessage, isChanged: boolean) => void;
  /** The mail is gone: nothing that is under way may show anything any more. Gives the digest of what was read last. */
  readonly end: () => string | undefined;
}

export interface Judging {
  readonly judge: (content: BodyContent) => Promise<Verdicted | undefined>;
  /**
   * Judges again with the webmail's raw headers; resolves to `undefined` when they cannot be had. Left out where the
   * webmail gives them to nobody: then nothing is offered.
   */
  readonly judgeOriginal: ((content: BodyContent) => Promise<Verdicted | undefined>) | undefined;
  /** A verdict has come for a message that is still open; `undefined`: none could be had. */
  readonly onVerdict: (judged: Judged) => void;
  /** Resolves to whether it could be saved. */
  readonly onPause: () => Promise<boolean>;
  /** The person wants to report the mail to the organisation. */
  readonly onReport: (content: BodyContent) => void;
  /** The person answered "Did you ask for this?"; resolves to what the history tells then. Rejects when nobody kept it. */
  readonly onAnswer: (id: string, answer: Answer) => Promise<string | undefined>;
  readonly onWhatToDo: (situation: string) => void;
}

/** What besides the body decides the verdict. */
function headersKey({ id, account, from, replyTo, subject, date, notChecked }: OpenMessage): string {
  return JSON.stringify([id, account, from, replyTo, subject, date, notChecked]);
}

/**
 * Starts to read and judge a message.
 * @param before digest of the mail that stood in this place: the same text under another id is probably still the old
 * one, so it gets a moment to change
 */
export function createEntry(first: OpenMessage, before: string | undefined, judging: Judging): Judged {
  let open = first;
  let content: BodyContent | undefined;
  let digest: string | undefined;
  let verdicted: Verdicted | undefined;
  let banner: Mounted | undefined;
  /** What the person did with the banner; a banner that is shown anew starts from there. */
  const person: PersonsView = { answer: undefined, closedAt: undefined, isWrong: false };
  const ended = new AbortController();
  const { signal } = ended;
  let hasFailed = false;
  const openedAt = performance.now();
  const firstVerdict = Promise.withResolvers<Verdicted | undefined>();
  /** What the last verdict was asked for. */
  let asked = '';

  const show = (next: Verdicted) => {
    verdicted = next;
    person.answer ??= next.remembered?.answer;
    banner?.remove();
    banner = showBanner(open, next, person, {
      onOriginal: judging.judgeOriginal && checkOriginal,
      onPause: judging.onPause,
      onReport: () => content && judging.onReport(content),
      onAnswer: async (answer) => next.remembered && judging.onAnswer(next.remembered.id, answer),
      onWhatToDo: judging.onWhatToDo,
    });
  };

  /** Whether the original could be read. */
  const checkOriginal = async (): Promise<boolean> => {
    const checked = content;
    const next = checked && (await judging.judgeOriginal?.(checked));
    if (!next || signal.aborted || content?.digest !== checked.digest) return false;
    show(next);
    judging.onVerdict(judged);
    return true;
  };

  const readAndJudge = async () => {
    const found = await readSettled(() => open, { before, openedAt, signal });
    if (!found || signal.aborted) return;
    ({ digest } = found);
    const key = `${headersKey(open)} ${digest}`;
    const next = key === asked ? verdicted : await judging.judge(found);
    if (signal.aborted) return;
    if (next) content = found;
    if (key === asked) return;
    if (next) {
      asked = key;
      show(next);
    }
    hasFailed = !next || (found.isUnread && !next.banner);
    judging.onVerdict(judged);
    firstVerdict.resolve(next);
  };

  const reading = oneAtATime(signal, readAndJudge, () => {
    // What goes wrong here must not look like a mail that is still being read.
    hasFailed = true;
    judging.onVerdict(judged);
    firstVerdict.resolve(undefined);
  });

  const judged: Judged = {
    get open() {
      return open;
    },
    content: () => content,
    verdict: firstVerdict.promise,
    get verdicted() {
      return verdicted;
    },
    get hasFailed() {
      return hasFailed;
    },
    get answer() {
      return person.answer;
    },
    update: (next, isChanged) => {
      const isOther = headersKey(next) !== headersKey(open);
      open = next;
      banner?.keep(open.bannerBefore);
      if (isOther || isChanged || (asked === '' && !reading.isRunning())) reading.run();
    },
    end: () => {
      ended.abort();
      firstVerdict.resolve(undefined);
      banner?.remove();
      return digest;
    },
  };
  reading.run();
  return judged;
}
