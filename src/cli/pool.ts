import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Checked, CheckOptions } from './checkMail.ts';
import { nameOf, type RawMail } from './rawMails.ts';

/** Checks mails in several threads, this one among them; results come in the mails' order. */

/** Mails sent to a worker at once: fewer messages, and still little memory. */
const batchSize = 16;
/** Batches a worker may have waiting, so that it never waits for this thread. */
const ahead = 4;
/** Batches that may wait for an earlier one, so that one slow mail does not fill the memory. */
const mostResults = 64;
/** Mails are many small objects for a short time: with room for them the collector runs seldom (MB). */
const youngGeneration = 64;

interface Batch {
  readonly number: number;
  readonly mails: readonly RawMail[];
}

async function* inBatches(mails: AsyncIterable<RawMail>): AsyncGenerator<Batch> {
  let number = 0;
  let batch: RawMail[] = [];
  for await (const mail of mails) {
    batch.push(mail);
    if (batch.length < batchSize) continue;
    yield { number: number++, mails: batch };
    batch = [];
  }
  if (batch.length > 0) yield { number, mails: batch };
}

/** A worker that died takes its mails with it: each is named, none is lost silently. */
function lost({ mails }: Batch, reason: string): Checked[] {
  return mails.map((mail) => ({
    line: undefined,
    isWarned: false,
    problem: `${nameOf(mail)}: the worker stopped: ${reason}`,
  }));
}

/** The worker's file lies beside this one, as source or bundled (`build.ts`). */
const workerFile = import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.mjs';

interface Helper {
  readonly hasRoom: () => boolean;
  readonly check: (batch: Batch) => Promise<readonly Checked[]>;
  readonly stop: () => Promise<unknown>;
}

function startHelper({ format }: CheckOptions): Helper {
  const worker = new Worker(new URL(workerFile, import.meta.url), {
    workerData: { format },
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  const waiting = new Map<number, { readonly batch: Batch; readonly settle: (results: readonly Checked[]) => void }>();
  let hasStopped = false;
  const giveUp = (reason: string) => {
    hasStopped = true;
    for (const { batch, settle } of waiting.values()) settle(lost(batch, reason));
    waiting.clear();
  };
  worker.on('message', ({ number, results }: { number: number; results: Checked[] }) => {
    waiting.get(number)?.settle(results);
    waiting.delete(number);
  });
  worker.on('error', (error: Error) => giveUp(error.message));
  worker.on('exit', (code) => giveUp(`exit code ${code}`));
  return {
    hasRoom: () => !hasStopped && waiting.size < ahead,
    check: (batch) =>
      new Promise((settle) => {
        waiting.set(batch.number, { batch, settle });
        worker.postMessage(batch);
      }),
    stop: () => worker.terminate(),
  };
}

/**
 * Checks all mails in `jobs` threads. This thread keeps its helpers supplied and checks a batch itself whenever they have
 * enough: a thread that only hands mails on would be one more to start, and would wait most of the time.
 * @param checkHere checks one mail in this thread
 */
export async function* checkInThreads(
  mails: AsyncIterable<RawMail>,
  jobs: number,
  options: CheckOptions,
  checkHere: (mail: RawMail) => Promise<Checked>,
): AsyncGenerator<Checked> {
  const helpers = Array.from({ length: jobs - 1 }, () => startHelper(options));
  const results: (readonly Checked[] | Promise<readonly Checked[]>)[] = [];
  try {
    for await (const batch of inBatches(mails)) {
      const helper = helpers.find(({ hasRoom }) => hasRoom());
      if (helper) results.push(helper.check(batch));
      else {
        const own: Checked[] = [];
        for (const mail of batch.mails) own.push(await checkHere(mail));
        results.push(own);
        // Answers of the helpers are heard only between turns.
        await nextTurn();
      }
      while (results.length > mostResults) yield* (await results.shift()) ?? [];
    }
    for (const done of results) yield* await done;
  } finally {
    await Promise.all(helpers.map(({ stop }) => stop()));
  }
}
