import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/classifier/classify.ts';
import { emptyContext, type Policy } from '../../../src/classifier/context.ts';
import type { AuthResults, Link, Message } from '../../../src/classifier/message.ts';
import { signals } from '../../../src/classifier/signals/index.ts';
import type { Evidence } from '../../../src/classifier/verdict.ts';

/** What each check finds: how strong it is, where it sits, and exactly what was seen. */

const mail = (more: Partial<Message> = {}): Message => ({ text: '', links: [], images: [], notChecked: [], ...more });
const by = (displayName: string, address: string | undefined, more: Partial<Message> = {}) =>
  mail({ from: [{ displayName, address }], ...more });
const phish = (more: Partial<Message> = {}) => by('Instagram', 'x@evil.example', more);
const meta = (more: Partial<Message> = {}) => by('Instagram', 'security@mail.instagram.com', more);
const rosa = (more: Partial<Message> = {}) => by('Rosa', 'rosa@shop.example', more);
const link = (href: string, text = 'Open'): Link => ({ element: 'a', href, text, at: 0 });
const image = (alt: string) => ({ alt, src: '', linked: true, visible: true });
const file = (fileName: string) => ({ fileName, contentType: 'text/html' });
const auth = (result: 'pass' | 'fail' | 'none'): AuthResults => ({
  authservId: 'mx.example.org',
  dmarc: { result, domain: undefined },
  spf: undefined,
  dkim: [],
  arc: undefined,
});
const token = 'c0ffee1234567890abcdef';
const forwarded = '---------- Forwarded message ---------\nFrom: Instagram <x@evil.example>\n\nHello';
const policy: Policy = {
  organisationName: 'Example Museum',
  trustedSenderDomains: ['agency.example'],
  trustedLinkDomains: ['agency.example'],
  blockedLinkDomains: ['badge.example'],
  protectedAccounts: ['museum', 'museumshop'],
};

type Found = readonly [Evidence['strength'], Evidence['where'], ...string[]];

function find(signal: string, message: Message, given: Policy = {}): Found[] {
  return classify(message, { ...emptyContext, policy: given })
    .evidence.filter((evidence) => evidence.signal === signal)
    .map(({ strength, where, values }): Found => [strength, where, ...values]);
}

