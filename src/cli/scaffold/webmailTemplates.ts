import { fill } from './mark.ts';

/** What a webmail's files look like before they are filled. */

/** The adapter, which says that no mail is open until somebody writes how to see one. */
export function adapterTemplate(name: string): string {
  return `import { ${name}Place } from './places.ts';
import type { PageReading, Webmail } from './webmail.ts';

/** ${fill('which of its pages it reads, and what they do not show.')} */

// ${fill('what of the page it leans on: a table of selectors with the day they were seen')}

// ${fill('the messages that are open; what cannot be told is undefined, for a wrong sender is worse than none')}
function read(_document: Document, _url: URL): PageReading {
  return { kind: 'noMail' };
}

export const ${name}: Webmail = {
  place: ${name}Place,
  // ${fill('attributes whose change means that another mail stands in the same place')}
  idAttributes: [],
  read,
  // ${fill('rows of the list with sender, subject and id; leave it empty where they do not show addresses')}
  readRows: () => [],
  // ${fill('the address of the open mailbox')}
  readAccount: () => undefined,
  // ${fill('the part of the address that names the open mail')}
  route: (url) => url.pathname,
};
`;
}

/** The page the test reads. */
export function pageTemplate(name: string): string {
  return `<!doctype html>
<!-- ${fill(`the page as ${name} builds it, with the day it was saved; only what the adapter leans on, nobody's mail`)} -->
<main>
  <!-- ${fill('one open mail: from Instagram <security@mail.instagram.com>, subject "Reset your password"')} -->
</main>
`;
}

/** What every adapter must do with its page; more belongs into it. */
export function testTemplate(name: string): string {
  return `import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ${name} } from '../../src/webmail/${name}.ts';

/** The adapter on the page we saved. */
const html = readFileSync(\`\${import.meta.dirname}/${name}.html\`, 'utf8');
const page = (source = html) => new DOMParser().parseFromString(source, 'text/html');
// ${fill('the address of the open mail on the saved page')}
const url = new URL('https://${name.toLowerCase()}.example/');

test('the open mail is read with its sender, subject and text', () => {
  const reading = ${name}.read(page(), url);
  const messages = reading.kind === 'open' ? reading.messages : [];
  expect(messages.map(({ from, subject }) => ({ from, subject }))).toEqual([
    { from: { displayName: 'Instagram', address: 'security@mail.instagram.com' }, subject: 'Reset your password' },
  ]);
  expect(messages[0]?.id).toBeDefined();
  expect(messages[0]?.body.textContent?.trim()).not.toBe('');
});

test('the banner stands outside the body of the mail', () => {
  const reading = ${name}.read(page(), url);
  const message = reading.kind === 'open' ? reading.messages[0] : undefined;
  expect(message?.bannerBefore.parentElement ?? null).not.toBeNull();
  expect(message?.body.contains(message.bannerBefore.parentElement)).toBe(false);
});

test('a sender the page no longer shows is never replaced by another address', () => {
  const reading = ${name}.read(page(html.replaceAll('security@mail.instagram.com', '')), url);
  const senders = reading.kind === 'open' ? reading.messages.map(({ from }) => from?.address) : [];
  expect(senders.filter((address) => address !== undefined)).toEqual([]);
});
`;
}
