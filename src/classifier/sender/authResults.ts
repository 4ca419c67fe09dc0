import { receivers } from '../../facts/receivers.ts';
import { isWithinAny, registrableDomain } from '../domain.ts';
import type { AuthMethodResult, AuthResults } from '../message.ts';
import { type Block, domainOf, readField, type Statement } from './authResultsField.ts';

/**
 * Authentication-Results (RFC 8601). A sender can write such headers too, so only the receiving server's own block is
 * read: the headers of one server's name that stand together, above the first header the sender wrote.
 */

/** One header field in the order of the mail, name in lower case, value unfolded or not. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** Headers only the author's side writes: below the first of them nothing is the receiving server's word. */
const authorFields = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'dkim-signature'];

const nothing: AuthResults = { authservId: undefined, dmarc: undefined, spf: undefined, dkim: [], arc: undefined };

const receivedBy = /\bby\s+\[?(?:IPv6:)?([^\s;()\]]{1,255})/i;

function idDomain(id: string): string {
  return registrableDomain(id) ?? id;
}

/** Whether the server that calls itself `id` is the one that wrote the topmost Received. */
function fitsReceiver(id: string, topmostReceived: string | undefined): boolean {
  const known = receivers.filter((receiver) => receiver.authservId === idDomain(id));
  // A mail saved without any trace of its way: only a provider known by name may still speak.
  if (topmostReceived === undefined) return known.length > 0;
  const by = receivedBy.exec(topmostReceived)?.[1]?.toLowerCase();
  if (by === undefined) return false;
  if (registrableDomain(by) === idDomain(id)) return true;
  return known.some(
    (receiver) =>
      isWithinAny(by, receiver.receivedBy) ||
      receiver.receivedByAddress?.some((start) => by.startsWith(start)) === true,
  );
}

/** The receiving server's block: fields of one server's name, with no Received between, above the author's headers. */
function receiversBlock(fields: readonly HeaderField[]): { blocks: Block[]; received: string | undefined } {
  const blocks: Block[] = [];
  let received: string | undefined;
  for (const { name, value } of fields) {
    if (name === 'received') {
      if (blocks.length > 0) break;
      received ??= value;
    } else if (name === 'authentication-results') {
      const block = readField(value);
      if (blocks[0] && idDomain(blocks[0].authservId) !== idDomain(block.authservId)) break;
      blocks.push(block);
    } else if (authorFields.includes(name)) break;
  }
  return { blocks, received };
}

function methodResult(statement: Statement | undefined, ...names: string[]): AuthMethodResult | undefined {
  if (!statement) return undefined;
  const value = names.map((name) => statement.properties.get(name)).find((found) => found !== undefined);
  return { result: statement.result, domain: domainOf(value) };
}

/**
 * Reads what the receiving server says of the sender.
 * @param fields all header fields, topmost first
 * @returns results without a server (`authservId` undefined) when no block can be trusted; never throws
 */
export function readAuthResults(fields: readonly HeaderField[]): AuthResults {
  const { blocks, received } = receiversBlock(fields);
  const [first] = blocks;
  if (!first || !fitsReceiver(first.authservId, received)) return nothing;
  const written = receivers.find(({ authservId }) => authservId === idDomain(first.authservId))?.fields;
  const own = blocks.slice(0, written);
  const all = own.flatMap((block) => block.statements);
  const topmost = (method: string) => all.find((statement) => statement.method === method);
  return {
    authservId: first.authservId === '' ? 'Exchange' : first.authservId,
    dmarc: methodResult(topmost('dmarc'), 'header.from'),
    spf: methodResult(topmost('spf'), 'smtp.mailfrom', 'smtp.helo'),
    // "per method the topmost": all signatures of the topmost field that speaks of DKIM.
    dkim: (own.find((block) => block.statements.some(({ method }) => method === 'dkim'))?.statements ?? [])
      .filter(({ method }) => method === 'dkim')
      .map((statement) => ({
        result: statement.result,
        domain: domainOf(statement.properties.get('header.d') ?? statement.properties.get('header.i')),
        bodyChanged: statement.comment.includes('body hash'),
      })),
    arc: topmost('arc')?.result,
  };
}
