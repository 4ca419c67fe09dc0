import { audiencesOfMeta } from '../../facts/brands.ts';
import { freeMail } from '../../facts/freeMail.ts';
import { languages } from '../../facts/lures/index.ts';
import { keysAskedIn, loginAskedIn } from '../actions/keys.ts';
import { domainOfAddress, registrableDomain } from '../domain.ts';
import { lureInText } from '../lure.ts';
import type { Message } from '../message.ts';
import { fromAddress, readVoucher } from '../sender/sender.ts';
import { createPhraseFinder } from '../text/phraseFinder.ts';
import { fold } from '../text/text.ts';
import { wordsOf } from '../text/wordsOf.ts';
import { brandWordIn, departments, smallWords } from './brandName.ts';
import type { Claim } from './claim.ts';

/**
 * A publication about the brand ("Instagram Marketing Weekly", "Instagram for bakers") carries its name and does not
 * speak as it, as long as it says nothing of the reader's account.
 */

const finderOf = (phrases: readonly string[]) => createPhraseFinder(phrases.map((phrase) => [phrase, true] as const));
const publications = finderOf(languages.flatMap((language) => language.publications));
const readersAccount = finderOf(languages.flatMap((language) => language.readersAccount));
const audiences = new Set(languages.flatMap((language) => language.audiences ?? []));
const advice = new Set(languages.flatMap((language) => language.advice ?? []));
const longestAdvice = 24;
const departmentsIn = finderOf([...departments]);
/** So long a department is known in its other forms too ("Sicherheits-", "Verifications"). */
const longDepartments = [...departments].filter((word) => word.length >= 5);

function namesDepartment(folded: string): boolean {
  if (departmentsIn.findAll(folded).length > 0) return true;
  return wordsOf(folded).some((word) => longDepartments.some((department) => word.startsWith(department)));
}

/** "Instagram for bakers": the brand, a word that says for whom, and who that is. */
function namesAudience(folded: string, brandWord: string): boolean {
  const words = wordsOf(folded);
  const at = words.indexOf(brandWord);
  const whom = words.slice(at + 2).find((word) => !smallWords.has(word));
  return audiences.has(words[at + 1] ?? '') && whom !== undefined && !audiencesOfMeta.includes(whom);
}

/** Whether a name is that of a publication about the brand. Disguised letters, or a department beside it, make it none. */
export function isPublication(name: string): boolean {
  const folded = fold(name);
  const brandWord = brandWordIn(folded);
  const isPlain = brandWord !== undefined && name.normalize('NFC').toLowerCase().includes(brandWord);
  if (!isPlain || namesDepartment(folded)) return false;
  return publications.findAll(folded).length > 0 || namesAudience(folded, brandWord);
}

const wordBefore = /([\p{L}']{2,20}) $/u;

/** "Grow your account" is advice. Looked for line by line: a heading that ends in "grow" advises nothing below it. */
function advisedIn(line: string): number {
  const folded = fold(line);
  const isAdvised = ({ at }: { at: number }) => {
    const word = wordBefore.exec(folded.slice(Math.max(0, at - longestAdvice), at))?.[1];
    return word !== undefined && advice.has(word);
  };
  return readersAccount.findAll(folded).filter(isAdvised).length;
}

function speaksOfReadersAccount(words: string): boolean {
  const { length } = readersAccount.findAll(fold(words));
  return length > 0 && length > words.split('\n').reduce((sum, line) => sum + advisedIn(line), 0);
}

/** Whether words tell a story of an account, ask for its keys, or speak of the reader's. */
function speakOfAccount(words: string): boolean {
  return (
    lureInText(words) !== undefined ||
    speaksOfReadersAccount(words) ||
    keysAskedIn(words, true) !== undefined ||
    loginAskedIn(words) !== undefined
  );
}

/** Whether the sender has a domain of its own, as far as is known: anybody can write from a free mailbox. */
function hasOwnDomain(message: Message): boolean {
  const domain = registrableDomain(domainOfAddress(fromAddress(message)) ?? '');
  return domain !== undefined && !freeMail.includes(domain) && readVoucher(message) !== 'denied';
}

/** Fewer characters than this, and nobody knows what the mail says. */
const fewestCharacters = 20;
const opensMore = ['form', 'metaRefresh', 'calendar'];

function onlyReads(message: Message, names: readonly string[]): boolean {
  const { text, subject = '', images, links, attachments = [] } = message;
  if (text.trim().length < fewestCharacters || message.notChecked.includes('text')) return false;
  if (attachments.length > 0 || links.some(({ element }) => opensMore.includes(element))) return false;
  return !speakOfAccount([...names, subject, text, ...images.map(({ alt }) => alt)].join('\n'));
}

/** The claims without names that are only those of publications. Where anything else speaks for the brand, all stay. */
export function withoutPublications(claims: readonly Claim[], message: Message): readonly Claim[] {
  const named = claims.filter(
    ({ cue, seen }) => (cue === 'fromName' || cue === 'forwardedName') && isPublication(seen),
  );
  const others = claims.filter((claim) => !named.includes(claim));
  if (named.length === 0 || others.some(({ strength }) => strength === 'strong')) return claims;
  const fromOwn = named.every(({ cue }) => cue !== 'fromName') || hasOwnDomain(message);
  const names = named.map(({ seen }) => seen);
  return fromOwn && onlyReads(message, names) ? others : claims;
}
