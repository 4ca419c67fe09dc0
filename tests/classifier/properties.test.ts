import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import { registrableDomain } from '../../src/classifier/domain.ts';
import { answerLink } from '../../src/classifier/links/link.ts';
import type { Link, Message } from '../../src/classifier/message.ts';
import { readAuthResults } from '../../src/classifier/sender/authResults.ts';
import { maskHref, quotePhrase } from '../../src/classifier/text/mask.ts';
import { levels } from '../../src/classifier/verdict.ts';
import { instagramLinkDomains } from '../../src/facts/instagram.ts';

/** Promises that hold for every input, not for a list of them. Seeded, so that a run can be repeated. */
fc.configureGlobal({ seed: 20261124, numRuns: 300 });

const instagram = instagramLinkDomains.map(({ value }) => value);
const rank = (message: Message) => levels.indexOf(classify(message).level);

const hrefs = fc.oneof(
  fc.string(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://www.instagram.com/',
    'https://instagram.com/accounts/password/reset/',
    'https://help.instagram.com/000000000000000',
    'https://l.instagram.com/?u=https%3A%2F%2Fevil.example%2F',
    'https://instagram.com.evil.example/',
    'https://lnstagram.example/',
    'mailto:someone@example.net?subject=x',
    'https://wa.me/15550100',
    'https://bit.ly/000000',
    'javascript:alert(1)',
    '//evil.example',
    'https:evil.example',
  ),
);
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Reset password',
    'We got a request to reset your Instagram password.',
    '© Instagram. Meta Platforms, Inc., 1601 Willow Road, Menlo Park, CA 94025',
    'The Instagram Team',
    'Reply with your backup code.',
    '---------- Forwarded message ---------\nFrom: Instagram <a@example.net>\n',
    '> We noticed a new login',
  ),
);
const links: fc.Arbitrary<Link> = fc.record({
  element: fc.constantFrom('a', 'area', 'form', 'text'),
  href: hrefs,
  text: texts,
  at: fc.nat(200),
});
const addresses = fc.constantFrom(
  'security@mail.instagram.com',
  'notification@facebookmail.com',
  'info@example.net',
  'service@instagram-support.example',
  'security@lnstagram.example',
  'x_at_mail_instagram_com_1@icloud.com',
  '',
);
const messages: fc.Arbitrary<Message> = fc.record({
  from: fc.array(
    fc.record({ displayName: fc.constantFrom('Instagram', 'Meta', 'Tom', 'FB-support', ''), address: addresses }),
    { maxLength: 2 },
  ),
  subject: texts,
  text: fc.array(texts, { maxLength: 5 }).map((parts) => parts.join('\n')),
  links: fc.array(links, { maxLength: 6 }),
  images: fc.constant([]),
  notChecked: fc.constant([]),
});

describe('nothing throws', () => {
  test('on any message', () => {
    fc.assert(fc.property(messages, (message) => levels.includes(classify(message).level)));
  });

  test('on any href, base and text', () => {
    fc.assert(
      fc.property(hrefs, hrefs, texts, (href, base, text) => {
        answerLink({ href, base, text });
        answerLink({ href, text });
      }),
    );
  });

  test('on any headers', () => {
    const names = fc.constantFrom('received', 'authentication-results', 'from', 'x');
    const fields = fc.array(fc.record({ name: names, value: fc.string() }));
    fc.assert(fc.property(fields, (value) => readAuthResults(value).dkim.length >= 0));
  });
});

describe('links', () => {
  test('no host outside the list is ever called Instagram', () => {
    fc.assert(
      fc.property(hrefs, (href) => {
        const answer = answerLink({ href });
        if (answer.kind === 'instagram') expect(instagram).toContain(registrableDomain(answer.host ?? ''));
      }),
    );
  });

  test('agree with the platform’s own parser on where a web link without a wrapper goes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (href) => {
        const answer = answerLink({ href });
        if (answer.via.length === 0) expect(answer.host).toBe(new URL(href).hostname);
      }),
    );
  });
});

describe('a level never falls', () => {
  test('by adding genuine links', () => {
    const genuine: Link = { element: 'a', href: 'https://www.instagram.com/', text: 'Instagram', at: 0 };
    fc.assert(
      fc.property(messages, fc.nat(3), (message, count) => {
        const more = { ...message, links: [...message.links, ...Array.from({ length: count }, () => genuine)] };
        expect(rank(more)).toBeGreaterThanOrEqual(rank(message));
      }),
    );
  });

  test('by invisible characters in name, subject or text', () => {
    const hide = (text: string) => [...text].join('\u200b');
    fc.assert(
      fc.property(messages, (message) => {
        const disguised = {
          ...message,
          subject: hide(message.subject ?? ''),
          from: (message.from ?? []).map(({ displayName, address }) => ({ displayName: hide(displayName), address })),
        };
        expect(rank(disguised)).toBeGreaterThanOrEqual(rank(message));
      }),
    );
  });

  test('by capitals', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const loud = {
          ...message,
          subject: message.subject?.toUpperCase() ?? '',
          from: (message.from ?? []).map(({ displayName, address }) => ({
            displayName: displayName.toUpperCase(),
            address,
          })),
        };
        expect(rank(loud)).toBeGreaterThanOrEqual(rank(message));
      }),
    );
  });
});

test('the order of links does not matter', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const turned = { ...message, links: message.links.toReversed() };
      expect(classify(turned).level).toBe(classify(message).level);
    }),
  );
});

test('every level above unrelated has a finding that says why', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const { level, evidence } = classify(message);
      if (level !== 'unrelated') expect(evidence.length).toBeGreaterThan(0);
    }),
  );
});

describe('no token survives masking', () => {
  const tokens = fc.stringMatching(/^[A-Za-z0-9]{24,64}$/).filter((token) => /\d/.test(token) && /[a-z]/.test(token));

  test('wherever it stands in an address', () => {
    const places = fc.constantFrom<(token: string) => string>(
      (token) => `https://instagram.com/accounts/confirm_email/${token}/`,
      (token) => `https://instagram.com/?token=${token}`,
      (token) => `https://instagram.com/#${token}`,
      (token) => `https://${token}@evil.example/`,
      (token) => `https://x:${token}@evil.example/a/b?c=d`,
      (token) => `data:text/html,${token}`,
    );
    fc.assert(fc.property(tokens, places, (token, place) => !maskHref(place(token)).includes(token)));
  });

  test('in any finding of a verdict', () => {
    fc.assert(
      fc.property(tokens, messages, (token, message) => {
        const link: Link = {
          element: 'a',
          href: `https://evil.example/${token}?t=${token}`,
          text: `code ${token}`,
          at: 0,
        };
        const { evidence } = classify({
          ...message,
          subject: `Instagram ${token}`,
          text: `${message.text}\n© Instagram ${token}`,
          links: [...message.links, link],
        });
        expect(JSON.stringify(evidence)).not.toContain(token);
      }),
    );
  });

  test('in quoted phrases', () => {
    fc.assert(fc.property(tokens, fc.string(), (token, text) => !quotePhrase(`${text} ${token}`).includes(token)));
  });
});
