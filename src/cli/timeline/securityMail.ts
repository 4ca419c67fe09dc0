import { basename, dirname } from 'node:path';
import { analyse } from '../../classifier/analysis.ts';
import { emptyContext } from '../../classifier/context.ts';
import { parseHeaderFields } from '../../classifier/sender/headerFields.ts';
import { isMetaAddress } from '../../classifier/sender/sender.ts';
import type { WaveEntry } from '../../classifier/waves/wave.ts';
import { headersEnd, mailboxesOf, readHeaderFields, timeOf, valuesOf } from '../../mail/headers.ts';
import { readMail } from '../../mail/readMail.ts';
import type { RawMail } from '../rawMails.ts';

/** One raw mail → what `--timeline` counts of it, where it is genuine account-security mail. */

export interface SecurityMail extends WaveEntry {
  readonly messageId: string | undefined;
  readonly isVouched: boolean;
}

const firstBytes = 4096;
const fromField = /(?:^|\n)from:[^\n]*(?:\n[ \t][^\n]*)*/gi;

/** No mail, or one without a sender: only reading it says what is the matter. */
function isOdd(bytes: Uint8Array, from: readonly string[]): boolean {
  return from.length === 0 || bytes.subarray(0, firstBytes).includes(0);
}

/** Its From fields alone, as text: an archive holds a thousand other mails for each of Meta's. */
function fromFieldsOf(bytes: Uint8Array): string[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = source.toString('latin1', 0, headersEnd(bytes) + 1).match(fromField) ?? [];
  return fields.map((field) => `${field.trim()}\n`);
}

const earliest = Date.parse('1995-01-01');
const latest = Date.parse('2100-01-01');

/** When the receiving side got it, else when it was sent; no year that cannot be. */
function receivedAt(fields: ReturnType<typeof readHeaderFields>): number | undefined {
  const [received] = valuesOf(fields, 'received');
  const [date] = valuesOf(fields, 'date');
  return [received?.slice(received.lastIndexOf(';') + 1), date]
    .map((value) => (value === undefined ? undefined : timeOf(value)))
    .find((time) => time !== undefined && time >= earliest && time < latest);
}

/** Of a Maildir its own name and not `cur`. */
function placeOf({ file, index }: RawMail): string {
  if (index !== null || file === '-') return file;
  const folder = dirname(file);
  return ['cur', 'new'].includes(basename(folder)) ? dirname(folder) : folder;
}

const deliveryFields = ['delivered-to', 'x-original-to', 'envelope-to'];

/** Whose mail it is. Mails without any such header belong to the folder or archive they lie in. */
function recipientOf(fields: ReturnType<typeof readHeaderFields>, mail: RawMail): string {
  const delivered = deliveryFields.flatMap((name) => mailboxesOf(fields, name)).find(({ address }) => address);
  const to = mailboxesOf(fields, 'to');
  const address = delivered?.address ?? (to.length === 1 ? to[0]?.address : undefined);
  return address === undefined || address === '' ? placeOf(mail) : address;
}

/** A copy: what is cut out of a text keeps all of it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

/**
 * Reads a mail as far as it must be read.
 * @returns `undefined` for everything else than account-security mail of Meta's with every action inside Meta, which no
 * receiving server denied
 * @throws Error that says what cannot be read
 */
export async function readSecurityMail(mail: RawMail, bytes: Uint8Array): Promise<SecurityMail | undefined> {
  const from = fromFieldsOf(bytes);
  const senders = mailboxesOf(parseHeaderFields(from.join('')), 'from');
  if (!isOdd(bytes, from) && !senders.some(({ address }) => isMetaAddress(address))) return undefined;
  const message = await readMail(bytes);
  if (message.notChecked.includes('headers')) throw new Error('no mail headers');
  const { fromMeta, aboutSecurity, voucher, leaving, lure } = analyse(message, emptyContext);
  if (!fromMeta || !aboutSecurity || voucher === 'denied' || leaving.length > 0) return undefined;
  const fields = readHeaderFields(bytes);
  const time = receivedAt(fields);
  if (time === undefined) throw new Error('no date: not counted');
  return {
    time,
    lure,
    recipient: copyOf(recipientOf(fields, mail)),
    messageId: message.messageId === undefined ? undefined : copyOf(message.messageId),
    isVouched: voucher === 'vouched',
  };
}
