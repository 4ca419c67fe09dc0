import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readBody } from '../../src/page/readBody.ts';
import type { OpenMessage } from '../../src/webmail/webmail.ts';
import { openMessage } from './openMessage.ts';

/** What a body says, read in pieces; what is too much is named as not checked. */

beforeEach(() => document.body.replaceChildren());

async function read(open: OpenMessage) {
  const content = await readBody(open, new AbortController().signal);
  if (!content) throw new Error('nothing was read');
  return content;
}

test('headers that are not known are left out, since unknown is no value', async () => {
  const { message } = await read(
    openMessage('<p>Hello there, this is a mail.</p>', { from: undefined, id: undefined }),
  );
  expect(message).not.toHaveProperty('from');
  expect(message).not.toHaveProperty('messageId');
  expect(message).toMatchObject({ deliveredTo: 'rosa@example.org', subject: 'Reset your password' });
});

test('every link has its place', async () => {
  const open = openMessage('<p>Reset your password <a href="https://a.example/">here</a></p><a href="/x">or there</a>');
  const { message, linkPlaces } = await read(open);
  const [first, second] = open.body.querySelectorAll('a');
  expect(message.links.map(({ href }) => href)).toEqual(['https://a.example/', '/x']);
  expect([linkPlaces.get(first as Element), linkPlaces.get(second as Element)]).toEqual([0, 1]);
});

describe('the digest', () => {
  const digestOf = async (html: string) => (await read(openMessage(html))).digest;

  test('changes with the text and with an address, and with nothing else', async () => {
    const base = await digestOf('<p>Reset <a href="https://a.example/">here</a></p>');
    expect(await digestOf('<p class="new">Reset <a href="https://a.example/">here</a></p>')).toBe(base);
    expect(await digestOf('<p>Reset <a href="https://b.example/">here</a></p>')).not.toBe(base);
    expect(await digestOf('<p>Resent <a href="https://a.example/">here</a></p>')).not.toBe(base);
  });
});

describe('what is too much', () => {
  test('text over 200,000 characters: head and tail are read, and the gap is named', async () => {
    const open = openMessage(`<p>START</p><p>${'long '.repeat(100_000)}</p><p>END</p>`);
    const { message, isPartial } = await read(open);
    expect(message.text.length).toBeLessThanOrEqual(200_001);
    expect(message.text.startsWith('START')).toBe(true);
    expect(message.text.endsWith('END')).toBe(true);
    expect(message.notChecked).toContain('text');
    expect(isPartial).toBe(true);
  });

  test('links over 10,000 are named', async () => {
    const html = Array.from({ length: 10_100 }, (_, index) => `<a href="https://a.example/${index}">x</a>`).join('');
    const { message } = await read(openMessage(`<p>Twenty characters of text.</p>${html}`));
    expect(message.links).toHaveLength(10_000);
    expect(message.notChecked).toEqual(['moreLinks']);
    // The simulated page is slow with so many elements.
  }, 30_000);

  test.each(['<img src="https://a.example/mail.png">', '<iframe></iframe>', '<object></object>'])(
    '%s and hardly a word: pictures were not read',
    async (html) => {
      expect((await read(openMessage(html))).message.notChecked).toEqual(['pictures']);
      const withText = await read(openMessage(`${html}<p>Here are enough words to be a mail.</p>`));
      expect(withText.message.notChecked).toEqual([]);
    },
  );

  test.each(['<iframe></iframe>', '<div></div>', '<object></object>'])('%s alone: nothing was read', async (html) => {
    expect((await read(openMessage(html))).isUnread).toBe(true);
    expect((await read(openMessage(`${html}<p>Here are enough words to be a mail.</p>`))).isUnread).toBe(false);
  });

  test('an empty mail has a blank line, which was read', async () => {
    const open = openMessage('<div><br></div>');
    const oneLine = new DOMRect(0, 0, 20, 20);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(oneLine);
    expect((await read(open)).isUnread).toBe(false);
    vi.restoreAllMocks();
  });

  test('nothing that the webmail itself says is forgotten', async () => {
    const { message } = await read(openMessage('<img>', { notChecked: ['clippedText', 'pictures'] }));
    expect(message.notChecked).toEqual(['clippedText', 'pictures']);
  });
});

describe('ended while reading', () => {
  test('gives nothing, at once', async () => {
    const ended = new AbortController();
    const reading = readBody(openMessage('<p>x</p>'.repeat(5000)), ended.signal);
    ended.abort();
    expect(await reading).toBeUndefined();
  });
});

describe('names a mail gives its fields', () => {
  test('hide nothing', async () => {
    const names = ['nodeType', 'childNodes', 'attributes', 'getAttribute', 'parentNode', 'localName', 'closest'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const { message } = await read(
      openMessage(`<form action="https://form.example/">${fields}<a href="https://a.example/">Reset</a></form>`),
    );
    expect(message.links.map(({ href }) => href).toSorted()).toEqual(['https://a.example/', 'https://form.example/']);
  });
});
