import { expect, test } from 'vitest';
import { readSelection } from '../../src/check/readSelection.ts';
import { longestSelection } from '../../src/messages/checkMessages.ts';

/** Tables are for real parsers: tests/e2e/check.test.ts. */

test('text and links are read; who sent it is not known', async () => {
  const message = await readSelection(
    '<p xmlns="http://www.w3.org/1999/xhtml">Reset <a href="https://x.example/">here</a></p><p hidden="">filler</p>',
  );
  expect(message).toEqual({
    text: expect.stringContaining('Reset here') as string,
    hiddenText: expect.stringContaining('filler') as string,
    links: [{ element: 'a', href: 'https://x.example/', text: 'here', at: expect.any(Number) as number }],
    images: [],
    notChecked: ['headers', 'sender'],
  });
});

test('a relative link is the webmail’s own', async () => {
  const message = await readSelection('<a href="/inbox">Inbox</a> <a href="//x.example/">x</a>');
  expect(message).toMatchObject({ text: 'Inbox x', links: [] });
});

test('where it ends at the limit, that is said', async () => {
  const markup = '<b>x</b>'.padEnd(longestSelection, ' ');
  expect((await readSelection(markup))?.notChecked).toEqual(['headers', 'sender', 'text']);
});

test.each(['', '<p> </p>', '<img src="https://x.example/"/>', '<a href="/inbox"></a>'])(
  'nothing in %s',
  async (markup) => {
    expect(await readSelection(markup)).toBeUndefined();
  },
);

test('nothing in it is attached, asked for or run', async () => {
  const before = document.documentElement.cloneNode(true);
  await readSelection('<img src="x" onerror="ran = true"/><script>globalThis.ran = true</script>text');
  expect(document.documentElement.isEqualNode(before)).toBe(true);
  expect(globalThis).not.toHaveProperty('ran');
});