const cases: Readonly<Record<string, readonly (readonly [string, Message, readonly Found[], Policy?])[]>> = {
  knownTakeovers: [
    [
      'a change in the days of it',
      meta({ date: Date.parse('2026-05-01T12:00:00Z'), authResults: auth('pass'), text: 'Your password was changed.' }),
      [['weak', 'headers', '2026-04-17', '2026-05-31']],
    ],
    [
      'a change on another day',
      meta({ date: Date.parse('2026-07-01T12:00:00Z'), authResults: auth('pass'), text: 'Your password was changed.' }),
      [],
    ],
  ],
  knownWave: [
    [
      'a reset in the days of it',
      meta({ date: Date.parse('2026-01-09T12:00:00Z'), authResults: auth('pass'), subject: 'Reset your password' }),
      [['weak', 'headers', '2026-01-08', '2026-01-11']],
    ],
    [
      'a reset on another day',
      meta({ date: Date.parse('2026-01-20T12:00:00Z'), authResults: auth('pass'), subject: 'Reset your password' }),
      [],
    ],
  ],
  linkBlocked: [
    [
      'the first that is blocked',
      rosa({ links: [link('https://a.example/'), link('https://x.badge.example/')] }),
      [['decisive', 'links/1', 'x.badge.example', 'Example Museum']],
      policy,
    ],
    [
      'by an organisation without a name',
      rosa({ links: [link('https://badge.example/')] }),
      [['decisive', 'links/0', 'badge.example', '']],
      { blockedLinkDomains: ['badge.example'] },
    ],
    ['nothing blocked', rosa({ links: [link('https://badge.example/')] }), []],
  ],
  authDenied: [
    [
      'a forged sender',
      meta({ authResults: auth('fail') }),
      [['decisive', 'headers', 'mail.instagram.com', 'mx.example.org']],
    ],
    ['a forged sender who pretends nothing', rosa({ authResults: auth('fail') }), []],
    ['a sender that is vouched for', meta({ authResults: auth('pass') }), []],
  ],
  fromLookAlike: [
    ['changed letters', by('', 'a@mail.lnstagram.example'), [['decisive', 'from', 'mail.lnstagram.example']]],
    ['a mention', by('', 'a@instagramfans.example'), []],
  ],
  fromClaim: [
    ['the brand’s name at another address', phish(), [['strong', 'from', 'Instagram', 'evil.example']]],
    [
      'the first of two senders who claims it',
      mail({
        from: [
          { displayName: 'Rosa', address: 'rosa@shop.example' },
          { displayName: 'Meta Support', address: 'x@evil.example' },
        ],
      }),
      [['strong', 'from', 'Meta Support', 'evil.example']],
    ],
    ['Meta’s own address', meta(), []],
    ['no address', by('Instagram', ''), []],
    ['an address without a host', by('Instagram', 'instagram'), []],
    ['somebody else', rosa({ text: 'The Instagram Team' }), []],
    [
      'a publication whose subject is its name',
      by('Instagram Weekly', 'hi@weekly.example', {
        subject: 'Instagram Weekly',
        text: 'Ten ideas for bakers and for florists.',
      }),
      [],
    ],
  ],
  fromEmpty: [
    ['a name without an address', by('Instagram', ''), [['strong', 'from']]],
    ['neither name nor address, and a claim', by('', '', { text: 'The Instagram Team' }), [['strong', 'from']]],
    ['no sender at all, and a claim', mail({ from: [], text: 'The Instagram Team' }), [['strong', 'from']]],
    [
      'a name without an address beside another sender',
      mail({
        from: [
          { displayName: 'Instagram', address: '' },
          { displayName: 'Rosa', address: 'rosa@shop.example' },
        ],
      }),
      [['strong', 'from']],
    ],
    [
      'another name without an address beside a sender',
      mail({
        from: [
          { displayName: 'Rosa', address: '' },
          { displayName: 'Instagram', address: 'x@evil.example' },
        ],
      }),
      [],
    ],
    ['no sender at all, and no claim', mail({ from: [] }), []],
    ['an address that is hidden', by('Instagram', undefined), []],
    ['headers that were not read', mail({ text: 'The Instagram Team' }), []],
    ['an address', phish(), []],
  ],
  fromSeveral: [
    [
      'Meta and a stranger',
      mail({
        from: [
          { displayName: '', address: 'security@mail.instagram.com' },
          { displayName: '', address: 'x@evil.example' },
        ],
      }),
      [['strong', 'from', 'x@evil.example']],
    ],
    [
      'a stranger and Meta',
      mail({
        from: [
          { displayName: '', address: 'x@evil.example' },
          { displayName: '', address: 'security@mail.instagram.com' },
        ],
      }),
      [['strong', 'from', 'x@evil.example']],
    ],
    [
      'Meta twice',
      mail({
        from: [
          { displayName: '', address: 'security@mail.instagram.com' },
          { displayName: '', address: 'x@facebookmail.com' },
        ],
      }),
      [['strong', 'from', 'x@facebookmail.com']],
    ],
    [
      'Meta three times',
      mail({
        from: ['security@mail.instagram.com', 'x@facebookmail.com', 'y@facebookmail.com'].map((address) => ({
          displayName: '',
          address,
        })),
      }),
      [['strong', 'from', 'y@facebookmail.com']],
    ],
    [
      'Meta and one without an address',
      mail({
        from: [
          { displayName: '', address: 'security@mail.instagram.com' },
          { displayName: '', address: undefined },
        ],
      }),
      [['strong', 'from', '']],
    ],
    [
      'two strangers',
      mail({
        from: [
          { displayName: 'Instagram', address: 'x@evil.example' },
          { displayName: '', address: 'y@evil.example' },
        ],
      }),
      [],
    ],
    ['one', meta(), []],
    ['none', mail({ text: 'The Instagram Team' }), []],
  ],
  linkLeavesMeta: [
    [
      'one for each place, with its words and no token',
      phish({
        links: [
          link('https://www.instagram.com/'),
          link('https://a.example/1', `Code ${token}`),
          { ...link('https://b.example/'), element: 'form' },
          link('https://a.example/2', 'Again'),
          link('mailto:x@evil.example'),
        ],
      }),
      [
        ['decisive', 'links/1', 'a.example', 'Code …'],
        ['decisive', 'links/2', 'b.example', 'Open'],
      ],
    ],
    ['inside Meta', phish({ links: [link('https://www.instagram.com/')] }), []],
    ['of somebody who pretends nothing', rosa({ links: [link('https://a.example/')] }), []],
  ],
  linkMailto: [
    [
      'one for each address',
      phish({
        links: [
          link('https://a.example/'),
          link('mailto:x@evil.example', `Report ${token}`),
          link('mailto:x@evil.example?subject=a', 'Again'),
          link('mailto:y@evil.example', 'Tell us'),
        ],
      }),
      [
        ['decisive', 'links/1', 'x@evil.example', 'Report …'],
        ['decisive', 'links/3', 'y@evil.example', 'Tell us'],
      ],
    ],
    ['to Meta', phish({ links: [link('mailto:security@mail.instagram.com')] }), []],
    ['of somebody who pretends nothing', rosa({ links: [link('mailto:x@evil.example')] }), []],
  ],
  linkScript: [
    [
      'the first',
      phish({ links: [link('https://a.example/'), link('javascript:x'), link('data:text/html,x')] }),
      [['decisive', 'links/1', 'javascript:']],
    ],
    ['of somebody who pretends nothing', rosa({ links: [link('javascript:x')] }), []],
    ['none', phish({ links: [link('https://a.example/')] }), []],
  ],
  linkLookAlike: [
    [
      'with its place',
      rosa({ links: [link('https://a.example/'), link('https://lnstagram.example/')] }),
      [['decisive', 'links/1', 'lnstagram.example']],
    ],
    ['none', phish({ links: [link('https://a.example/')] }), []],
  ],
  linkTextMismatch: [
    [
      'the first, with what it shows',
      phish({ links: [link('https://a.example/'), link('https://www.b.example/', `instagram.com/${token}`)] }),
      [['strong', 'links/1', '…', 'b.example']],
    ],
    [
      'to a number',
      phish({ links: [link('http://192.0.2.7/', 'instagram.com')] }),
      [['strong', 'links/0', 'instagram.com', '192.0.2.7']],
    ],
    ['of somebody who pretends nothing', rosa({ links: [link('https://a.example/', 'b.example')] }), []],
    ['none', phish({ links: [link('https://a.example/', 'a.example')] }), []],
  ],
  linkHidden: [
    [
      'a shortener',
      phish({ links: [link('https://a.example/'), link('https://bit.ly/0')] }),
      [['strong', 'links/1', 'bit.ly']],
    ],
    [
      'behind the reader’s own gateway',
      phish({ links: [link('https://eur01.safelinks.protection.outlook.com/?data=0'), link('https://bit.ly/0')] }),
      [['strong', 'links/1', 'bit.ly']],
    ],
    ['of somebody who pretends nothing', rosa({ links: [link('https://bit.ly/0')] }), []],
    ['none', phish({ links: [link('https://a.example/')] }), []],
  ],
  replyToElsewhere: [
    [
      'a stranger',
      phish({ replyTo: [{ displayName: '', address: 'y@evil.example' }] }),
      [['strong', 'replyTo', 'y@evil.example']],
    ],
    ['no answer asked for', phish({ links: [link('https://a.example/')] }), []],
    ['of somebody who pretends nothing', rosa({ replyTo: [{ displayName: '', address: 'y@evil.example' }] }), []],
  ],
  bodyAsksForKeys: [
    ['a request', phish({ text: 'Reply with your backup code.' }), [['decisive', 'body', 'reply with', 'backup code']]],
    ['none', phish({ text: 'Never share your backup code.' }), []],
  ],
  bodyCall: [
    ['a number', phish({ text: 'Call us at 1-800-555-0100.' }), [['decisive', 'body', '1-800-555-0100']]],
    ['none', phish({ links: [link('https://a.example/')] }), []],
  ],
  attachmentOpens: [
    [
      'each',
      phish({ attachments: [file('a.html'), file(`${token}.html`)], links: [link('https://a.example/')] }),
      [
        ['decisive', 'attachments', 'a.html'],
        ['decisive', 'attachments', '…'],
      ],
    ],
    ['of somebody who pretends nothing', rosa({ attachments: [file('a.html')] }), []],
  ],
  bodyTemplate: [
    ['the first', rosa({ text: '© 2026 Instagram\n> © 2026 Facebook' }), [['strong', 'body', '© 2026 Instagram']]],
    ['in Meta’s own mail', meta({ text: '© 2026 Instagram' }), []],
    ['none', rosa({ text: 'The Instagram Team' }), []],
  ],
  bodySignOff: [
    [
      'the first',
      rosa({ text: 'The Instagram Team\n> The Facebook Team' }),
      [['strong', 'body', 'The Instagram Team']],
    ],
    ['in Meta’s own mail', meta({ text: 'The Instagram Team' }), []],
    ['none', rosa({ text: '© 2026 Instagram' }), []],
  ],
  bodyPictureText: [
    [
      'what it says',
      rosa({ images: [image(`Instagram: confirm your account ${token}`)] }),
      [['strong', 'body', 'Instagram: confirm your account …']],
    ],
    ['in Meta’s own mail', meta({ images: [image('Instagram: confirm your account')] }), []],
    ['none', rosa({ text: 'The Instagram Team' }), []],
  ],
  relayed: [
    ['by whom', rosa({ text: forwarded }), [['weak', 'from', 'shop.example']]],
    ['by somebody whose address is hidden', by('Rosa', undefined, { text: forwarded }), [['weak', 'from', '']]],
    ['of a list that pretends nothing', rosa({ listId: 'staff.example' }), []],
    ['none', phish(), []],
  ],
  fromHidden: [
    ['a claim', by('Instagram', undefined), [['weak', 'from']]],
    ['no claim', by('Rosa', undefined), []],
    ['an address', phish(), []],
  ],
  fromMentionsBrand: [
    ['an address', by('', 'news@instagramfans.example'), [['weak', 'from', 'news@instagramfans.example']]],
    ['an alias relay’s', by('', 'instagram_at_evil_example_x@duck.com'), []],
    ['none', phish(), []],
  ],
  authMissing: [
    ['nobody vouches', meta({ authResults: auth('none') }), [['weak', 'headers', 'mail.instagram.com']]],
    ['headers that were not read', meta(), []],
    ['somebody vouches', meta({ authResults: auth('pass') }), []],
    ['a stranger', phish({ authResults: auth('none') }), []],
  ],
  namesOwnAccount: [
    [
      'each',
      phish({ text: 'About @museum and museumshop' }),
      [
        ['weak', 'body', 'museum', 'Example Museum'],
        ['weak', 'body', 'museumshop', 'Example Museum'],
      ],
      policy,
    ],
    [
      'of an organisation without a name',
      phish({ text: '@museum' }),
      [['weak', 'body', 'museum', '']],
      { protectedAccounts: ['museum'] },
    ],
    ['of somebody who pretends nothing', rosa({ text: '@museum' }), [], policy],
  ],
  bodyLure: [
    ['the words', phish({ text: 'Your password was changed.' }), [['weak', 'body', 'password was changed']]],
    ['no story', phish({ text: 'Hello' }), []],
  ],
  subjectMentionsBrand: [
    ['beside a claim', phish({ subject: `Instagram ${token}` }), [['weak', 'subject', 'Instagram …']]],
    ['without a claim', rosa({ subject: 'Instagram' }), []],
    ['in Meta’s own mail', meta({ subject: 'Instagram' }), []],
    ['no brand', phish({ subject: 'Hello' }), []],
  ],
  senderTrusted: [
    [
      'a colleague',
      by('Instagram Team', 'a@mail.agency.example'),
      [['reassuring', 'from', 'agency.example', 'Example Museum']],
      policy,
    ],
    [
      'of an organisation without a name',
      by('Instagram Team', 'a@agency.example'),
      [['reassuring', 'from', 'agency.example', '']],
      { trustedSenderDomains: ['agency.example'] },
    ],
    ['who pretends nothing', by('Rosa', 'a@agency.example'), [], policy],
    ['a stranger', phish(), [], policy],
  ],
  linkTrusted: [
    [
      'the first',
      phish({ links: [link('https://a.example/'), link('https://www.agency.example/')] }),
      [['reassuring', 'links/1', 'www.agency.example', 'Example Museum']],
      policy,
    ],
    [
      'of an organisation without a name',
      phish({ links: [link('https://agency.example/')] }),
      [['reassuring', 'links/0', 'agency.example', '']],
      { trustedLinkDomains: ['agency.example'] },
    ],
    ['of somebody who pretends nothing', rosa({ links: [link('https://agency.example/')] }), [], policy],
    ['none', phish({ links: [link('https://a.example/')] }), [], policy],
    ['nobody trusts', phish({ links: [link('https://agency.example/')] }), []],
  ],
  fromMeta: [
    ['the address', meta(), [['reassuring', 'from', 'security@mail.instagram.com']]],
    ['another', phish(), []],
  ],
  authVouched: [
    [
      'who vouches',
      meta({ authResults: auth('pass') }),
      [['reassuring', 'headers', 'mail.instagram.com', 'mx.example.org']],
    ],
    ['for a stranger', phish({ authResults: auth('pass') }), []],
    ['nobody', meta({ authResults: auth('none') }), []],
  ],
};

test('every check has its cases here', () => {
  expect(Object.keys(cases)).toEqual(signals.map(({ id }) => id));
});

describe.each(Object.entries(cases))('%s', (signal, rows) => {
  test.each(rows.map(([title, message, found, given]) => ({ title, message, found, given })))(
    '$title',
    ({ message, found, given }) => {
      expect(find(signal, message, given)).toEqual(found);
    },
  );
});
