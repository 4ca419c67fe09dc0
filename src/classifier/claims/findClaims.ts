import { isDeceptive } from '../links/imitation.ts';
import type { Message } from '../message.ts';
import { partsOf } from '../text/quote.ts';
import type { LinkAnswer } from '../verdict.ts';
import { bodyClaims } from './bodyClaims.ts';
import { namesBrand } from './brandName.ts';
import type { Claim } from './claim.ts';
import { withoutPublications } from './publication.ts';
import { senderClaims } from './senderClaims.ts';

function linkClaims(message: Message, answers: readonly LinkAnswer[]): Claim[] {
  const index = answers.findIndex(({ kind, host }) => kind === 'notInstagram' && host !== null && isDeceptive(host));
  const host = answers[index]?.host;
  if (!host) return [];
  const quoted = partsOf(message).isQuoted(message.links[index]?.at ?? 0);
  return [{ cue: 'linkHost', strength: 'strong', brand: 'Instagram', seen: host, where: `links/${index}`, quoted }];
}

function subjectClaims({ subject = '' }: Message): Claim[] {
  const brand = namesBrand(subject);
  if (!brand) return [];
  return [{ cue: 'subject', strength: 'weak', brand, seen: subject, where: 'subject', quoted: false }];
}

/** All claims of a mail, strong ones first. */
export function findClaims(message: Message, answers: readonly LinkAnswer[]): Claim[] {
  const claims = [
    ...senderClaims(message),
    ...linkClaims(message, answers),
    ...bodyClaims(message),
    ...subjectClaims(message),
  ];
  return withoutPublications(claims, message).toSorted(
    (a, b) => Number(a.strength === 'weak') - Number(b.strength === 'weak'),
  );
}
