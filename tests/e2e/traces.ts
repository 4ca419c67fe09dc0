import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { inExtension } from './background.ts';
import type { World } from './world.ts';

/** What mails say, in every form in which it could lie in a storage. */

/** Shorter pieces stand anywhere by chance. */
const shortest = 8;

/** Addresses, names, subject, lines of text and links of a raw mail, whole and in parts. */
async function piecesOf(raw: Buffer): Promise<string[]> {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const people = [mail.from, mail.replyTo, mail.to, mail.cc].flat().flatMap((found) => found?.value ?? []);
  const addresses = people.flatMap(({ address = '', name }) => [address, ...address.split('@'), name]);
  const html = typeof mail.html === 'string' ? mail.html : '';
  const hrefs = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const parts = hrefs.filter((href) => URL.canParse(href)).map((href) => new URL(href));
  const links = parts.flatMap(({ hostname, pathname, searchParams }) => [hostname, pathname, ...searchParams.values()]);
  const lines = `${mail.text ?? ''}\n${html.replaceAll(/<[^<>]*>/g, '\n')}`.split('\n').map((line) => line.trim());
  const ids = [mail.messageId ?? ''];
  return [...addresses, mail.subject ?? '', ...hrefs, ...links, ...lines, ...ids].filter(
    ({ length }) => length >= shortest,
  );
}

/** What of base64 does not hang on what stands before and after. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + text)
      .toString('base64')
      .slice(shift + 1, -4),
  );
}

function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const digests = ['md5', 'sha1', 'sha256'].flatMap((name) =>
    (['hex', 'base64'] as const).map((form) => createHash(name).update(bytes).digest(form).slice(0, 20)),
  );
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    text.replaceAll('.', '[.]'),
    text.replaceAll('@', '[@]'),
    text.replace(/^http/, 'hxxp'),
    [...text].toReversed().join(''),
    bytes.toString('hex'),
    Buffer.from(text, 'utf16le').toString('hex'),
    ...inBase64(text),
    ...digests,
  ];
}

/** Pieces of the mails that a text holds in some form. */
export async function tracesIn(text: string, mails: readonly Buffer[]): Promise<string[]> {
  const pieces = new Set((await Promise.all(mails.map(piecesOf))).flat());
  const lower = text.toLowerCase();
  return [...pieces].filter((piece) =>
    [...formsOf(piece), ...formsOf(piece.toLowerCase())].some((form) => lower.includes(form.toLowerCase())),
  );
}

export interface Snapshot {
  readonly local: Record<string, unknown>;
  readonly session: Record<string, unknown>;
  /** Every other place in which an extension can keep something. */
  readonly others: unknown;
}

/** Everything the extension has stored, wherever. */
export async function snapshot(world: World): Promise<Snapshot> {
  const stored = await inExtension(
    world,
    `(async () => JSON.stringify({
      local: await browser.storage.local.get(),
      session: await browser.storage.session.get(),
      others: [
        await browser.storage.sync.get(),
        // In a private window Firefox has neither.
        await indexedDB.databases().then((all) => all.map(({ name }) => name), () => []),
        await caches.keys().catch(() => []),
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
      ],
    }))()`,
  );
  return JSON.parse(stored as string) as Snapshot;
}
