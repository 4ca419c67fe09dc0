import type { Lure } from '../facts/lures/lure.ts';
import type { NotChecked } from './message.ts';
import type { Level, Verdict } from './verdict.ts';

/** A sentence before it is words: a key of the locales and the values for its $1, $2 … */
export interface Sentence {
  readonly key: string;
  readonly values: readonly string[];
}

/** What is told about a verdict, shared by banner, popup, check page and command. */
export interface Explanation {
  readonly title: Sentence;
  /** Every finding, strongest first; a surface shows the first and at most two more before "Why?". */
  readonly reasons: readonly Sentence[];
  readonly steps: readonly Sentence[];
  /** What would change the verdict; `undefined` for unrelated mail. */
  readonly change: Sentence | undefined;
  readonly notChecked: readonly NotChecked[];
}

const say = (key: string, ...values: string[]): Sentence => ({ key, values });

/** The finding that a mail leads where the organisation lets nobody go, when nothing else speaks against it. */
function blockedAlone(evidence: Verdict['evidence']) {
  const against = evidence.filter(({ strength }) => strength === 'decisive' || strength === 'strong');
  return against.every(({ signal }) => signal === 'linkBlocked') ? against[0] : undefined;
}

function titleOf({ level, evidence, brand }: Verdict): Sentence {
  const blocked = blockedAlone(evidence);
  if (blocked) return say('titleBlocked', ...blocked.values);
  const isVouched = evidence.some(({ signal }) => signal === 'authVouched');
  const keys: Record<Level, string> = {
    unrelated: 'titleUnrelated',
    consistent: 'titleConsistent',
    // "Real sender" is said only where a receiving server vouches.
    actInApp: isVouched ? 'titleActInAppVouched' : 'titleActInAppUnverified',
    suspicious: 'titleSuspicious',
    dangerous: 'titleDangerous',
  };
  return say(keys[level], brand);
}

const lureSteps: Partial<Record<Lure, readonly string[]>> = {
  passwordReset: ['stepReset', 'stepResetIn'],
  loginLink: ['stepReset', 'stepLogins'],
  loginCode: ['stepCode', 'stepLogins'],
  newLogin: ['stepLogins'],
  accountChanged: ['stepLogins'],
};

function stepsOf({ level, lure, brand, evidence }: Verdict): Sentence[] {
  if (level === 'unrelated' || level === 'consistent') return [];
  if (blockedAlone(evidence)) return [say('stepLeaveLinks'), say('stepReport')];
  const first = [say('stepLeaveLinks'), say('stepOpenApp', brand)];
  if (level === 'dangerous') return [...first, say('stepAlready'), say('stepReport')];
  const byLure = lure === undefined ? undefined : lureSteps[lure];
  return [...first, ...(byLure ?? ['stepLook']).map((key) => say(key))];
}

const changes: Partial<Record<Level, string>> = {
  consistent: 'changeConsistent',
  actInApp: 'changeActInApp',
  suspicious: 'changeSuspicious',
  dangerous: 'changeDangerous',
};

const meanings: Partial<Record<Lure, string>> = {
  passwordReset: 'meaningReset',
  loginLink: 'meaningReset',
  loginCode: 'meaningCode',
  newLogin: 'meaningLogin',
  accountChanged: 'meaningChanged',
};

/**
 * Strongest first; what speaks for the mail comes last and is not left out. A real security mail has nothing against
 * it, so what such a mail means stands first there.
 */
function reasonsOf({ level, lure, evidence }: Verdict): Sentence[] {
  const reasons = evidence.map(({ signal, values }) => say(signal, ...values));
  if (level !== 'actInApp') return reasons;
  return [say((lure && meanings[lure]) ?? 'meaningOther'), ...reasons];
}

/** Turns a verdict into keys and values, in order of weight. Pure; the words come from `words.ts`. */
export function explain(verdict: Verdict): Explanation {
  const change = changes[verdict.level];
  return {
    title: titleOf(verdict),
    reasons: reasonsOf(verdict),
    steps: stepsOf(verdict),
    change: change === undefined ? undefined : say(change),
    notChecked: verdict.level === 'unrelated' ? [] : verdict.notChecked,
  };
}
