import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { judgeLink, toVerdicted } from '../../../src/background/judge.ts';
import { reportOnPasted } from '../../../src/background/reports/linkReport.ts';
import { statusWords, type TabState } from '../../../src/background/toolbar/popupStatus.ts';
import { statusOf } from '../../../src/background/toolbar/toolbar.ts';
import { optionsWords } from '../../../src/background/words/optionsWords.ts';
import { classify } from '../../../src/classifier/classify.ts';
import { disabledFeatures, emptyContext, type Policy } from '../../../src/classifier/context.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { gmailPlace } from '../../../src/webmail/places.ts';
import { createWords } from '../../../src/words.ts';

/** What an organisation's policy changes in what is shown. */

const words = createWords('en', english);
const named = (policy: Policy): Policy => ({ organisationName: 'Example Museum', ...policy });
function show(message: Message, policy: Policy) {
  const context = { ...emptyContext, policy: named(policy) };
  return toVerdicted({ verdict: classify(message, context), message, noted: undefined }, context, words);
}

const phish: Message = {
  from: [{ displayName: 'Instagram Support', address: 'a@evil.example' }],
  subject: 'Your badge',
  text: 'Confirm your account.',
  links: [{ element: 'a', href: 'https://badge.example/login?token=1', text: 'Confirm', at: 0 }],
  images: [],
  notChecked: [],
};
const asksForPassword: Message = {
  ...phish,
  from: [{ displayName: 'Mia', address: 'mia@agency.example' }],
  subject: 'Your Instagram',
  text: 'Please tell me your Instagram password today, or the account is deleted.',
  links: [],
};

describe('links of a warned mail', () => {
  test.each([
    [{}, true, 'address'],
    [{ linkProtection: 'confirm' }, true, 'address'],
    [{ linkProtection: 'explain' }, true, 'button'],
    [{ forbidDangerousLinks: true }, true, 'none'],
    [{ forbidDangerousLinks: true, linkProtection: 'explain' }, true, 'none'],
    [{ linkProtection: 'off' }, false, 'address'],
  ] as const)('dangerous under %j', (policy, holds, wayOn) => {
    const { gate, links, ...shown } = show(phish, policy);
    expect(shown).toMatchObject({ level: 'dangerous', warns: true, holds });
    expect(gate.wayOn).toBe(wayOn);
    expect(links).toHaveLength(holds ? 1 : 0);
  });

  test('suspicious mail waits, is explained, and is never forbidden', () => {
    expect(show(asksForPassword, {}).gate.wayOn).toBe('wait');
    expect(show(asksForPassword, { linkProtection: 'explain' }).gate.wayOn).toBe('button');
    expect(show(asksForPassword, { forbidDangerousLinks: true }).gate.wayOn).toBe('wait');
  });

  test('where going on is forbidden, it is said by whom', () => {
    expect(show(phish, { forbidDangerousLinks: true }).gate.confirm).toMatch(/^Example Museum lets nobody/);
  });

  test('the gate and the link check say what is trusted and what is blocked', () => {
    const trusted = named({ trustedLinkDomains: ['badge.example'] });
    const blocked = named({ blockedLinkDomains: ['badge.example'] });
    expect(show(phish, trusted).links[0]?.reason).toBe('Not Instagram; trusted by Example Museum.');
    expect(judgeLink({ href: 'https://badge.example/', text: '' }, words, blocked).reason).toBe(
      'Blocked by Example Museum.',
    );
    expect(reportOnPasted('https://badge.example/', words, { policy: trusted }).cautions[0]).toMatch(
      /trusted by Example/,
    );
    expect(reportOnPasted('https://badge.example/', words, { policy: blocked }).cautions[0]).toMatch(/^Blocked by/);
    expect(reportOnPasted('https://badge.example/', words).cautions.join()).not.toMatch(/Example Museum/);
  });
});

