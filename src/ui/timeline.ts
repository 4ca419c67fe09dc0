import type { TimelineDay, TimelineWords } from '../messages/popupWords.ts';
import { drawing, element } from './element.ts';

/** Security mails per day: a small chart, the same as a table, and "erase". Shapes tell the kinds apart, not colours. */

export interface TimelineOptions {
  readonly words: TimelineWords;
  /** Resolves to the timeline without anything in it; `undefined` when it could not be erased. */
  readonly onErase: () => Promise<TimelineWords | undefined>;
}

/** Of the drawing, in its own units. */
const dayWidth = 10;
const barWidth = 7;
const height = 56;
const waveHeight = 4;
/** So that one mail alone does not fill the height. */
const fewestMails = 4;
/** From the ground up. */
const kinds = ['open', 'asked', 'unopened'] as const;

const sumOf = (day: TimelineDay) => kinds.reduce((sum, kind) => sum + day[kind], 0);
const hasMails = ({ days }: TimelineWords) => days.some((day) => sumOf(day) > 0);

function bars(day: TimelineDay, index: number, unit: number): SVGElement[] {
  let top = height;
  return kinds
    .filter((kind) => day[kind] > 0)
    .map((kind) => {
      const tall = day[kind] * unit;
      top -= tall;
      // Half a unit within, where the edge of the shape is drawn.
      const box = { x: index * dayWidth + 1.5, y: top + 0.5, width: barWidth, height: Math.max(1, tall - 1) };
      return drawing('rect', { ...box, class: kind });
    });
}

function chart({ days, waves, title }: TimelineWords): SVGElement {
  const most = Math.max(fewestMails, ...days.map(sumOf));
  const unit = (height - waveHeight - 2) / most;
  const spans = waves.map(({ from, to }) =>
    drawing('rect', { x: from * dayWidth, y: 0, width: (to - from + 1) * dayWidth, height: waveHeight, class: 'wave' }),
  );
  const ground = drawing('path', { d: `M0 ${height}H${days.length * dayWidth}`, class: 'ground' });
  const size = {
    viewBox: `0 0 ${days.length * dayWidth} ${height + 1}`,
    role: 'img',
    'aria-label': title,
    class: 'chart',
  };
  return drawing('svg', size, ...spans, ...days.flatMap((day, index) => bars(day, index, unit)), ground);
}

function legend({ days, kindLabels }: TimelineWords): HTMLElement {
  const shown = kinds.filter((kind) => days.some((day) => day[kind] > 0));
  return element(
    'ul',
    { class: 'plain legend' },
    ...shown.map((kind) => {
      const shape = drawing('rect', { x: 1, y: 1, width: 8, height: 8, class: kind });
      const mark = drawing('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true', class: 'mark' }, shape);
      return element('li', {}, mark, ' ', kindLabels[kind]);
    }),
  );
}

/** Days without mails are left out. */
function table({ days, dayLabel, kindLabels, asTable }: TimelineWords): HTMLElement {
  const heading = (text: string) => element('th', { scope: 'col' }, text);
  const rows = days
    .filter((day) => sumOf(day) > 0)
    .map(({ label, ...counts }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, label),
        ...kinds.map((kind) => element('td', {}, String(counts[kind]))),
      ),
    );
  const head = element('tr', {}, heading(dayLabel), ...kinds.map((kind) => heading(kindLabels[kind])));
  return element(
    'details',
    { class: 'plain' },
    element('summary', {}, asTable),
    element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
  );
}

function content(options: TimelineOptions, place: HTMLElement): Element[] {
  const { words, onErase } = options;
  const said = element('span', { role: 'status' });
  const erase = async () => {
    const erased = await onErase();
    if (!erased) said.textContent = words.notSaved;
    else {
      place.replaceChildren(...content({ ...options, words: erased }, place));
      place.querySelector<HTMLElement>('[role="status"]')?.focus();
    }
  };
  const shown = hasMails(words) ? [chart(words), legend(words), table(words)] : [];
  const button = element('button', { type: 'button', class: 'quiet', onclick: () => void erase() }, words.erase);
  return [
    element('p', { role: 'status', tabindex: '-1' }, words.summary),
    ...shown,
    ...words.waves.map(({ label }) => element('p', { class: 'hint' }, label)),
    ...words.notes.map((note) => element('p', { class: 'hint' }, note)),
    ...(shown.length === 0 && words.notes.length === 0 ? [] : [element('div', { class: 'row' }, button, said)]),
  ];
}

export function renderTimeline(options: TimelineOptions): HTMLElement {
  const place = element('div', { class: 'inside' });
  place.append(...content(options, place));
  const attributes = { class: 'timeline', ...(hasMails(options.words) ? { open: '' } : {}) };
  return element('details', attributes, element('summary', {}, options.words.title), place);
}
