import { describe, expect, test } from 'vitest';
import { bodyClaims } from '../../../src/classifier/claims/bodyClaims.ts';
import type { Image, Link, Message } from '../../../src/classifier/message.ts';

/** What the body claims, and where: in the sender's own words or in a mail passed on. */

const mail = (text: string, more: Partial<Message> = {}): Message => ({
  text,
  links: [],
  images: [],
  notChecked: [],
  ...more,
});
const image = (alt: string, more: Partial<Image> = {}): Image => ({
  alt,
  src: '',
  linked: true,
  visible: true,
  ...more,
});
const link = (text: string): Link => ({ element: 'a', href: 'https://example.org/', text, at: 0 });
const claim = (cue: string, brand: string, seen: string, quoted = false) => ({
  cue,
  strength: 'strong',
  brand,
  seen,
  where: 'body',
  quoted,
});

describe('template and sign-off', () => {
  test.each([
    ['the © line', '© 2026 Instagram', [claim('template', 'Instagram', '© 2026 Instagram')]],
    ['a brand that is no name of its own', '© 2026 Meta', [claim('template', 'Meta', '© 2026 Meta')]],
    ['a sign-off', 'The Facebook Team', [claim('signOff', 'Facebook', 'The Facebook Team')]],
    [
      'both, own before quoted',
      '> © 2026 Instagram\n> The Instagram Team\n\nThe Facebook Team',
      [
        claim('signOff', 'Facebook', 'The Facebook Team'),
        claim('template', 'Instagram', '© 2026 Instagram', true),
        claim('signOff', 'Instagram', 'The Instagram Team', true),
      ],
    ],
    [
      'look-alike letters at the end of a long text that names no brand',
      `${'x'.repeat(500)}\nThe lnstagram Team`,
      [claim('signOff', 'Meta', 'The lnstagram Team')],
    ],
    [
      'look-alike letters in a short text that names no brand',
      'Hello,\nThe lnstagram Team',
      [claim('signOff', 'Meta', 'The lnstagram Team')],
    ],
    ['look-alike letters more than 400 characters from the end', `The lnstagram Team\n${'x'.repeat(400)}`, []],
    ['ordinary words', 'See you on Instagram', []],
  ])('%s', (_, text, claims) => {
    expect(bodyClaims(mail(text))).toEqual(claims);
  });

  test('an entry of a menu signs nothing, whatever blanks and shorter entries stand beside it', () => {
    const links = [link('Instagram'), link(''), link(' Instagram Help ')];
    expect(bodyClaims(mail('Hello\nInstagram Help'))).toHaveLength(1);
    expect(bodyClaims(mail('Hello\nInstagram Help', { links }))).toEqual([]);
  });
});

describe('the name above a forwarded mail', () => {
  const forward = (line: string) => mail(`See below\n---------- Forwarded message ---------\n${line}\n\nHello`);

  test.each([
    ['From: Instagram <security@mail.instagram.com>', 'Instagram', 'Instagram'],
    ['De : "FB-support" <x@example.org>', 'FB-support', 'Facebook'],
    ['差出人：Meta Support <x@example.org>', 'Meta Support', 'Meta'],
    ['From: Instagram Support [mailto:x@example.org]', 'Instagram Support [mailto:x@example.org', 'Instagram'],
    ['From: Instagram Support x@example.org', 'Instagram Support x@example.org', 'Instagram'],
    ['From:<instagram@example.org>', 'instagram@example.org', 'Instagram'],
  ])('%s', (line, name, brand) => {
    expect(bodyClaims(forward(line))).toEqual([claim('forwardedName', brand, name, true)]);
  });

  test('of somebody else claims nothing', () => {
    expect(bodyClaims(forward('From: Rosa Example <rosa@example.org>'))).toEqual([]);
  });
});

describe('the picture that counts opened mails', () => {
  const pixel = image('', { src: 'https://www.facebook.com/email_open_log_pic.php', visible: false });
  const forwarded = '---------- Forwarded message ---------\nFrom: Rosa Example <rosa@example.org>\n\nHello';

  test.each([
    ['in the sender’s own mail', 'Hello Rosa, how are you today?', false],
    ['in a mail that is only quoted', '\n \n> Hello Rosa, how are you today?', true],
    ['in a mail passed on with a word', `Look at this, please.\n${forwarded}`, true],
  ])('%s', (_, text, quoted) => {
    const seen = 'email_open_log_pic.php';
    expect(bodyClaims(mail(text, { images: [pixel] }))).toEqual([claim('template', 'Meta', seen, quoted)]);
  });

  test('says nothing more than the template’s line', () => {
    expect(bodyClaims(mail('© 2026 Instagram', { images: [pixel] }))).toHaveLength(1);
    expect(bodyClaims(mail('The Instagram Team', { images: [pixel] }))).toHaveLength(2);
  });
});

describe('pictures that are the mail', () => {
  const speaking = 'Instagram: confirm your account now';
  const said = [claim('pictureText', 'Instagram', speaking)];

  test.each([
    ['a story', '', [image(` ${speaking} `)], said],
    ['beside twenty characters', 'x'.repeat(20), [image(speaking)], said],
    ['beside what nobody sees', `\u200b\n\n ${'x'.repeat(20)}\n\u200b `, [image(speaking)], said],
    ['beside twenty characters in two lines', `${'x'.repeat(10)}\n${'x'.repeat(10)}`, [image(speaking)], said],
    ['a sign-off', '', [image('The Instagram Team')], [claim('pictureText', 'Instagram', 'The Instagram Team')]],
    ['the second picture', '', [image('Logo'), image(speaking)], said],
    ['beside the brand’s own icon', '', [image(speaking), image('Instagram')], said],
    ['a story of nobody’s', '', [image('Confirm your account now')], []],
    ['beside twenty-one characters', 'x'.repeat(21), [image(speaking)], []],
    ['a picture nobody sees', '', [image(speaking, { visible: false })], []],
    ['an icon', '', [image('Instagram')], []],
    ['a request to follow', '', [image('Follow us on Instagram')], []],
    ['in a row of icons', '', [image(speaking), image(' Facebook ')], []],
    ['none', '', [], []],
  ])('%s', (_, text, images, claims) => {
    expect(bodyClaims(mail(text, { images }))).toEqual(claims);
  });
});
