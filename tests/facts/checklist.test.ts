import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { reportSteps, situations } from '../../src/facts/checklist.ts';

const sentences: Readonly<Record<string, { readonly message: string } | undefined>> = english;
const sentenceOf = (key: string) => sentences[key]?.message ?? '';
const steps = situations.flatMap((situation) => situation.steps.map((step) => ({ situation: situation.id, step })));

test('there are six situations, each with a title and no step twice', () => {
  expect(situations.map(({ id }) => sentenceOf(id)).filter(Boolean)).toHaveLength(6);
  for (const { steps: own } of situations) expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
});

describe.each(steps)('$situation: $step.id', ({ step }) => {
  test('has a sentence, a source and somebody who advises it', () => {
    expect(sentenceOf(step.id)).toMatch(/\.$/);
    expect(step.source).not.toBe('');
    expect(step.advisedBy.length).toBeGreaterThan(0);
  });

  test('names its menu with a month, or none', () => {
    if (!step.path) return;
    expect(sentenceOf(step.path.key)).toContain(' > ');
    expect(step.path.asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(step.path.source).not.toBe('');
  });
});

test('the list in the app is never called a proof against a mail', () => {
  expect(sentenceOf('adviceListInApp')).toMatch(/missing.*proves nothing/);
});

test('reporting is told for Gmail and Outlook, without an address to open or write to', () => {
  expect(reportSteps.map(({ key }) => sentenceOf(key))).toEqual([
    expect.stringContaining('Gmail'),
    expect.stringContaining('Outlook'),
  ]);
  for (const { key } of reportSteps) expect(sentenceOf(key)).not.toMatch(/https?:|@|www\./);
});
