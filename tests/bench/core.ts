import { simpleParser } from 'mailparser';
import { classify } from '../../src/classifier/classify.ts';
import { answerLink } from '../../src/classifier/links/link.ts';
import { unwrap } from '../../src/classifier/links/unwrap.ts';
import type { Message } from '../../src/classifier/message.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { milliseconds, type Row, row, times } from './table.ts';
import { medianOf, pairOf } from './timing.ts';

/** What the core costs, warm, in one process. */
export async function measureCore(mails: readonly Buffer[]): Promise<Row[]> {
  const messages: Message[] = [];
  for (const mail of mails) messages.push(await readMail(mail));
  const links = messages.flatMap((message) => message.links);
  const urls = links.flatMap(({ href }) => URL.parse(href) ?? []);
  const each = (value: number, count: number) => milliseconds(value / Math.max(1, count));
  const whole = await pairOf(
    async () => {
      for (const mail of mails) classify(await readMail(mail));
    },
    async () => {
      for (const mail of mails) await simpleParser(mail);
    },
  );
  const judging = await pairOf(
    () => messages.map((message) => classify(message)),
    async () => {
      for (const mail of mails) await readMail(mail);
    },
  );
  return [
    row('take the wrappers off a link', each(await medianOf(() => urls.map(unwrap)), urls.length)),
    row('answer a link', each(await medianOf(() => links.map(answerLink)), links.length)),
    row('classify a mail', each(judging.a, messages.length)),
    row('classify, against reading the mail', times(judging.ratio)),
    row('read and classify a mail', each(whole.a, mails.length)),
    row('the same, against mailparser’s simpleParser alone', times(whole.ratio), '≤ 1.6×'),
  ];
}
