import { gmailPage } from '../../src/demo/gmailPage.ts';
import { readBody } from '../../src/page/readBody.ts';
import { gmail } from '../../src/webmail/gmail.ts';
import type { OpenMessage, PageReading } from '../../src/webmail/webmail.ts';
import { createHelpers, type Helpers } from './gmailVariants.ts';

/** Our own Gmail page in the test's document, and short ways to look at it. */

export const origin = 'https://mail.google.com';
export const plainPath = '/mail/u/0/#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj';
export const id = '19b9d2c1a4000001';
export const sender = 'security@mail.instagram.com';
export const plainText = 'we got a request to reset your Instagram password';

export function showGmail(
  body = `<p>Hi rosa, ${plainText}. <a href="https://www.instagram.com/">Reset password</a></p>`,
): void {
  const page = gmailPage({
    account: 'rosa@example.org',
    subject: 'Reset your password',
    fromName: 'Instagram',
    fromAddress: sender,
    date: 'Thu, 8 Jan 2026',
    body,
    id,
  });
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  document.documentElement.removeAttribute('dir');
  document.head.innerHTML = parsed.head.innerHTML;
  document.body.className = parsed.body.className;
  document.body.innerHTML = parsed.body.innerHTML;
}

export const read = (path = plainPath) => gmail.read(document, new URL(path, origin));

export const help: Helpers = createHelpers(document);

export function messagesOf(reading: PageReading): readonly OpenMessage[] {
  if (reading.kind !== 'open') throw new Error(`read as ${reading.kind}`);
  return reading.messages;
}

export function onlyMessage(reading: PageReading): OpenMessage {
  const messages = messagesOf(reading);
  if (messages.length !== 1) throw new Error(`${messages.length} messages`);
  return messages[0] as OpenMessage;
}

export async function contentOf(open: OpenMessage) {
  const content = await readBody(open, new AbortController().signal);
  if (!content) throw new Error('not read');
  return content;
}
