import { domainOfAddress, registrableDomain } from '../../classifier/domain.ts';
import { answerLink } from '../../classifier/links/link.ts';
import type { Mailbox, Message } from '../../classifier/message.ts';
import { isMetaAddress } from '../../classifier/sender/sender.ts';
import { mailboxesOf, readHeaderFields, valuesOf } from '../../mail/headers.ts';
import { findStands, type Stands } from './people.ts';
import { isNobodys, isRole, namesBrandPlainly } from './plainWords.ts';
import type { Kept } from './tools.ts';
import { speaksAsBrand } from './verdictOf.ts';

/** Whom the headers name and the mail greets, and what of it is evidence. */

const recipientFields = `to cc bcc delivered-to x-original-to envelope-to x-envelope-to x-forwarded-to x-forwarded-for
  apparently-to resent-to resent-cc resent-bcc x-rcpt-to x-delivered-to`.split(/\s+/);
const receivedFor = /\bfor\s+<?([^\s<>;]{1,200}@[^\s<>;]{1,200})/i;
const greetings = new Set(
  `hi hey hello dear hallo hola ciao salut bonjour merhaba selam olá ola oi halo hej cześć привет здравствуйте liebe
  lieber`.split(/\s+/),
);
/** Meta's footer: "This message was sent to … and intended for …". */
const intendedFor = 'intended for ';
const handleLike = /^[\p{L}\p{M}\p{N}._]{2,30}$/u;
const wordEdge = /[\s,!:]+/;
const nobody = `user customer there all everyone friend member client account creator partner seller influencer owner
  usuario usuaria utente cliente cher chère kunde kundin nutzer nutzerin benutzer usuário kullanıcı sir madam
  beneficiary guest subscriber reader world`.split(/\s+/);
const longestLine = 80;

function withoutFullStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** "Hi rosa," → rosa. */
function greetedIn(line: string): string | undefined {
  const [greeting = '', name, ...rest] = line.split(wordEdge).filter((word) => word !== '');
  return rest.length === 0 && greetings.has(greeting.toLowerCase()) ? name : undefined;
}

function intendedIn(line: string): string | undefined {
  const at = line.indexOf(intendedFor);
  return at < 0 ? undefined : line.slice(at + intendedFor.length).split(wordEdge, 1)[0];
}

/** Names the text calls the reader by, handles among them. */
function greeted({ text }: Message): string[] {
  return text
    .split('\n')
    .flatMap((line) => [line.length <= longestLine ? greetedIn(line) : undefined, intendedIn(line)])
    .flatMap((name) => (name === undefined ? [] : [withoutFullStop(name)]))
    .filter((name) => handleLike.test(name) && !nobody.includes(name.toLowerCase()) && !isNobodys(name.toLowerCase()));
}

/** Handles of the profiles it links to. */
function handlesOf({ links }: Message): string[] {
  return links
    .map((link) => answerLink(link))
    .filter(({ page }) => page === 'profile')
    .flatMap(
      ({ target }) =>
        URL.parse(target ?? '')
          ?.pathname.split('/')[1]
          ?.toLowerCase() ?? [],
    );
}

function withAttached(message: Message): Message[] {
  return [message, ...(message.attachedMessages ?? []).flatMap(withAttached)];
}

function recipientsOf(bytes: Uint8Array, messages: readonly Message[]): Mailbox[] {
  const fields = readHeaderFields(bytes);
  const found = recipientFields.flatMap((name) => mailboxesOf(fields, name));
  const onTheWay = valuesOf(fields, 'received').flatMap((value) => receivedFor.exec(value)?.[1] ?? []);
  return [
    ...found,
    ...onTheWay.map((address) => ({ displayName: '', address: address.toLowerCase() })),
    ...messages.flatMap(({ to = [], deliveredTo }) => [
      ...to,
      ...(deliveredTo === undefined ? [] : [{ displayName: '', address: deliveredTo }]),
    ]),
  ].filter(({ address }) => address !== undefined);
}

export interface Named {
  readonly stands: Stands;
  readonly kept: Kept;
}

/**
 * @param keepSenders also senders who do not speak for the brand stay as they are
 */
export function findNamed(bytes: Uint8Array, message: Message, keepSenders: boolean): Named {
  const messages = withAttached(message);
  const kept = new Set<string>();
  const writers: Mailbox[] = [];
  for (const one of messages) {
    const isEvidence = keepSenders || speaksAsBrand(one);
    for (const mailbox of [...(one.from ?? []), ...(one.replyTo ?? [])]) {
      const { displayName, address = '' } = mailbox;
      const isDesk = isRole(address.slice(0, address.lastIndexOf('@'))) || namesBrandPlainly(displayName);
      if (isEvidence && !isMetaAddress(address)) kept.add(address);
      else if (!isDesk && !isMetaAddress(address)) writers.push(mailbox);
    }
  }
  const greetedNames = messages.flatMap(greeted).map((name) => ({ displayName: name, address: '' }));
  const readers = recipientsOf(bytes, messages);
  const hosts = messages.flatMap(({ from = [], links }) => [
    ...from.map(({ address }) => domainOfAddress(address)),
    ...links.map((link) => answerLink(link).host ?? undefined),
  ]);
  const domains = hosts.flatMap((host) => (host === undefined ? [] : (registrableDomain(host) ?? [])));
  const stands = {
    ...findStands([...readers, ...greetedNames], writers),
    handles: new Set(messages.flatMap(handlesOf)),
  };
  return { stands, kept: { addresses: kept, domains: new Set(domains) } };
}
