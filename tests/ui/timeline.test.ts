import { expect, test } from 'vitest';
import type { TimelineDay, TimelineWords } from '../../src/messages/popupWords.ts';
import { renderTimeline } from '../../src/ui/timeline.ts';

/** The chart, its twin for screen readers, and "erase". */

const day = (label: string, counts: Partial<TimelineDay> = {}): TimelineDay => ({
  label,
  open: 0,
  asked: 0,
  unopened: 0,
  ...counts,
});
const words: TimelineWords = {
  title: 'Security mails',
  summary: '3 mails',
  days: [day('Nov 22'), day('Nov 23', { open: 2, asked: 1 }), day('Nov 24', { unopened: 1 })],
  kindLabels: { open: 'not asked', asked: 'asked', unopened: 'not checked' },
  dayLabel: 'Day',
  asTable: 'As a table',
  waves: [{ from: 1, to: 2, label: 'A known wave' }],
  notes: [],
  erase: 'Erase all',
  notSaved: 'Not saved.',
};
const empty: TimelineWords = { ...words, summary: 'None', days: words.days.map(({ label }) => day(label)), waves: [] };
const render = (given = words, onErase = async (): Promise<TimelineWords | undefined> => empty) =>
  renderTimeline({ words: given, onErase });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('draws each kind of a day apart, and the span of a wave', () => {
  const shapes = [...render().querySelectorAll('.chart rect')].map((shape) => shape.getAttribute('class'));
  expect(shapes).toEqual(['wave', 'open', 'asked', 'unopened']);
  expect(render().textContent).toContain('A known wave');
});

test('the table says the same, without the empty days', () => {
  const rows = [...render().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Nov 23', '2', '1', '0'],
    ['Nov 24', '0', '0', '1'],
  ]);
});

test('a picture of nothing is not drawn, and nothing is there to erase', () => {
  const drawn = render(empty);
  expect(drawn.querySelector('svg, table, button')).toBeNull();
  expect(drawn.textContent).toContain('None');
});

test('erased, it draws what is left; not erased, it says so', async () => {
  const drawn = render();
  drawn.querySelector<HTMLButtonElement>('button')?.click();
  await settle();
  expect(drawn.querySelector('svg')).toBeNull();
  const failed = render(words, async () => undefined);
  failed.querySelector<HTMLButtonElement>('button')?.click();
  await settle();
  expect(failed.querySelector('.chart')).not.toBeNull();
  expect(failed.textContent).toContain('Not saved.');
});
