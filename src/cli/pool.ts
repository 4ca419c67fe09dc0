import { Worker } from 'node:worker_threads';
import type { Checked, CheckOptions } from './checkMail.ts';
import { nameOf, type RawMail } from './rawMails.ts';

/** Checks mails in worker threads; results come in the mails' order. */

/** Mails sent to a worker at once: fewer messages, and still little memory. */
const batchSize = 24;
/** Batches a worker may have waiting. */
const ahead = 4;
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

function startWorker({ format }: CheckOptions): Worker {
  return new Worker(new URL(workerFile, import.meta.url), {
    workerData: { format },
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
}

function askWorker(worker: Worker, batch: Batch): Promise<readonly Checked[]> {
  return new Promise((resolve) => {
    const settle = (results: readonly Checked[]) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(results);
    };
    const onMessage = (answer: { number: number; results: Checked[] }) => {
      if (answer.number === batch.number) settle(answer.results);
    };
    const onError = (error: Error) => settle(lost(batch, error.message));
    const onExit = (code: number) => settle(lost(batch, `exit code ${code}`));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(batch);
  });
}

/** Checks all mails with `jobs` workers. */
export async function* checkInWorkers(
  mails: AsyncIterable<RawMail>,
  jobs: number,
  options: CheckOptions,
): AsyncGenerator<Checked> {
  const workers = Array.from({ length: jobs }, () => startWorker(options));
  for (const worker of workers) worker.setMaxListeners(0);
  const waiting: Promise<readonly Checked[]>[] = [];
  try {
    for await (const batch of inBatches(mails)) {
      const worker = workers[batch.number % jobs];
      if (worker) waiting.push(askWorker(worker, batch));
      if (waiting.length >= jobs * ahead) yield* (await waiting.shift()) ?? [];
    }
    for (const results of waiting) yield* await results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
