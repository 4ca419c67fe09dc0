import type { MailLink, MailReport } from '../messages/checkMessages.ts';
import { shapes } from '../shapes.ts';
import { element, icon } from './element.ts';

const items = (texts: readonly string[]) => texts.map((text) => element('li', {}, text));

function linkLine({ kind, answer, domain, note }: MailLink): HTMLElement {
  const named = domain === '' || answer.includes(domain) ? [] : [': ', element('bdi', { dir: 'ltr' }, domain)];
  const hint = note === '' ? undefined : element('p', { class: 'hint' }, note);
  return element('li', { 'data-kind': kind }, answer, ...named, hint);
}

function linksPart({ linksLabel, links }: MailReport): HTMLElement | undefined {
  if (links.length === 0) return undefined;
  const lines = links.map(linkLine);
  return element('details', {}, element('summary', {}, linksLabel), element('ul', { class: 'inside' }, ...lines));
}

/** The verdict on a whole mail: what it is, why, what to do, and what nobody looked at. */
export function renderMailReport(report: MailReport): HTMLElement {
  const { language, direction, level, title, why, reasons, stepsLabel, steps, change, notChecked } = report;
  const shape = shapes[level];
  return element(
    'section',
    { class: 'sheet status mailReport', role: 'status', 'data-level': level, lang: language, dir: direction },
    element('div', { class: 'verdict' }, shape === '' ? undefined : icon(shape), element('h3', {}, title)),
    steps.length === 0 ? undefined : element('h4', {}, stepsLabel),
    steps.length === 0 ? undefined : element('ol', {}, ...items(steps)),
    reasons.length === 0 ? undefined : element('h4', {}, why),
    reasons.length === 0 ? undefined : element('ul', {}, ...items(reasons)),
    change === '' ? undefined : element('p', {}, change),
    notChecked === '' ? undefined : element('p', { class: 'soft' }, notChecked),
    linksPart(report),
  );
}
