import { describe, expect, test, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { reportWords } from '../../../src/background/answers/answerReport.ts';
import { organisationReport } from '../../../src/background/reports/organisationReport.ts';
import { defang, reportMail, reportText } from '../../../src/background/reports/reportText.ts';
import { classify } from '../../../src/classifier/classify.ts';
import { emptyContext, type Policy, reportFields } from '../../../src/classifier/context.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { renderReport } from '../../../src/ui/report.ts';
import { createWords } from '../../../src/words.ts';

/** Reports to the organisation: what is in them, and what never is. */

const message: Message = {
  messageId: '<1@evil.example>',
  date: Date.parse('2026-11-24T12:00:00Z'),
  from: [{ displayName: 'Instagram', address: 'a@evil.example' }],
  subject: 'Use 480913 to log in',
  text: 'Dear Rosa, confirm your account.',
  links: [
    { element: 'a', href: 'https://evil.example/login/c0ffee11?token=c0ffee#c0ffee', text: 'Confirm', at: 0 },
    { element: 'a', href: 'mailto:b@evil.example?subject=c0ffee', text: 'Write', at: 0 },
  ],
  images: [],
  notChecked: [],
};
const base: Policy = { organisationName: 'Example Museum', reportTo: 'phishing@example.org' };

function report(policy: Policy, more: Partial<Message> = {}) {
  const mail = { ...message, ...more };
  const reported = { verdict: classify(mail), message: mail, webmail: 'mail.google.com', version: '0.1.0', now: 0 };
  return organisationReport(reported, { ...base, ...policy });
}

const always = ['createdAt', 'product', 'productVersion', 'schemaVersion', 'webmail'];

describe('a report holds', () => {
  test('level, signs and links where the policy says nothing', () => {
    expect(Object.keys(report({})).toSorted()).toEqual([...always, 'level', 'links', 'signals'].toSorted());
  });

  test.each(reportFields)('%s, and no other field, where the policy names it alone', (field) => {
    expect(Object.keys(report({ reportFields: [field] })).toSorted()).toEqual([...always, field].toSorted());
  });

  test('nothing of the mail where the policy names nothing', () => {
    expect(Object.keys(report({ reportFields: [] })).toSorted()).toEqual(always);
  });

  test('hosts and masked paths, and never a query, a token, a code or the text', () => {
    const all = report({ reportFields: [...reportFields], policyLabel: 'pilot' });
    expect(all).toMatchObject({
      policyLabel: 'pilot',
      level: 'dangerous',
      sender: [{ name: 'Instagram', address: 'a@evil.example' }],
      subject: 'Use … to log in',
      date: '2026-11-24T12:00:00.000Z',
      messageId: '<1@evil.example>',
      links: [{ kind: 'notInstagram', host: 'evil.example', address: 'https://evil.example/login/…' }],
    });
    const words = createWords('en', english);
    const shown = reportWords(all, { ...emptyContext, policy: base }, words);
    expect(JSON.stringify([all, shown, reportText(all)])).not.toMatch(/c0ffee|480913|Rosa|\?token/);
  });
});

describe('the mail to the organisation', () => {
  const all = { reportFields: [...reportFields], reportSubjectPrefix: '[Stay in App]' };

  test('names its receiver and subject, and is defanged', () => {
    const { href, to, subject, body } = reportMail(report(all), { ...base, ...all });
    expect({ to, subject }).toEqual({ to: 'phishing@example.org', subject: '[Stay in App] Reported mail: dangerous' });
    expect(body).toContain('Link (notInstagram): hxxps://evil[.]example/login/…');
    expect(body).toContain('Sender: Instagram <a[@]evil[.]example>');
    expect(body).not.toMatch(/https?:|evil\.example/);
    const url = new URL(href);
    expect(url.pathname).toBe('phishing@example.org');
    expect(url.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
  });

  test('is at most 1,600 characters long, and says how much is left out', () => {
    const links = Array.from({ length: 60 }, (_, index) => ({
      element: 'a' as const,
      href: `https://évil${index}.example/`,
      text: 'x',
      at: 0,
    }));
    const long = report(all, {
      links,
      subject: 'é'.repeat(500),
      from: [{ displayName: 'é'.repeat(3000), address: 'a@evil.example' }],
    });
    const { href, body } = reportMail(long, { ...base, ...all });
    expect(href.length).toBeLessThanOrEqual(1600);
    expect(body).toMatch(/\(\d+ more lines: see the full report\)$/);
    expect(reportText(long).split('\n').length).toBeGreaterThan(60);
  });
});

test('nothing clickable is left', () => {
  expect(defang('http://a.b https://c.d e@f.g')).toBe('hxxp://a[.]b hxxps://c[.]d e[@]f[.]g');
});

test('the page shows the mail before anything happens', async () => {
  const words = reportWords(report({}), { ...emptyContext, policy: base }, createWords('en', english));
  const copy = vi.fn(async () => true);
  const download = vi.fn();
  document.body.replaceChildren(...renderReport(words, { copy, download }));
  expect(document.querySelector('h1')?.textContent).toBe('Report to Example Museum');
  expect(document.getElementById('body')?.textContent).toBe(words.body);
  // English, in a page of any language and direction.
  for (const text of document.querySelectorAll<HTMLElement>('pre, textarea'))
    expect([text.lang, text.dir], text.localName).toEqual(['en', 'ltr']);
  expect(copy).not.toHaveBeenCalled();
  const [copyButton, downloadButton] = document.querySelectorAll('button');
  copyButton?.click();
  downloadButton?.click();
  expect(copy).toHaveBeenCalledWith(words.full);
  expect(download).toHaveBeenCalledWith('stay-in-app-report-1970-01-01.json', words.json);
  expect(JSON.parse(words.json)).toMatchObject({ schemaVersion: 1, product: 'Stay in App' });
});
