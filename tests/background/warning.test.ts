import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { toVerdicted } from '../../src/background/judge.ts';
import { statusOf } from '../../src/background/toolbar/toolbar.ts';
import { classify } from '../../src/classifier/classify.ts';
import { defaultSettings, emptyContext, type Settings } from '../../src/classifier/context.ts';
import type { Message } from '../../src/classifier/message.ts';
import { createWords } from '../../src/words.ts';

const words = createWords('en', english);
const judgeWith = (message: Message, settings: Partial<Settings>) => {
  const context = { ...emptyContext, settings: { ...defaultSettings, ...settings } };
  return toVerdicted({ verdict: classify(message, context), message, noted: undefined }, context, words);
};

function mailFrom(address: string | undefined, more: Partial<Message> = {}): Message {
  return {
    from: [{ displayName: 'Mia', address }],
    subject: 'Your Instagram',
    text: 'Please tell me your Instagram password today, or the account is deleted.',
    links: [],
    images: [],
    notChecked: [],
    ...more,
  };
}

const security: Message = {
  ...mailFrom('security@mail.instagram.com'),
  subject: 'Reset your password',
  text: 'We got a request to reset your Instagram password.',
  links: [{ element: 'a', href: 'https://instagram.com/accounts/password/reset/?token=1', text: 'Reset', at: 0 }],
};

describe('warn only of suspicious and dangerous mail', () => {
  test('a security mail of Instagram’s own stays actInApp, without banner and held links', () => {
    expect(judgeWith(security, {})).toMatchObject({ level: 'actInApp', warns: true });
    expect(judgeWith(security, { warnFrom: 'suspicious' })).toMatchObject({
      level: 'actInApp',
      warns: false,
      banner: undefined,
      links: [],
    });
  });

  test('suspicious mail is warned of all the same', () => {
    expect(judgeWith(mailFrom('mia@example.org'), { warnFrom: 'suspicious' }).warns).toBe(true);
  });
});

describe('a trusted sender', () => {
  const settings = { trustedSenders: ['mia@example.org', 'notification@facebookmail.com'] };

  test('is not warned of where the level is suspicious, and the level stays', () => {
    expect(judgeWith(mailFrom('mia@example.org'), {})).toMatchObject({ level: 'suspicious', warns: true });
    expect(judgeWith(mailFrom('Mia@Example.org'), settings)).toMatchObject({
      level: 'suspicious',
      warns: false,
      isTrusted: true,
      banner: undefined,
    });
  });

  test.each([
    ['another address of the same domain', mailFrom('mira@example.org')],
    ['an address that only ends like it', mailFrom('a-mia@example.org')],
    ['a hidden address', mailFrom(undefined)],
    [
      'two senders',
      mailFrom('mia@example.org', {
        from: [
          { displayName: '', address: 'mia@example.org' },
          { displayName: '', address: 'eve@example.org' },
        ],
      }),
    ],
  ])('is not %s', (_, message) => {
    expect(judgeWith(message, settings)).toMatchObject({ warns: true, isTrusted: false });
  });

  test('never silences dangerous', () => {
    const dangerous = mailFrom('mia@example.org', {
      from: [{ displayName: 'Instagram Support', address: 'mia@example.org' }],
      links: [{ element: 'a', href: 'https://lnstagram.example/login', text: 'Login', at: 0 }],
    });
    expect(judgeWith(dangerous, settings)).toMatchObject({ level: 'dangerous', warns: true, isTrusted: false });
  });

  test('never silences real mails of Meta’s that carry other people’s words', () => {
    const invitation = mailFrom('notification@facebookmail.com', {
      from: [{ displayName: 'Facebook', address: 'notification@facebookmail.com' }],
      subject: 'You have been invited',
      text: 'Mia invited you to Meta Business Suite. Join here: https://partner.example/join',
      links: [{ element: 'text', href: 'https://partner.example/join', text: 'https://partner.example/join', at: 40 }],
    });
    expect(judgeWith(invitation, settings)).toMatchObject({ level: 'suspicious', warns: true, isTrusted: false });
  });

  test('is no trusted sender when the receiving server found it forged', () => {
    const forged = mailFrom('mia@example.org', {
      authResults: {
        authservId: 'mx.example.net',
        dkim: [],
        dmarc: { result: 'fail', domain: 'example.org' },
        spf: undefined,
        arc: undefined,
      },
    });
    expect(judgeWith(forged, settings)).toMatchObject({ level: 'suspicious', warns: true, isTrusted: false });
  });

  test('is named on the toolbar', () => {
    expect(statusOf({ state: 'ok', level: 'suspicious', isTrusted: true }, words)).toMatch(
      /suspicious.*you trust this sender/,
    );
  });
});
