import { parentPort, workerData } from 'node:worker_threads';
import { readWords } from './catalogue.ts';
import { type CheckOptions, checkMail } from './checkMail.ts';
import type { RawMail } from './rawMails.ts';

/** A worker of `check --jobs`: batches of raw mails in, batches of results out. */

const options = workerData as CheckOptions;
const words = readWords();

parentPort?.on('message', async ({ number, mails }: { number: number; mails: RawMail[] }) => {
  const results = [];
  for (const mail of mails) results.push(await checkMail(mail, options, words));
  parentPort?.postMessage({ number, results });
});
