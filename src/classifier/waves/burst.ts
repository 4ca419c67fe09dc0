import type { HistoryEntry } from '../context.ts';
import type { Lure } from '../verdict.ts';
import { burstDensities, type Density, day, denseWindows, isKnock, severalDensity } from './knocks.ts';

/**
 * What the mails one person got tell together. Two things always hold (`tests/classifier/waves/burst.test.ts`): one more mail
 * that the person did not ask for never lowers the alarm, and the answer "I asked" never raises it.
 */

/** Lowest first. */
export const alarms = ['none', 'one', 'several', 'burst', 'changed', 'takeover'] as const;
export type Alarm = (typeof alarms)[number];

export interface Burst {
  readonly alarm: Alarm;
  /** The mails that make the alarm: opened, and not said to be asked for. */
  readonly mails: number;
  /** What all of them tell; `undefined` where they tell different things. */
  readonly lure: Lure | undefined;
  /** Calendar days from the first of them to the last, both counted, where the person is. */
  readonly days: number;
  /** The person said of each of them "I did not ask". */
  readonly isSure: boolean;
  /** Rows of the list that were never opened, of the last seven days: their names can be forged, so they raise nothing. */
  readonly unopened: number;
}

/** An alarm is about now: its last mail is not older than this. */
const recent = 7 * day;
const oldest = 30 * day;
/** Whoever got in changes the locks soon; after two days a change is more likely the owner's. */
const takeoverTime = 2 * day;

const changes: readonly Lure[] = ['accountChanged', 'adminAdded'];
const isChange = ({ lure }: HistoryEntry) => changes.includes(lure);
/** A new address to confirm is no way in. */
const isWayIn = (mail: HistoryEntry) => isKnock(mail) && mail.lure !== 'confirmEmail';
const isDenied = ({ answer }: HistoryEntry) => answer === 'notAsked';

type Find = (mails: readonly HistoryEntry[], since: number) => readonly HistoryEntry[];

/** A time at which a mail was first seen tells nothing of which mail came first. */
function follows(change: HistoryEntry, knock: HistoryEntry): boolean {
  const later = change.time - knock.time;
  const isOrderKnown = change.isFirstSeen !== true && knock.isFirstSeen !== true;
  return Math.abs(later) <= takeoverTime && (later >= 0 || !isOrderKnown);
}

/** Each way in with the changes that followed it, where they are two or the person denied one of them. */
function findTakeover(mails: readonly HistoryEntry[], since: number): readonly HistoryEntry[] {
  const changed = mails.filter(isChange);
  const stories = mails.filter(isWayIn).map((knock) => {
    const followers = changed.filter((change) => follows(change, knock));
    return followers.some(({ time }) => time >= since) ? [knock, ...followers] : [];
  });
  const told = stories.filter((story) => story.length > 2 || story.some(isDenied));
  return [...new Set(told.flat())];
}

/** The window that holds most mails, the latest of equals. */
function dense(density: Density): Find {
  return (mails, since) => {
    let most: readonly HistoryEntry[] = [];
    for (const window of denseWindows(mails.filter(isKnock), density, since)) {
      if (window.length >= most.length) most = window;
    }
    return most;
  };
}

/** What raises which alarm, loudest first; the first that finds mails wins. */
const rules: readonly { readonly alarm: Alarm; readonly says: string; readonly find: Find }[] = [
  {
    alarm: 'takeover',
    // One reset and one "password changed" without an answer is what the owner does.
    says: 'a way in, and within two days two changes, or one and the person denied a mail of the story',
    find: findTakeover,
  },
  {
    alarm: 'changed',
    says: 'a change the person denies',
    find: (mails, since) => mails.filter((mail) => isChange(mail) && isDenied(mail) && mail.time >= since),
  },
  ...burstDensities.map((density) => ({
    alarm: 'burst' as const,
    says: `${density.least} ${density.countedBy} in ${density.within / day} days`,
    find: dense(density),
  })),
  { alarm: 'several', says: 'two occasions in a week', find: dense(severalDensity) },
  { alarm: 'one', says: 'any', find: (mails, since) => mails.filter(({ time }) => time >= since).slice(-1) },
];

function loudestOf(mails: readonly HistoryEntry[], since: number) {
  for (const { alarm, find } of rules) {
    const found = find(mails, since);
    if (found.length > 0) return { alarm, found };
  }
  return { alarm: 'none' as const, found: [] };
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** Rounded, since a day with a change of the clocks has 23 or 25 hours. */
function daysOf(mails: readonly HistoryEntry[]): number {
  const times = mails.map(({ time }) => startOfDay(time));
  return times.length === 0 ? 1 : Math.round((Math.max(...times) - Math.min(...times)) / day) + 1;
}

/** Equal times need an order too, so that the answer does not hang on the order of the entries. */
const byTime = (a: HistoryEntry, b: HistoryEntry) => a.time - b.time || (a.id < b.id ? -1 : 1);

/** Sorted by time, each mail once: the opened one tells more than its row, and one "I asked" holds for both. */
function unaskedOf(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const asked = new Set(entries.filter(({ answer }) => answer === 'asked').map(({ id }) => id));
  const sorted = entries.toSorted((a, b) => Number(b.checked) - Number(a.checked) || byTime(a, b));
  const once = new Map(sorted.toReversed().map((entry) => [entry.id, entry]));
  return [...once.values()].filter(({ id }) => !asked.has(id)).toSorted(byTime);
}

/**
 * What somebody's recent mails mean together. Mailboxes are looked at one by one (two people, or two accounts, are not one
 * story) and the loudest wins. Times after `now` count as they are: a clock that was set back makes no mail undone.
 * @param entries in any order; an id counts once
 * @param now milliseconds since 1970
 */
export function findBurst(entries: readonly HistoryEntry[], now: number): Burst {
  const since = now - recent;
  const unasked = unaskedOf(entries).filter(({ time }) => time >= now - oldest);
  const opened = unasked.filter(({ checked }) => checked);
  const boxes = [...new Set(opened.map(({ mailbox }) => mailbox))];
  const [loudest] = boxes
    .map((box) =>
      loudestOf(
        opened.filter(({ mailbox }) => mailbox === box),
        since,
      ),
    )
    .toSorted((a, b) => alarms.indexOf(b.alarm) - alarms.indexOf(a.alarm) || b.found.length - a.found.length);
  const { alarm, found } = loudest ?? { alarm: 'none', found: [] };
  return {
    alarm,
    mails: found.length,
    lure: new Set(found.map(({ lure }) => lure)).size === 1 ? found[0]?.lure : undefined,
    days: daysOf(found),
    isSure: found.length > 0 && found.every(isDenied),
    unopened: unasked.filter(({ checked, time }) => !checked && time >= since).length,
  };
}
