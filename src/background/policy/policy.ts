import { browser } from 'wxt/browser';
import { type PolicyReport, readPolicy } from '../../policy/readPolicy.ts';
import { createStore } from '../settings/store.ts';

/**
 * The organisation's policy as it was last known. The browser can take seconds to hand it over, so a copy lies in
 * `storage.local`; what is asked for a mail is always the copy, and the copy is refreshed behind.
 */

interface Copy {
  /** As the browser gave it; checked anew at every reading. */
  readonly received: unknown;
  /** Milliseconds since 1970; 0 when the browser never answered. */
  readonly readAt: number;
}

export interface KnownPolicy extends PolicyReport {
  readonly readAt: number;
  /** Whether the organisation set anything at all. */
  readonly isManaged: boolean;
}

function parseCopy(stored: unknown): Copy {
  const { received, readAt } = (stored ?? {}) as Partial<Copy>;
  return { received: received ?? {}, readAt: typeof readAt === 'number' ? readAt : 0 };
}

const store = createStore('policy', parseCopy);

/** Long lists take their time to check, and hardly ever change. */
let last: { readonly text: string; readonly report: PolicyReport } | undefined;

function check(received: unknown): PolicyReport {
  const text = JSON.stringify(received);
  if (last?.text !== text) last = { text, report: readPolicy(received) };
  return last.report;
}

/** What is known of the policy; never waits for the browser's own answer. */
export async function readKnownPolicy(): Promise<KnownPolicy> {
  const { received, readAt } = await store.read();
  const report = check(received);
  return { ...report, readAt, isManaged: report.accepted.length + report.ignored.length > 0 };
}

/** Firefox rejects where no policy is set; any other failure says nothing about the policy. */
const noPolicy = /manifest not found/i;

interface Answer {
  readonly received: object;
  /** "There is none" can be believed. */
  readonly isCertain: boolean;
}

async function ask(): Promise<Answer> {
  try {
    const received: object = await browser.storage.managed.get();
    return { received, isCertain: Object.keys(received).length > 0 };
  } catch (error) {
    if (noPolicy.test(String(error))) return { received: {}, isCertain: true };
    throw error;
  }
}

/**
 * A Chromium that is still starting says "none" before it has read its policies: seen for three minutes. So after a
 * start "none" is believed when it is still so this much later (milliseconds), or when the browser reports a change.
 */
const doubt = 5 * 60_000;
const doubtKey = 'policyNoneSince';

async function isStillNone(now: number): Promise<boolean> {
  const since: unknown = (await browser.storage.session.get(doubtKey))[doubtKey];
  if (typeof since === 'number') return now - since >= doubt;
  await browser.storage.session.set({ [doubtKey]: now });
  return false;
}

/** Answers may overtake each other; an older one must not replace a newer. */
let asked = 0;
let kept = 0;

/**
 * Asks the browser for the policy and keeps the answer.
 * @param isReported the browser has just said that something changed, so that "none" can be believed at once
 * @returns whether something else holds than before; `false` also where the browser could not say
 */
export async function refreshPolicy(isReported = false): Promise<boolean> {
  const turn = ++asked;
  const answer = await ask().catch(() => undefined);
  if (answer === undefined || turn < kept) return false;
  const { received, isCertain } = answer;
  if (!isCertain && !isReported && (await readKnownPolicy()).isManaged && !(await isStillNone(Date.now())))
    return false;
  kept = turn;
  let isChanged = false;
  await store.change((before) => {
    isChanged = JSON.stringify(before.received) !== JSON.stringify(received);
    return { received, readAt: Date.now() };
  });
  return isChanged;
}
