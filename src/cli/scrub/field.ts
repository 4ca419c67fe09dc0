import { type Field, unfold } from './fields.ts';
import { scrubParameters } from './parameters.ts';
import { scrubText } from './text.ts';
import type { Tools } from './tools.ts';
import { scrubSignature, scrubTrace } from './trace.ts';
import { type NameKind, scrubMailboxes, scrubSubject } from './words.ts';

/** Which header fields stay, and what is scrubbed in each. All others are left out: nobody knows what they tell. */

type Scrub = (field: Field, tools: Tools) => string;

const mailboxes =
  (kind: NameKind): Scrub =>
  (field, tools) =>
    scrubMailboxes(field, kind, tools);

const onValue =
  (scrub: (value: string, tools: Tools) => string): Scrub =>
  ({ value }, tools) =>
    scrub(value, tools);

/** Without what stands beside it in brackets. */
const withoutComment = (value: string) => (value.split('(', 1)[0] ?? '').trimEnd();
const shortWord = /^\s*[\w.-]{1,20}$/;
const oneWord = onValue((value, tools) => {
  const bare = withoutComment(value);
  return shortWord.test(bare) ? bare : tools.madeUp(bare);
});

const between = /[^\s<>]+/g;
/** `<left@right>`: both made up, since either may name the mail, the machine or the person. */
const ids = onValue((value, tools) => value.replace(between, (id) => tools.madeUp(id)));
const list = onValue((value, tools) => scrubText(value, tools));

/** Only what the standard knows; a word of somebody's own is made up. */
const simple = /^[\w\s./;,:+()"'-]{1,80}$/;
const plain = onValue((value, tools) =>
  simple.test(unfold(value)) ? scrubText(value, tools, 6) : tools.madeUp(value),
);

const scrubs: Readonly<Record<string, Scrub>> = Object.fromEntries(
  (
    [
      [onValue(withoutComment), 'date'],
      [oneWord, 'mime-version content-transfer-encoding'],
      [mailboxes('shown'), 'from sender reply-to return-path errors-to'],
      [
        mailboxes('person'),
        'to cc bcc delivered-to x-original-to envelope-to x-forwarded-to x-forwarded-for resent-to resent-from resent-cc disposition-notification-to',
      ],
      [scrubSubject, 'subject'],
      [
        onValue(scrubTrace),
        'received x-received authentication-results arc-authentication-results authentication-results-original x-original-authentication-results received-spf',
      ],
      [
        onValue(scrubSignature),
        'dkim-signature arc-seal arc-message-signature domainkey-signature x-google-dkim-signature',
      ],
      [ids, 'message-id in-reply-to references content-id resent-message-id'],
      [
        list,
        'list-id list-unsubscribe list-help list-post list-archive list-subscribe list-owner list-unsubscribe-post',
      ],
      [scrubParameters, 'content-type content-disposition'],
      [plain, 'content-language precedence auto-submitted importance priority x-priority x-mailer user-agent'],
    ] as const
  ).flatMap(([scrub, names]) => names.split(' ').map((name) => [name, scrub] as const)),
);

/** Whether a field of this name (lower-case) stays. */
export const isKeptField = (name: string): boolean => Object.hasOwn(scrubs, name);

/** The scrubbed value; `undefined` when the field is left out. */
export function scrubField(field: Field, tools: Tools): string | undefined {
  return isKeptField(field.name) ? scrubs[field.name]?.(field, tools) : undefined;
}
