import fc from 'fast-check';

/** Mutations of our own mails. By fast-check, so that a failing case is repeated by its seed and made small. */

/** In no mail and no fact: what comes out of the core must not hold it. Capitals, since hosts and addresses lose them. */
export const token = 'Q7x9Zc0ffee1234567890ABCDEFtoken';

const pieces = [
  '',
  ' ',
  '\n',
  '\r',
  '\t',
  '\0',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u202e',
  '\u202d',
  '\u202c',
  '\u2066',
  '\u00ad',
  '\u3000',

  '<',
  '>',
  '"',
  "'",
  '=',
  '&',
  ';',
  ':',
  '/',
  '//',
  '\\',
  '@',
  '#',
  '?',
  '%',
  '.',
  ',',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '*',

  '%2F',
  '%00',
  '%25',
  '%u0041',
  '&amp;',
  '&#x200b;',
  '&lt;',
  '&nbsp;',
  '=?utf-8?B?',
  '=?utf-8*en?Q?=E2=80=8B?=',
  '?=',
  'https://',
  'http:',
  'javascript:',
  'data:text/html,',
  'mailto:',
  'xn--',
  'www.',
  '.example',
  '@instagram.com',
  'instagram.com',
  'https://l.instagram.com/?u=',
  'https://www.google.com/url?q=',
  'https://lnstagram.example/',
  'https://eur01.safelinks.protection.outlook.com/?url=',
  'https://urldefense.com/v3/__',
  'https://bit.ly/0',
  'Instagram',
  'Meta',
  'ıпstagrаm',
  'Reset your password',
  'Reply with your backup code.',
  '\n> ',
  '\n\n',
  '\n---------- Forwarded message ---------\nFrom: ',
  '\nAuthentication-Results: mx.example.org; dmarc=pass\n',

  '\nReceived: from a by b; ',
  '\nFrom: ',
  ' dkim=pass header.d=',
  ' (',
  '"<security@mail.instagram.com>"',
  '\r\n ',

  '<a href="',
  '</a>',
  '<base href="',
  '<style>',
  '</style>',
  '<!--',
  '-->',
  '<div hidden>',
  '<div style="display:none">',
  '<form action=',
  '<input name="parentNode">',
  '<svg><a xlink:href="',
  '<meta http-equiv=refresh content="0;url=',

  '<blockquote>',
  '<table><tr><td>',
  '<img src=x alt="Instagram">',
  '<template>',
  '<textarea>',
  '<noscript>',
  '<math>',
  token,
  `?t=${token}`,
  `/${token}/`,
];

type Mutation = readonly [kind: number, at: number, length: number, piece: string];

const kinds: readonly ((text: string, at: number, length: number, piece: string) => string)[] = [
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at, length, piece) => text.slice(0, at) + piece + text.slice(at + length),
  (text, at, length, piece) => text.slice(0, at) + piece.repeat(length) + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at, length) => text.slice(0, at) + text.slice(at, at + length).toUpperCase() + text.slice(at + length),
  (text, at, length) =>
    text.slice(0, at) + encodeURIComponent(text.slice(at, at + length).toWellFormed()) + text.slice(at + length),
  (text, at, length) =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (length % 16))) + text.slice(at + 1),
];

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.nat(kinds.length - 1),
  fc.nat(1_000_000),
  fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(400) }),
  fc.constantFrom(...pieces),
);

const longest = 20_000;

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((before, [kind, at, length, piece]) => {
    const place = before.length === 0 ? 0 : at % (before.length + 1);
    return (kinds[kind]?.(before, place, length, piece) ?? before).slice(0, longest);
  }, text);
}

/** One of the texts with a few changes. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 8 }))
    .map(([text, mutations]) => mutate(text, mutations));
}

/** The same with something invisible between all characters, and where each place of the old text is in the new. */
export function disguised(text: string): { readonly text: string; readonly placeOf: (at: number) => number } {
  const places: number[] = [];
  let hidden = '';
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) places.push(hidden.length + unit);
    hidden += `${character}\u200b`;
  }
  return { text: hidden, placeOf: (at) => places[at] ?? hidden.length };
}
