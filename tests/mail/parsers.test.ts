import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import { readHtmlSource } from '../../src/mail/parse5Source.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { readMailInBrowser } from '../../src/mail/readMailInBrowser.ts';

/** mailparser (Node) and postal-mime (browser) give the same Message for the same bytes. */
const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));

test.each(files)('%s is the same message by both parsers', async (name) => {
  const bytes = readFileSync(new URL(name, folder));
  expect(await readMailInBrowser(bytes, readHtmlSource)).toEqual(await readMail(bytes));
});

/** Every difference known, each from the development corpus (6 of 1,811 mails); none may change a verdict. */
const differences: readonly (readonly [string, string])[] = [
  [
    'mailparser adds a delivery report’s machine part to the text, postal-mime lists it as an attachment',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n--b--',
  ],
  [
    'bytes that are not the charset the part names are replaced by mailparser, read as Windows-1252 by postal-mime',
    'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nyou=92ll see',
  ],
  [
    'mailparser reads a message inside a report as text, postal-mime as a message',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: text/plain\n\nA report.\n--b\nContent-Type: message/rfc822\n\nFrom: c@example.net\nSubject: x\n\nInner.\n--b--',
  ],
];

describe('the known differences leave the verdict alone', () => {
  test.each(differences)('%s', async (_, rest) => {
    const bytes = Buffer.from(`From: a@example.org\nSubject: x\nMIME-Version: 1.0\n${rest}\n`);
    const [node, browser] = [await readMail(bytes), await readMailInBrowser(bytes, readHtmlSource)];
    expect(classify(browser).level).toBe(classify(node).level);
  });
});
