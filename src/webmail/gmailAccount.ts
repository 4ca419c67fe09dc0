import { attributeOf, closestOf, findFirst, oneLine, plainText, precedes, textContentOf } from '../html/dom.ts';
import { hooks, type Parts, partsOf, visibleParts } from './gmailParts.ts';
import { addressIn } from './gmailSender.ts';

/** Whose mailbox is open, and what the open conversation is about. */

const longestSubject = 2_000;

function subjectLine(text: string): string {
  return oneLine(text).slice(0, longestSubject);
}

/** The window's title: `Subject - account - Gmail`. A page's own element: `document.title` can be covered by a mail. */
function titleOf(document: Document): string {
  const title = findFirst(document, 'head > title');
  return subjectLine(title ? textContentOf(title) : '');
}

/** Everybody's words may stand in labels within the conversation (names of attachments), only Gmail's above it. */
function labelledAccount(parts: Parts): string | undefined {
  const [start] = partsOf(parts, `${hooks.message}, ${hooks.body}, ${hooks.subject}`);
  const labels = partsOf(parts, hooks.account).filter(
    (label) => closestOf(label, hooks.main) === null && (start === undefined || precedes(label, start)),
  );
  return labels.map((label) => addressIn(attributeOf(label, 'aria-label'))).find((address) => address !== undefined);
}

/** The address of the open mailbox: the page's header, else its metadata, else the title behind the subject. */
export function findAccount(document: Document, parts: Parts, subject: string | undefined): string | undefined {
  const labelled = labelledAccount(parts);
  if (labelled !== undefined) return labelled;
  const meta = findFirst(document, 'head > meta[name="og-profile-acct"]');
  const stated = meta && addressIn(attributeOf(meta, 'content'));
  if (stated !== undefined) return stated;
  const title = titleOf(document);
  // Without knowing where the subject ends, its words could pass for the account.
  if (subject === undefined || !title.startsWith(`${subject} - `)) return undefined;
  const [account = ''] = title.slice(subject.length + 3).split(' - ');
  return addressIn(account) === account.toLowerCase() ? account.toLowerCase() : undefined;
}

export interface FoundSubject {
  readonly subject: string | undefined;
  /** Two different headings at once: the page is changing, or not what it was. */
  readonly isUnclear: boolean;
}

/** The heading of the conversation in a view, else what the title says before the account. */
export function findSubject(document: Document, parts: Parts, view: Element): FoundSubject {
  const headings = visibleParts(parts, hooks.subject, view).map((heading) => subjectLine(plainText(heading)));
  const [subject, ...others] = new Set(headings);
  if (subject !== undefined) return { subject: others.length > 0 ? undefined : subject, isUnclear: others.length > 0 };
  const account = findAccount(document, parts, undefined);
  const title = titleOf(document);
  const end = account === undefined ? -1 : title.toLowerCase().lastIndexOf(` - ${account} - `);
  return { subject: end > 0 ? title.slice(0, end) : undefined, isUnclear: false };
}
