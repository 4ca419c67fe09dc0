import { parentPort, workerData } from 'node:worker_threads';
import { readWords } from './catalogue.ts';
import { type CheckOptions, checkMail } from './checkMail.ts';
import type { RawMail } from './rawMails.ts';

/** A worker of `check --jobs`: batches of raw mails in, batches of results out. */

const options = workerData as CheckOptions;
const words = readWords();

async function answer({
  number,
  mails,
}: {
  readonly number: number;
  readonly mails: readonly RawMail[];
}): Promise<void> {
  const results = [];
  for (const mail of mails) results.push(await checkMail(mail, options, words));
  parentPort?.postMessage({ number, results });
}

parentPort?.on('message', (batch: Parameters<typeof answer>[0]) => void answer(batch));
