import type { Verdict } from '../../classifier/verdict.ts';

/**
 * What a person may send us when a warning is wrong: which checks spoke, and nothing of the mail. Evidence values hold
 * addresses and words of the mail, so none is copied; of links only the registrable domain, which names no person.
 */

const mostDomains = 20;

/** Plain text, a few lines. */
export function scrubbedReport({ level, lure, evidence, links, notChecked }: Verdict): string {
  const domains = [
    ...new Set(links.map(({ registrableDomain }) => registrableDomain).filter((domain) => domain !== null)),
  ];
  const lines = [
    'Stay in App: a warning that was wrong',
    `level: ${level}`,
    `about: ${lure ?? 'unknown'}`,
    ...evidence.map(({ signal, strength, where }) => `check: ${signal} (${strength}, ${where.split('/')[0]})`),
    `link domains: ${domains.slice(0, mostDomains).join(', ') || 'none'}`,
    `not checked: ${notChecked.join(', ') || 'nothing'}`,
  ];
  return [...new Set(lines)].join('\n');
}
