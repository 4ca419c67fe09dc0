import type { Brand } from '../../facts/brands.ts';
import { socialNetworks } from '../../facts/socialNetworks.ts';
import { lureInText } from '../lure.ts';
import type { Message } from '../message.ts';
import { partsOf, type TextParts } from '../text/quote.ts';
import { trimPunctuation, withoutInvisible } from '../text/text.ts';
import { brandInName, mentionsBrand, namesBrand } from './brandName.ts';
import type { Claim, ClaimCue } from './claim.ts';
import { signOffLine } from './signOff.ts';
import { hasOpenPixel, templateLine } from './template.ts';

/** Claims the body makes: Meta's template, a sign-off, a forwarded sender, a picture that speaks. */

function bodyClaim(cue: ClaimCue, seen: string, brand: Brand['name'], quoted: boolean): Claim {
  return { cue, strength: 'strong', brand, seen, where: 'body', quoted };
}

const brandIn = (text: string) => namesBrand(text) ?? 'Meta';

/** Lines at the end that are looked at even where the text does not name the brand: look-alike letters sign too. */
const lastCharacters = 400;

function lineClaims(whole: string, linkTexts: readonly string[], quoted: boolean): Claim[] {
  // Most mails name no brand at all, and then only their end can speak for one.
  const text = mentionsBrand(whole) ? whole : whole.slice(-lastCharacters);
  const line = templateLine(text);
  const signed = signOffLine(text, linkTexts);
  return [
    ...(line === undefined ? [] : [bodyClaim('template', line, brandIn(line), quoted)]),
    ...(signed === undefined ? [] : [bodyClaim('signOff', signed, brandIn(signed), quoted)]),
  ];
}

/** The name in a written-out header line (`De: FB-support <x@example.org>`). */
function nameInHeader(line: string): string {
  const start = Math.max(line.indexOf(':'), line.indexOf('：')) + 1;
  const address = line.lastIndexOf('<');
  return trimPunctuation(line.slice(start, address > start ? address : undefined));
}

function forwardedClaims({ forwardedFrom }: TextParts): Claim[] {
  if (forwardedFrom === undefined) return [];
  const name = nameInHeader(forwardedFrom);
  const brand = brandInName(name);
  return brand ? [bodyClaim('forwardedName', name, brand, true)] : [];
}

function pixelClaims(message: Message, parts: TextParts): Claim[] {
  const quoted = parts.own.trim() === '' || parts.isForward;
  return hasOpenPixel(message) ? [bodyClaim('template', 'email_open_log_pic.php', 'Meta', quoted)] : [];
}

/** Fewer characters than this and the pictures are the mail. */
const imageOnlyText = 20;

function pictureClaims(message: Message): Claim[] {
  if (withoutInvisible(message.text).replaceAll('\n', '').trim().length > imageOnlyText) return [];
  const alts = message.images.filter((image) => image.visible).map((image) => image.alt.trim());
  const others = socialNetworks.filter((name) => name !== 'instagram');
  if (alts.some((alt) => others.includes(alt.toLowerCase()))) return [];
  // "Follow us on Instagram" and "Instagram logo" speak for nobody: a picture that does tells a story, or signs.
  const speaking = alts.find(
    (alt) => namesBrand(alt) !== undefined && (lureInText(alt) !== undefined || signOffLine(alt, []) !== undefined),
  );
  return speaking === undefined ? [] : [bodyClaim('pictureText', speaking, brandIn(speaking), false)];
}

export function bodyClaims(message: Message): Claim[] {
  const parts = partsOf(message);
  const texts = new Set(message.links.map((link) => link.text.trim()));
  const linkTexts = [...texts].toSorted((a, b) => b.length - a.length);
  const lines = [...lineClaims(parts.own, linkTexts, false), ...lineClaims(parts.quoted, linkTexts, true)];
  const pixel = lines.some(({ cue }) => cue === 'template') ? [] : pixelClaims(message, parts);
  return [...lines, ...forwardedClaims(parts), ...pixel, ...pictureClaims(message)];
}
