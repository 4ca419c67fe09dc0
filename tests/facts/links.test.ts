import { describe, expect, test } from 'vitest';
import { domainParts, isWithin } from '../../src/classifier/domain.ts';
import { answerLink } from '../../src/classifier/links/link.ts';
import { aliasRelays } from '../../src/facts/aliasRelays.ts';
import { confusableCapitals, confusables } from '../../src/facts/confusables.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { googleHosts } from '../../src/facts/googleHosts.ts';
import { actionWords } from '../../src/facts/imitation.ts';
import * as instagram from '../../src/facts/instagram.ts';
import { linkWrappers } from '../../src/facts/linkWrappers.ts';
import { shorteners } from '../../src/facts/shorteners.ts';
import { userContentHosts } from '../../src/facts/userContentHosts.ts';

/** Guards over the link data: whoever adds a host is told what is wrong with it. */

const values = (facts: readonly Fact[]) => facts.map((fact) => fact.value);
const metaDomains = [
  ...values(instagram.instagramLinkDomains),
  ...values(instagram.metaLinkDomains),
  ...values(instagram.assetDomains),
  ...values(instagram.uploadDomains),
];
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

const lists: readonly (readonly [name: string, hosts: readonly string[]])[] = [
  ['shorteners', shorteners],
  ['userContentHosts', userContentHosts],
  ['googleHosts', googleHosts],
  ['instagramLinkDomains', values(instagram.instagramLinkDomains)],
  ['metaLinkDomains', values(instagram.metaLinkDomains)],
  ['assetDomains', values(instagram.assetDomains)],
  ['uploadDomains', values(instagram.uploadDomains)],
  ['mailDomains', values(instagram.mailDomains)],
];

describe('hosts', () => {
  test.each(lists)('%s are ASCII, lower case and there once', (_, hosts) => {
    expect(hosts.filter((name) => !host.test(name))).toEqual([]);
    expect(hosts.filter((name, index) => hosts.indexOf(name) !== index)).toEqual([]);
  });

  test.each(lists.slice(0, 3))('%s are sorted', (_, hosts) => {
    expect(hosts).toEqual(hosts.toSorted());
  });

  test.each(lists.slice(0, 2))('%s: none stands below another', (_, hosts) => {
    const below = hosts.filter((name) => hosts.some((other) => other !== name && isWithin(name, other)));
    expect(below).toEqual([]);
  });

  test.each(lists.slice(0, 2))('%s: none is a public suffix, which belongs to nobody', (_, hosts) => {
    expect(hosts.filter((name) => domainParts(name).registrableDomain === undefined)).toEqual([]);
  });
});

describe('a host is on one list only', () => {
  const overlap = (some: readonly string[], others: readonly string[]) =>
    some.filter((name) => others.some((other) => isWithin(name, other) || isWithin(other, name)));

  test.each(lists.slice(0, 3))("%s and Meta's own are apart", (_, hosts) => {
    expect(overlap(hosts, metaDomains)).toEqual([]);
  });

  test('shorteners and platforms are apart', () => {
    expect(overlap(shorteners, userContentHosts)).toEqual([]);
  });

  test("Meta's own lists are apart from each other", () => {
    const named = metaDomains.filter((name, index) =>
      metaDomains.some((other, at) => at !== index && isWithin(name, other)),
    );
    expect(named).toEqual([]);
  });

  test('platforms are those the public suffix list lacks', () => {
    const known = userContentHosts.filter((name) => {
      const { ownerDomain, registrableDomain } = domainParts(`x.${name}`);
      return ownerDomain !== registrableDomain;
    });
    expect(known).toEqual([]);
  });
});

describe('wrappers', () => {
  const hosts = linkWrappers.flatMap((wrapper) => wrapper.hosts);

  test('name exact hosts, or everything below one', () => {
    expect(hosts.filter((name) => !host.test(name.startsWith('*.') ? name.slice(2) : name))).toEqual([]);
    const suffixes = hosts.filter(
      (name) => name.startsWith('*.') && !domainParts(`x.${name.slice(2)}`).registrableDomain,
    );
    expect(suffixes).toEqual([]);
  });

  test('have paths of whole segments', () => {
    const paths = linkWrappers.flatMap((wrapper) => wrapper.paths ?? []);
    expect(paths.filter((path) => !/^(?:\/[\w.-]+)+$/.test(path))).toEqual([]);
  });

  test('no two claim the same host and path', () => {
    const claims = linkWrappers.flatMap((wrapper) =>
      wrapper.hosts.flatMap((name) => (wrapper.paths ?? ['']).map((path) => name + path)),
    );
    expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
  });

  test("only Meta's own stay their host's pages without a target, proxies excepted", () => {
    const ownPage = linkWrappers.filter((wrapper) => wrapper.withoutTarget === 'ownPage' && !wrapper.throughProxy);
    const foreign = ownPage
      .flatMap((wrapper) => wrapper.hosts)
      .filter((name) => !metaDomains.some((m) => isWithin(name, m)));
    expect(foreign).toEqual([]);
  });

  test('a proxy is never a gateway of the receiver', () => {
    expect(linkWrappers.filter((wrapper) => wrapper.throughProxy && wrapper.byReceiver)).toEqual([]);
  });
});

describe('look-alike letters', () => {
  test('each is there once and is not ASCII', () => {
    for (const table of [confusables, confusableCapitals]) {
      const characters = Object.values(table).flatMap((row) => [...row]);
      expect(characters.filter((character, index) => characters.indexOf(character) !== index)).toEqual([]);
      expect(characters.filter((character) => character <= '\u{7f}')).toEqual([]);
    }
  });

  test('each looks like one ASCII letter', () => {
    const letters = [...Object.keys(confusables), ...Object.keys(confusableCapitals)];
    expect(letters.filter((letter) => !/^[a-z]$/.test(letter))).toEqual([]);
  });

  test('action words are there once, sorted', () => {
    expect(actionWords).toEqual([...new Set(actionWords)].toSorted());
  });
});

describe('facts', () => {
  const isFact = (value: unknown): value is Fact<unknown> =>
    typeof value === 'object' && value !== null && 'value' in value && 'source' in value;
  const all = Object.entries({ ...instagram, aliasRelays }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isFact).map((fact) => ({ name, ...fact })),
  );

  test('say where they are from, when they were checked and how sure they are', () => {
    expect(all.length).toBeGreaterThan(50);
    const wrong = all.filter(
      ({ source, checked, confidence }) =>
        source.trim() === '' || !/^20\d\d-(?:0[1-9]|1[0-2])$/.test(checked) || !/^[ABC]$/.test(confidence),
    );
    expect(wrong).toEqual([]);
  });
});

describe('well-known domains', () => {
  const popular = [
    'google.com',
    'microsoft.com',
    'apple.com',
    'amazon.com',
    'wikipedia.org',
    'instacart.com',
    'instapage.com',
    'instabug.com',
    'instana.com',
    'instructure.com',
    'integral.com',
    'infogram.com',
    'instantcheckmate.com',
    'telegram.org',
    'stagram.example',
    'histogram.example',
    'igmetall.de',
    'bigteam.example',
  ];
  test.each(popular)('%s does not look like Instagram', (name) => {
    expect(answerLink({ href: `https://www.${name}/` }).imitates).toBeNull();
  });

  test.each(metaDomains)('%s is never foreign, hidden or an imitation', (name) => {
    for (const href of [`https://${name}/`, `https://www.${name}/x`]) {
      const { kind, imitates } = answerLink({ href });
      expect(['instagram', 'meta']).toContain(kind);
      expect(imitates).toBeNull();
    }
  });
});