describe('a sender the organisation trusts', () => {
  const policy = { trustedSenderDomains: ['agency.example'] };

  test('gets no banner on suspicious mail, and toolbar and popup say who trusts', () => {
    expect(show(asksForPassword, {})).toMatchObject({ level: 'suspicious', warns: true });
    const { level, ...shown } = show(asksForPassword, policy);
    expect({ level, ...shown }).toMatchObject({
      level: 'suspicious',
      warns: false,
      holds: false,
      isTrusted: true,
      byOrganisation: true,
      banner: undefined,
    });
    const report = { state: 'ok', level, isTrusted: true, byOrganisation: true } as const;
    expect(statusOf(report, words, 'Example Museum')).toMatch(/suspicious; sender trusted by Example Museum/);
    const tab: TabState = { host: 'mail.google.com', webmail: gmailPlace, isAllowed: true, report };
    const context = { ...emptyContext, policy: named(policy) };
    expect(statusWords(tab, context, words, 0).mail).toMatch(/trusted by Example Museum/);
  });

  test('is none when the receiving server calls the sender forged', () => {
    const authResults = {
      authservId: 'mx.example.net',
      dmarc: { result: 'fail', domain: 'agency.example' } as const,
      spf: undefined,
      dkim: [],
      arc: undefined,
    };
    expect(show({ ...asksForPassword, authResults }, policy)).toMatchObject({ warns: true, isTrusted: false });
  });

  test('silences no dangerous mail, which says all the same who trusts', () => {
    const links = [{ element: 'a', href: 'https://lnstagram.example/login', text: 'Open', at: 0 }] as const;
    const { warns, isTrusted, banner } = show({ ...asksForPassword, links }, policy);
    expect({ warns, isTrusted }).toEqual({ warns: true, isTrusted: false });
    expect(banner?.reasons.at(-1)).toMatch(/agency.example, is trusted by Example Museum/);
  });

  test('is warned of when dangerous', () => {
    expect(show({ ...phish, from: [{ displayName: 'lnstagram', address: 'a@agency.example' }] }, policy)).toMatchObject(
      {
        level: 'dangerous',
        warns: true,
        isTrusted: false,
        byOrganisation: false,
      },
    );
  });
});

describe('the banner', () => {
  test('ends with the organisation’s own help', () => {
    expect(show(phish, { helpText: 'Telephone 1234.' }).banner?.steps.at(-1)).toBe('Example Museum: Telephone 1234.');
    expect(show(phish, {}).banner?.steps.join()).not.toMatch(/Example Museum/);
  });

  test('names an account of the organisation', () => {
    const message = { ...phish, text: 'Confirm @examplemuseum.' };
    expect(show(message, { protectedAccounts: ['examplemuseum'] }).banner?.reasons.join()).toMatch(
      /@examplemuseum, an account of Example Museum/,
    );
  });

  test('says of a mail that is only blocked what it is, and speaks of no app', () => {
    const message = {
      ...phish,
      from: [{ displayName: 'Tom', address: 'tom@example.org' }],
      subject: 'Photos',
      text: '',
    };
    const { banner, level } = show(message, { blockedLinkDomains: ['badge.example'] });
    expect(level).toBe('dangerous');
    expect(banner?.title).toBe('This mail leads to badge.example, where Example Museum lets nobody go.');
    expect(banner?.steps.join()).not.toMatch(/app/);
  });

  test('offers nothing that was taken away', () => {
    const { banner } = show(phish, { disabledFeatures: [...disabledFeatures] });
    expect(banner).toMatchObject({ pause: '', wrong: { button: '' } });
    expect(banner?.original).toBeUndefined();
  });
});

test('the popup offers no pause that was taken away', () => {
  const tab: TabState = { host: 'mail.google.com', webmail: gmailPlace, isAllowed: true, report: undefined };
  expect(statusWords(tab, emptyContext, words, 0).pause).toBeDefined();
  const context = { ...emptyContext, policy: named({ disabledFeatures: ['pause'] }) };
  expect(statusWords(tab, context, words, 0).pause).toBeUndefined();
});

test.each([
  [{ bannerLevel: 'all' }, ['warnFrom']],
  [{ historyDays: 3 }, ['history']],
  [{ disabledFeatures: ['history', 'trustSenders', 'pause'] }, ['history', 'trusted', 'paused']],
  [{ helpText: 'Telephone 1234.' }, []],
] as const)('options under %j: locked and visible', (policy, locked) => {
  const shown = optionsWords({ ...emptyContext, policy: named(policy) }, [], words, 0);
  const managed = (['warnFrom', 'history', 'trusted', 'paused', 'locale', 'ticks'] as const).filter(
    (name) => shown[name].managedBy === 'Managed by Example Museum.',
  );
  expect(managed).toEqual(locked);
});
