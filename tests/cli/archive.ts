import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WaveEntry } from '../../src/classifier/waves/wave.ts';

/** Raw mails for archives of a made-up organisation. */

const folder = fileURLToPath(new URL('../mail/', import.meta.url));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const template = read('actInApp/reset-2026-03.eml');
const ordinary = readdirSync(join(folder, 'unrelated')).map((name) => read(`unrelated/${name}`));

/** As mail headers write times. */
function headerDate(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}

let id = 0;

/** A genuine reset mail to that person at that time. */
export function resetMail({ time, recipient }: Omit<WaveEntry, 'lure'>): string {
  return template
    .replaceAll('rosa@example.org', recipient)
    .replaceAll(/Sun, 0?8 Mar 2026 02:14:0\d -0800(?: \(PST\))?/g, headerDate(time))
    .replace('reset-2026-03@', `reset-${id++}@`);
}

/** Some mail that has nothing to do with Instagram, always the same for the same number. */
export function ordinaryMail(number: number): string {
  return (ordinary[number % ordinary.length] ?? '').replace(
    /^Message-ID: .*$/im,
    `Message-ID: <${number}@example.net>`,
  );
}

/** A mail as it stands in an mbox. */
export function inMbox(mail: string): string {
  return `From someone@example.org Thu Jan  8 10:14:09 2026\n${mail.replaceAll(/^From /gm, '>From ')}\n\n`;
}
