import { browser } from 'wxt/browser';
import { type PolicyReport, readPolicy } from '../policy/readPolicy.ts';
import { createStore } from './store.ts';

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

async function ask(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (noPolicy.test(String(error))) return {};
    throw error;
  }
}

/** Answers may overtake each other; an older one must not replace a newer. */
let asked = 0;
let kept = 0;

/**
 * Asks the browser for the policy and keeps the answer.
 * @returns whether something else holds than before; `false` also where the browser could not say
 */
export async function refreshPolicy(): Promise<boolean> {
  const turn = ++asked;
  const received = await ask().catch(() => undefined);
  if (received === undefined || turn < kept) return false;
  kept = turn;
  let isChanged = false;
  await store.change((before) => {
    isChanged = JSON.stringify(before.received) !== JSON.stringify(received);
    return { received, readAt: Date.now() };
  });
  return isChanged;
}
