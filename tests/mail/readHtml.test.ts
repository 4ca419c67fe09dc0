import { describe, expect, test } from 'vitest';
import { readHtmlSource } from '../../src/mail/parse5Source.ts';
import { growthTenfold } from '../cpuTime.ts';

const read = (html: string) => readHtmlSource(html);

describe('text', () => {
  test.each([
    ['blocks stand on lines of their own', '<div>a</div><p>b</p>c', 'a\nb\nc'],
    ['blanks collapse', '<p>a \n  b</p>', 'a b'],
    ['breaks are kept', 'a<br>b', 'a\nb'],
    ['cells are apart', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['quotes are marked', 'a<blockquote>b<blockquote>c</blockquote></blockquote>', 'a\n> b\n> > c'],
    ['scripts and titles are no text', '<title>t</title><script>s</script><style>x</style>a', 'a'],
    ['words split by tags stay together', 'Insta<b>gram</b>', 'Instagram'],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });
});

const hidden: readonly (readonly [string, string])[] = [
  ['display:none', '<div style="display:none">h</div>'],
  ['!important', '<div style="DISPLAY: none !important">h</div>'],
  ['the hidden attribute', '<div hidden>h</div>'],
  ['visibility', '<div style="visibility:hidden">h</div>'],
  ['opacity', '<div style="opacity:0">h</div>'],
  ['a font of no size', '<span style="font-size:0px">h</span>'],
  ['a font of one pixel', '<span style="font-size:1px">h</span>'],
  ['a box two pixels high that cuts off', '<div style="height:2px;overflow:hidden">h</div>'],
  ['a preheader', '<div style="max-height:0;overflow:hidden">h</div>'],
  ['a place far off the page', '<div style="position:absolute;left:-9999px">h</div>'],
  ['an indent far off the page', '<div style="text-indent:-999px">h</div>'],
  ['Outlook’s own hiding', '<div style="mso-hide:all">h</div>'],
  ['a class of the style sheet', '<style>.x{display:none}</style><div class="a x">h</div>'],
  ['a class with its tag', '<style>div.x{display:none}</style><div class="x">h</div>'],
  ['an id', '<style>#x{display:none}</style><div id="x">h</div>'],
  ['white on a ground said to be white', '<div style="background:#fff"><span style="color:white">h</span></div>'],
  ['nearly white on white', '<table bgcolor="#ffffff"><tr><td><span style="color:#fefefe">h</span></td></tr></table>'],
];

describe('what nobody sees is not read, but kept as evidence', () => {
  test.each(hidden)('%s', (_, html) => {
    const { text, hiddenText } = read(`a${html}b`);
    expect(text).not.toContain('h');
    expect(hiddenText).toBe('h');
  });

  test('links in hidden boxes are no links', () => {
    expect(read('<div style="display:none"><a href="https://x.example/">h</a></div>').links).toEqual([]);
  });

  test('a picture in hidden filler is no picture of the mail', () => {
    expect(read('<div style="height:2px;overflow:hidden"><img src="https://www.facebook.com/x"></div>').images).toEqual(
      [],
    );
  });
});

describe('what is seen stays seen', () => {
  test.each([
    [
      'a wrapper without font size, text with one',
      '<div style="font-size:0"><span style="font-size:14px">s</span></div>',
    ],
    ['visible inside invisible', '<div style="visibility:hidden"><b style="visibility:visible">s</b></div>'],
    ['a low box that does not cut off', '<div style="height:2px">s</div>'],
    ['a rule for phones only', '<style>@media (max-width:600px){.x{display:none}}</style><div class="x">s</div>'],
    ['white on a ground nobody names', '<div style="color:#fff">s</div>'],
    ['white on a picture', '<div style="background:#fff url(x.png)"><span style="color:#fff">s</span></div>'],
    ['white on dark', '<table bgcolor="#000"><tr><td><span style="color:#fff">s</span></td></tr></table>'],
  ])('%s', (_, html) => {
    expect(read(html).text).toBe('s');
  });
});

describe('links', () => {
  const links = (html: string) => read(html).links.map(({ element, href, text }) => [element, href, text]);

  test.each([
    ['an anchor', '<a href="https://x.example/">go</a>', [['a', 'https://x.example/', 'go']]],
    [
      'a picture that is a link speaks by its alternative text',
      '<a href="https://x.example/"><img src="i" alt="Reset"></a>',
      [['a', 'https://x.example/', 'Reset']],
    ],
    ['an area', '<map><area href="https://x.example/" alt="here"></map>', [['area', 'https://x.example/', 'here']]],
    ['a form', '<form action="https://x.example/"><input></form>', [['form', 'https://x.example/', '']]],
    [
      'a button with a target of its own',
      '<button formaction="https://x.example/">go</button>',
      [['form', 'https://x.example/', '']],
    ],
    [
      'an anchor in a drawing',
      '<svg><a xlink:href="https://x.example/">go</a></svg>',
      [['a', 'https://x.example/', 'go']],
    ],
    [
      'a page that goes on by itself',
      '<meta http-equiv="refresh" content="0; URL=https://x.example/">',
      [['metaRefresh', 'https://x.example/', '']],
    ],
    ['an address written out', 'see https://x.example/a.', [['text', 'https://x.example/a', 'https://x.example/a']]],
    [
      'an address written out inside a link is one link',
      '<a href="https://y.example/">https://x.example/</a>',
      [['a', 'https://y.example/', 'https://x.example/']],
    ],
  ])('%s', (_, html, expected) => {
    expect(links(html)).toEqual(expected);
  });

  test('know the base they refer to', () => {
    expect(read('<base href="https://x.example/"><a href="/y">go</a>').links[0]?.base).toBe('https://x.example/');
  });

  test('know where they stand in the text', () => {
    const { text, links: found } = read('<p>Hello</p><p>now <a href="#x">go</a></p>');
    expect(text.slice(found[0]?.at).trim()).toBe('go');
  });
});

describe('hostile trees', () => {
  test('20,000 nested elements', () => {
    expect(read(`${'<div>'.repeat(20_000)}deep`).text).toBe('deep');
  });

  test('30,000 links grow linearly', async () => {
    const mail = (count: number) => '<p><a href="https://x.example/">x</a> y</p>'.repeat(count);
    expect(await growthTenfold((count) => read(mail(count)), 3000)).toBeLessThan(30);
  });
});

test('an address written out stands where it is written, not where its piece of text begins', () => {
  const html = '<pre>first line\n---- Forwarded ----\nsee https://a.example/1 and\nhttps://b.example/2</pre>';
  const { text, links } = readHtmlSource(html);
  expect(links.map(({ href, at }) => text.slice(at, at + href.length))).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ]);
});
