import type { LinkReport } from '../messages/checkMessages.ts';
import { element } from './element.ts';

const sentence = (text: string, name: string) => (text === '' ? undefined : element('p', { class: name }, text));

/** A name that must keep its own direction and order, whatever the language around it. */
const name = (text: string, className: string) => element('bdi', { class: className, dir: 'ltr' }, text);

/** The answer to "Is this link real?": what it is, whose it is in large letters, and what that means. */
export function renderLinkReport(report: LinkReport): HTMLElement {
  const { language, direction, kind, answer, domain, unicode, page, hops, cautions } = report;
  return element(
    'section',
    { class: 'linkReport', role: 'status', 'data-kind': kind, lang: language, dir: direction },
    element('h3', { class: 'answer' }, answer),
    domain === '' ? undefined : name(domain, 'domain'),
    unicode === undefined ? undefined : name(unicode, 'soft'),
    sentence(page, 'page'),
    sentence(hops, 'soft'),
    element('ul', {}, ...cautions.map((caution) => element('li', {}, caution))),
  );
}
