import { beforeEach, expect, test, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { KnownPolicy } from '../../src/background/policy/policy.ts';
import { policyWords } from '../../src/background/policy/policyWords.ts';
import { readPolicy } from '../../src/policy/readPolicy.ts';
import { renderPolicy } from '../../src/ui/policy.ts';
import { createWords } from '../../src/words.ts';

/** The policy page: what arrived, what became of it, and diagnostics without values. */

const words = createWords('en', english);
const raw = {
  organisationName: 'Example Museum',
  policyLabel: 'pilot 2026-11',
  helpUrl: 'https://intranet.example.org/',
  trustedSenderDomains: ['example.org', 'co.uk', 'example.net'],
  bannerLevel: 'shout',
  secretKey: 'secret',
};
const known = (given: unknown): KnownPolicy => {
  const report = readPolicy(given);
  return { ...report, readAt: Date.parse('2026-11-24T12:00:00Z'), isManaged: report.accepted.length > 0 };
};
const installation = { version: '0.1.0', browser: 'Test/1' };
const copy = vi.fn<(text: string) => Promise<boolean>>();

function show(given: unknown): void {
  document.body.replaceChildren(...renderPolicy(policyWords(known(given), words, installation), copy));
}
beforeEach(() => copy.mockReset());

test('says who, which, when, and what became of each key', () => {
  show(raw);
  expect(document.querySelector('.status')?.textContent).toMatch(/made by Example Museum/);
  expect(document.getElementById('label')?.textContent).toBe('Label: pilot 2026-11');
  expect(document.getElementById('read-at')?.textContent).toMatch(/2026/);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['organisationName', 'accepted', 'Example Museum'],
    ['policyLabel', 'accepted', 'pilot 2026-11'],
    ['helpUrl', 'accepted', 'https://intranet.example.org/'],
    ['trustedSenderDomains', 'accepted', 'example.org, example.net'],
    ['trustedSenderDomains', 'ignored: item 2: a public suffix: anybody can have a name below it', ''],
    ['bannerLevel', 'ignored: none of the values that can be chosen', ''],
    ['secretKey', 'ignored: no setting of this extension has this name', ''],
  ]);
  expect(document.querySelector('a')?.href).toBe('https://intranet.example.org/');
  // Names of keys, and what stands in a value, run as they do anywhere, in a page of any direction.
  const cells = [...document.querySelectorAll<HTMLElement>('tbody code')].map(({ dir, parentElement }) => [
    parentElement?.localName,
    dir,
  ]);
  expect(cells.filter(([cell, dir]) => dir !== (cell === 'th' ? 'ltr' : 'auto'))).toEqual([]);
});

test('diagnostics hold keys and reasons, no value but the label', async () => {
  copy.mockResolvedValue(true);
  show(raw);
  document.querySelector('button')?.click();
  await Promise.resolve();
  await Promise.resolve();
  const text = copy.mock.calls[0]?.[0] ?? '';
  expect(text).toMatch(/Stay in App 0.1.0(.|\n)*asked: 2026-11-24T12:00:00.000Z\nlabel: pilot 2026-11\n/);
  expect(text).toContain('ignored: trustedSenderDomains item 2 (publicSuffix)');
  expect(text).not.toMatch(/Museum|example\.org|secret\b/);
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/^Copied/);
});

test('what cannot be copied stands there', async () => {
  copy.mockResolvedValue(false);
  show(raw);
  document.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelector('textarea')?.hidden).toBe(false);
});

test('without a policy it says so', () => {
  show({});
  expect(document.querySelector('.status')?.textContent).toBe(
    'No organisation has made settings for Stay in App in this browser.',
  );
  expect(document.querySelector('table')).toBeNull();
});
