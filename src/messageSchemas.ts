import * as z from 'zod/mini';
import { defaultSettings } from './classifier/context.ts';
import { levels } from './classifier/verdict.ts';

/** The forms in which the background accepts messages. Only the background loads this file: schemas are heavy. */

/** Longer strings are no honest page's. */
const longText = 400_000;
const shortText = 4_000;
const mostLinks = 20_000;

const text = z.string().check(z.maxLength(longText));
const short = z.string().check(z.maxLength(shortText));
const place = z.number().check(z.gte(0));

const mailbox = z.strictObject({ displayName: short, address: z.optional(short) });

const link = z.strictObject({
  element: z.enum(['a', 'area', 'svg', 'form', 'metaRefresh', 'calendar', 'text']),
  href: text,
  text,
  base: z.optional(text),
  at: place,
});

const image = z.strictObject({ alt: text, src: text, linked: z.boolean(), visible: z.boolean() });

const notChecked = z.enum([
  'headers',
  'authentication',
  'sender',
  'links',
  'moreLinks',
  'text',
  'clippedText',
  'attachments',
  'pictures',
  'collapsedMessages',
]);

/**
 * A message as a webmail page can give it. Authentication results and relay headers are not accepted: a page cannot
 * know them, and a forged "pass" must have no way in.
 */
export const pageMessageSchema = z.strictObject({
  messageId: z.optional(short),
  date: z.optional(z.number()),
  from: z.optional(z.array(mailbox).check(z.maxLength(50))),
  replyTo: z.optional(z.array(mailbox).check(z.maxLength(50))),
  deliveredTo: z.optional(short),
  subject: z.optional(text),
  text,
  hiddenText: z.optional(text),
  links: z.array(link).check(z.maxLength(mostLinks)),
  images: z.array(image).check(z.maxLength(mostLinks)),
  notChecked: z.array(notChecked),
});

export const judgeRequestSchema = z.strictObject({ message: pageMessageSchema, headers: z.optional(text) });

const any = z.string();
const anyMailboxes = z.array(z.strictObject({ displayName: any, address: z.optional(any) }));
const authResult = z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror']);
const authMethod = z.strictObject({
  result: authResult,
  domain: z.optional(any),
  bodyChanged: z.optional(z.boolean()),
});

/**
 * A message read from a raw mail, headers and all. Only ever used on what the extension's own pages send; how long its
 * parts may be is the file's limit.
 */
export const rawMessageSchema = z.strictObject({
  messageId: z.optional(any),
  date: z.optional(z.number()),
  from: z.optional(anyMailboxes),
  replyTo: z.optional(anyMailboxes),
  to: z.optional(anyMailboxes),
  deliveredTo: z.optional(any),
  subject: z.optional(any),
  text: any,
  hiddenText: z.optional(any),
  links: z.array(z.strictObject({ ...link.shape, href: any, text: any, base: z.optional(any) })),
  images: z.array(z.strictObject({ ...image.shape, alt: any, src: any })),
  attachments: z.optional(z.array(z.strictObject({ fileName: any, contentType: any }))),
  authResults: z.optional(
    z.strictObject({
      authservId: z.optional(any),
      dmarc: z.optional(authMethod),
      spf: z.optional(authMethod),
      dkim: z.array(authMethod),
      arc: z.optional(authResult),
    }),
  ),
  listId: z.optional(any),
  attached: z.optional(z.boolean()),
  get attachedMessages() {
    return z.optional(z.array(rawMessageSchema));
  },
  notChecked: z.array(notChecked),
});

export const checkRequestSchema = z.uuid();

export const linkRequestSchema = z.strictObject({ href: text, text });

export const tabReportSchema = z.strictObject({
  state: z.enum(['no-mail', 'reading', 'ok', 'partial', 'cannot-read', 'unsupported', 'paused']),
  level: z.optional(z.enum(levels)),
  isTrusted: z.optional(z.boolean()),
});

/** Longest address there can be (RFC 5321), and so many of them. */
const address = z.string().check(z.minLength(3), z.maxLength(254));
export const mostSenders = 200;
const host = z.string().check(z.maxLength(253));

/** What storage holds. Each value that cannot be read is its default, and the others stay. */
export const settingsSchema = z.object({
  language: z.catch(z.optional(z.string().check(z.maxLength(20))), undefined),
  warnFrom: z.catch(z.enum(['actInApp', 'suspicious']), defaultSettings.warnFrom),
  history: z.catch(z.boolean(), defaultSettings.history),
  trustedSenders: z.catch(z.array(address).check(z.maxLength(mostSenders)), []),
  pausedUntil: z.catch(z.record(host, z.number()), {}),
});

export const popupPlaceSchema = z.strictObject({ tabId: z.number(), host });

const mostTicks = 200;

export const ticksRequestSchema = z.strictObject({
  ids: z.array(short).check(z.maxLength(mostTicks)),
  isTicked: z.boolean(),
});

export const pauseRequestSchema = z.strictObject({
  host,
  pauses: z.boolean(),
});

export const optionChangeSchema = z.union([
  z.strictObject({ option: z.literal('locale'), value: short }),
  z.strictObject({ option: z.literal('warnFrom'), value: z.enum(['actInApp', 'suspicious']) }),
  z.strictObject({ option: z.literal('history'), value: z.boolean() }),
  z.strictObject({ option: z.enum(['trust', 'distrust']), value: short }),
]);
