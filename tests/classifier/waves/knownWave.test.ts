import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/classifier/classify.ts';
import { explain } from '../../../src/classifier/explain.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { knownWaves } from '../../../src/facts/waves.ts';

const pass = { result: 'pass', domain: 'mail.instagram.com' } as const;
const reset: Message = {
  from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
  subject: 'Reset your password',
  text: 'We got a request to reset your Instagram password.',
  links: [],
  images: [],
  date: Date.parse('2026-01-09T12:00:00Z'),
  authResults: { authservId: 'mx.example.org', dmarc: pass, spf: pass, dkim: [pass], arc: undefined },
  notChecked: [],
};

const signalsOf = (message: Message) => classify(message).evidence.map(({ signal }) => signal);
const at = (date: string): Message => ({ ...reset, date: Date.parse(date) });

describe('a mail belongs to the wave of its days', () => {
  test.each(['2026-01-07T00:00:00Z', '2026-01-08T09:00:00Z', '2026-01-12T23:59:59Z'])('%s', (date) => {
    expect(signalsOf(at(date))).toContain('knownWave');
  });

  test.each(['2026-01-06T23:59:59Z', '2026-01-13T00:00:00Z', '2025-01-09T12:00:00Z'])('%s does not', (date) => {
    expect(signalsOf(at(date))).not.toContain('knownWave');
  });

  const { date: _date, ...undated } = reset;
  const { authResults: _results, ...onAPage } = reset;
  const others: Readonly<Record<string, Message>> = {
    'without a date': undated,
    'on a page without headers, where the date is anybody’s word': onAPage,
    'that nobody vouches for': {
      ...reset,
      authResults: { authservId: undefined, dmarc: undefined, spf: undefined, dkim: [], arc: undefined },
    },
    'about something else': { ...reset, subject: '123456 is your Instagram code', text: '' },
    'from somebody else': { ...reset, from: [{ displayName: 'Instagram', address: 'security@example.org' }] },
    'with an action outside Meta': {
      ...reset,
      links: [{ element: 'a', href: 'https://example.org/', text: 'Reset password', at: 0 }],
    },
  };
  test.each(Object.entries(others))('no mail %s', (_, message) => {
    expect(signalsOf(message)).not.toContain('knownWave');
  });

  test('the level is the same with and without it', () => {
    expect(classify(at('2026-01-09T12:00:00Z')).level).toBe(classify(at('2026-03-09T12:00:00Z')).level);
  });

  test('it stands among the first three reasons', () => {
    const [, ...reasons] = explain(classify(reset)).reasons.slice(0, 3);
    expect(reasons).toContainEqual({ key: 'knownWave', values: ['2026-01-08', '2026-01-11'] });
  });
});

test('every known wave has a first and a last day, in this order, and a source', () => {
  for (const { value, source, checked } of knownWaves) {
    expect([value.from, value.to, `${checked}-01`].map((day) => new Date(day).toISOString().slice(0, 10))).toEqual([
      value.from,
      value.to,
      `${checked}-01`,
    ]);
    expect(value.from <= value.to && source !== '' && value.lures.length > 0).toBe(true);
  }
});
