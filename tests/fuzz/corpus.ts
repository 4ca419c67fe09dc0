import { readdirSync, readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import type { Message } from '../../src/classifier/message.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { root } from '../sources.ts';

/** Our own mails (tests/mail) taken apart, for mutations to begin with. */

export interface Sample {
  readonly headers: string;
  readonly html: string;
  readonly message: Message;
}

const longest = 6000;

export const samples: readonly Sample[] = await Promise.all(
  readdirSync(`${root}tests/mail`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map(async (name) => {
      const raw = readFileSync(`${root}tests/mail/${name}`);
      const [headers = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1);
      const { html } = await simpleParser(raw, { skipImageLinks: true });
      const message = await readMail(raw);
      return { headers: headers.slice(0, longest), html: (html || message.text).slice(0, longest), message };
    }),
);

export const hrefs: readonly string[] = [
  ...new Set([
    ...samples.flatMap(({ message }) => message.links.map(({ href }) => href)),
    'https://l.instagram.com/?u=',
  ]),
];
