import type { Level } from '../classifier/verdict.ts';
import { escapeHtml } from './htmlParts.ts';
import type { Beside, Place } from './mailbox.ts';
import { type Stop, tour } from './tour.ts';

/** What the demo says beside a mail of the tour: the demo page's own words, none of them the extension's. */

const shownAs: Record<Level, string> = {
  unrelated: 'nothing at all',
  consistent: 'nothing in the page; the toolbar button says it',
  actInApp: 'a calm banner, links held',
  suspicious: 'a warning, links held',
  dangerous: 'an alarm, links held',
};

const link = (href: string, text: string) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
const paragraph = (label: string, text: string) => `<p><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`;

function wayOn(stop: Stop | undefined, address: (id: string) => string, text: string): string {
  return stop ? `<p>${link(address(stop.id), `${text}: ${stop.title}`)}</p>` : '';
}

function afterOriginal({ original }: Stop, { name }: Place): string {
  return original && name === 'Gmail' ? `; once the original is checked, ${shownAs[original]}` : '';
}

/** The note beside a mail, as HTML; '' for mails that are not of the tour. */
export const besideMail: Beside = (id, here, there) => {
  const index = tour.findIndex((stop) => stop.id === id);
  const stop = tour[index];
  if (!stop) return '';
  return [
    `<p>Mail ${index + 1} of ${tour.length}</p><h2>${escapeHtml(stop.title)}</h2>`,
    paragraph('Look for:', stop.lookFor),
    paragraph('You should see:', `${shownAs[stop.shows]}${afterOriginal(stop, here)}.`),
    wayOn(tour[index + 1], here.address, 'Next'),
    `<p>${link(there.address(id), `The same mail in ${there.name}`)}</p>`,
    '<p><small>This note is the demo’s. The extension neither writes nor reads it.</small></p>',
  ].join('');
};
