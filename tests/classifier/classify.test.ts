import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import type { Message } from '../../src/classifier/message.ts';
import { strengths } from '../../src/classifier/verdict.ts';

const mail = (more: Partial<Message> = {}): Message => ({ text: '', links: [], images: [], notChecked: [], ...more });
const by = (displayName: string, address: string | undefined, more: Partial<Message> = {}) =>
  mail({ from: [{ displayName, address }], ...more });
const link = (href: string) => ({ element: 'a', href, text: 'here', at: 0 }) as const;

describe('the app to open', () => {
  test.each([
    ['Meta', 'security@mail.instagram.com', 'Instagram'],
    ['Instagram', 'security@facebookmail.com', 'Facebook'],
    ['Instagram', 'x@support.facebook.com', 'Facebook'],
    ['Instagram', 'security@threads.net', 'Threads'],
    ['Instagram', 'x@threads.com', 'Threads'],
    ['Instagram', 'x@metamail.com', 'Instagram'],
    ['Facebook', 'x@metamail.com', 'Facebook'],
    ['Facebook', 'x@shop.example', 'Facebook'],
    ['Facebook', 'instagram.com@shop.example', 'Facebook'],
    ['Rosa', 'rosa@shop.example', 'Instagram'],
    ['Meta', 'x@notthreads.example', 'Meta'],
  ])('of %s <%s> is %s’s', (name, address, brand) => {
    expect(classify(by(name, address)).brand).toBe(brand);
  });

  test('is named by the claim where a message lies in another as an attachment: anyone can have written its headers', () => {
    const inner = by('Facebook Support', 'security@mail.instagram.com', { attached: true });
    expect(classify(inner).brand).toBe('Facebook');
  });
});

test('findings come strongest first', () => {
  const { evidence } = classify(
    by('Instagram', 'x@evil.example', {
      subject: 'Reset your password',
      text: 'We got a request to reset your Instagram password.',
      links: [link('javascript:x'), link('mailto:x@evil.example'), link('https://evil.example/')],
    }),
  );
  const places = evidence.map(({ strength }) => strengths.indexOf(strength));
  expect(new Set(places).size).toBeGreaterThan(1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('what nobody looked at is named', () => {
  const authResults = { authservId: 'mx.example.org', dmarc: undefined, spf: undefined, dkim: [], arc: undefined };

  test.each<[string, Message, string[]]>([
    ['nothing', by('Rosa', 'rosa@shop.example', { authResults }), []],
    ['headers that this surface does not show', by('Rosa', 'rosa@shop.example'), ['authentication']],
    ['an address that is hidden', by('Rosa', undefined, { authResults }), ['sender']],
    ['no sender at all', mail({ authResults }), ['sender']],
    [
      'one of several addresses',
      mail({
        authResults,
        from: [
          { displayName: 'Rosa', address: 'rosa@shop.example' },
          { displayName: 'Tom', address: undefined },
        ],
      }),
      ['sender'],
    ],
    [
      'a link behind a gateway',
      by('Rosa', 'rosa@shop.example', {
        authResults,
        links: [link('https://eur01.safelinks.protection.outlook.com/?data=0')],
      }),
      ['links'],
    ],
    ['a link that is plain', by('Rosa', 'rosa@shop.example', { authResults, links: [link('https://a.example/')] }), []],
    [
      'what the reader says, once',
      by('Rosa', undefined, { notChecked: ['sender', 'pictures'] }),
      ['sender', 'pictures', 'authentication'],
    ],
  ])('%s', (_, message, notChecked) => {
    expect(classify(message).notChecked).toEqual(notChecked);
  });
});

describe('a message inside another', () => {
  const harmless = by('Rosa', 'rosa@shop.example', { text: 'Hello', notChecked: ['pictures'] });
  const phish = by('Facebook Support', 'x@evil.example', {
    subject: 'Reset your password',
    attached: true,
    links: [link('https://evil.example/')],
    notChecked: ['clippedText'],
  });

  test('lends its level, brand and story when it is worse, and its findings stand in the attachments', () => {
    const verdict = classify({ ...harmless, attachedMessages: [phish] });
    const alone = classify(phish);
    expect(verdict).toMatchObject({ level: alone.level, brand: 'Facebook', lure: 'passwordReset' });
    expect(verdict.evidence.map(({ signal }) => signal)).toEqual(alone.evidence.map(({ signal }) => signal));
    expect(new Set(verdict.evidence.map(({ where }) => where))).toEqual(new Set(['attachments']));
    expect(verdict.links).toEqual([]);
  });

  test('changes nothing but what was not checked when it is as bad or better', () => {
    const worse = by('Instagram', 'x@evil.example', { links: [link('https://evil.example/')] });
    const alone = classify(worse);
    for (const inner of [harmless, { ...phish, attached: false }]) {
      const verdict = classify({ ...worse, attachedMessages: [inner] });
      expect(verdict).toEqual({ ...alone, notChecked: ['authentication', ...inner.notChecked] });
    }
  });

  test('is found however deep it lies', () => {
    const nested = { ...harmless, attachedMessages: [{ ...harmless, attachedMessages: [phish] }] };
    expect(classify(nested).level).toBe(classify(phish).level);
  });
});
