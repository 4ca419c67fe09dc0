import type { Brand } from '../facts/brands.ts';
import { brandInName, namesBrand } from './brandName.ts';
import { domainOfAddress, isWithinAny } from './domain.ts';
import { isDeceptive, ownName } from './imitation.ts';
import type { Message } from './message.ts';
import { textParts } from './quote.ts';
import { isMetaAddress } from './sender.ts';
import { hasOpenPixel, signOffLine, templateLine } from './template.ts';
import { trimPunctuation } from './text.ts';
import type { LinkAnswer, Place } from './verdict.ts';

/** How a mail pretends to be Instagram or Meta. A mention, an icon or a defanged address is no claim. */

export type ClaimCue =
  | 'fromName'
  | 'forwardedName'
  | 'fromHost'
  | 'linkHost'
  | 'template'
  | 'signOff'
  | 'pictureText'
  | 'addressBrand'
  | 'subject';

export interface Claim {
  readonly cue: ClaimCue;
  readonly strength: 'strong' | 'weak';
  readonly brand: Brand['name'];
  /** What was seen: the name, host, line or subject. */
  readonly seen: string;
  readonly where: Place;
  /** It stands in somebody else's mail, quoted or forwarded here. */
  readonly quoted: boolean;
}

function fromClaims(message: Message): Claim[] {
  const claims: Claim[] = [];
  for (const { displayName, address } of message.from ?? []) {
    const inName = brandInName(displayName);
    if (inName) {
      claims.push({ cue: 'fromName', strength: 'strong', brand: inName.brand, seen: displayName, where: 'from', quoted: false });
    }
    const host = domainOfAddress(address);
    if (address === undefined || host === undefined || isMetaAddress(address)) continue;
    if (isDeceptive(host)) {
      claims.push({ cue: 'fromHost', strength: 'strong', brand: 'Instagram', seen: host, where: 'from', quoted: false });
    } else {
      const mention = brandInAddress(address, host);
      if (mention) claims.push({ cue: 'addressBrand', strength: 'weak', brand: mention, seen: address, where: 'from', quoted: false });
    }
  }
  return claims;
}

const separators = /[^\p{L}\p{N}]+/u;

/** The brand spelt rightly inside a foreign address: in the host its owner chose, or before the @. */
function brandInAddress(address: string, host: string): Brand['name'] | undefined {
  const name = ownName(host).toLowerCase();
  if (name.includes('instagram')) return 'Instagram';
  if (name.includes('facebook')) return 'Facebook';
  const localPart = address.slice(0, address.lastIndexOf('@'));
  return brandInName([...localPart.split(separators), ''].join(' ').trim())?.brand ?? brandInName(name.split(separators).join(' '))?.brand;
}

/** Fewer letters than this and the pictures are the mail. */
const imageOnlyText = 20;
const networks = ['facebook', 'twitter', 'linkedin', 'youtube', 'tiktok', 'pinterest', 'whatsapp', 'x'];

function pictureClaims(message: Message): Claim[] {
  if (message.text.replaceAll('\n', '').trim().length > imageOnlyText) return [];
  const alts = message.images.filter((image) => image.visible).map((image) => image.alt);
  const icons = alts.filter((alt) => networks.includes(alt.trim().toLowerCase()));
  if (icons.length > 0) return [];
  const speaking = alts.find((alt) => alt.trim().length > 'instagram'.length && namesBrand(alt) !== undefined);
  const brand = speaking ? namesBrand(speaking) : undefined;
  return speaking && brand
    ? [{ cue: 'pictureText', strength: 'strong', brand, seen: speaking, where: 'body', quoted: false }]
    : [];
}

function textClaims(message: Message): Claim[] {
  const parts = textParts(message.text);
  const linkTexts = new Set(message.links.map((link) => link.text.trim()));
  const claims: Claim[] = [];
  for (const [text, quoted] of [[parts.own, false], [parts.quoted, true]] as const) {
    const line = templateLine(text);
    if (line !== undefined) {
      claims.push({ cue: 'template', strength: 'strong', brand: brandIn(line), seen: line, where: 'body', quoted });
    }
    const signed = signOffLine(text, linkTexts);
    if (signed !== undefined) {
      claims.push({ cue: 'signOff', strength: 'strong', brand: brandIn(signed), seen: signed, where: 'body', quoted });
    }
  }
  const forwardedName = parts.forwardedFrom === undefined ? undefined : nameInHeader(parts.forwardedFrom);
  const forwardedBrand = forwardedName === undefined ? undefined : brandInName(forwardedName)?.brand;
  if (forwardedName !== undefined && forwardedBrand) {
    claims.push({ cue: 'forwardedName', strength: 'strong', brand: forwardedBrand, seen: forwardedName, where: 'body', quoted: true });
  }
  if (hasOpenPixel(message) && !claims.some((claim) => claim.cue === 'template')) {
    const quoted = parts.own.trim() === '' || parts.isForward;
    claims.push({ cue: 'template', strength: 'strong', brand: 'Meta', seen: 'email_open_log_pic.php', where: 'body', quoted });
  }
  return claims;
}

/** The name in a written-out header line (`De: FB-support <x@example.org>`). */
function nameInHeader(line: string): string {
  const start = Math.max(line.indexOf(':'), line.indexOf('：')) + 1;
  const address = line.lastIndexOf('<');
  return trimPunctuation(line.slice(start, address > start ? address : undefined));
}

function brandIn(text: string): Brand['name'] {
  return namesBrand(text) ?? 'Meta';
}

function linkClaims(message: Message, answers: readonly LinkAnswer[]): Claim[] {
  const { isQuoted } = textParts(message.text);
  const index = answers.findIndex((answer) => answer.kind === 'notInstagram' && answer.host !== null && isDeceptive(answer.host));
  const host = answers[index]?.host;
  if (!host) return [];
  const quoted = isQuoted(message.links[index]?.at ?? 0);
  return [{ cue: 'linkHost', strength: 'strong', brand: 'Instagram', seen: host, where: `links/${index}`, quoted }];
}

/** All claims of a mail, strong ones first. */
export function findClaims(message: Message, answers: readonly LinkAnswer[]): Claim[] {
  const claims = [
    ...fromClaims(message),
    ...linkClaims(message, answers),
    ...textClaims(message),
    ...pictureClaims(message),
  ];
  const inSubject = message.subject === undefined ? undefined : namesBrand(message.subject);
  if (inSubject) {
    claims.push({ cue: 'subject', strength: 'weak', brand: inSubject, seen: message.subject ?? '', where: 'subject', quoted: false });
  }
  return claims.sort((a, b) => Number(a.strength === 'weak') - Number(b.strength === 'weak'));
}

/** Whether an address lies at the reader's own organisation: then a brand word in the name is a colleague's. */
export function isOwnOrganisation(address: string | undefined, ownDomains: readonly string[]): boolean {
  const host = domainOfAddress(address);
  return host !== undefined && isWithinAny(host, ownDomains);
}
