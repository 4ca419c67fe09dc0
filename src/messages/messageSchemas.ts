import * as z from 'zod/mini';
import { levels } from '../classifier/verdict.ts';
import { situations } from '../facts/checklist.ts';

/** The forms in which the background accepts messages. Only the background loads this file: schemas are heavy. */

/** Longer strings are no honest page's. */
const longText = 400_000;
const shortText = 4_000;
const mostLinks = 20_000;

const text = z.string().check(z.maxLength(longText));
const short = z.string().check(z.maxLength(shortText));
const place = z.number().check(z.gte(0));

const mailbox = z.strictObject({ displayName: short, address: z.optional(short) });

export const linkSchema = z.strictObject({
  element: z.enum(['a', 'area', 'svg', 'form', 'metaRefresh', 'calendar', 'text']),
  href: text,
  text,
  base: z.optional(text),
  at: place,
});

export const imageSchema = z.strictObject({ alt: text, src: text, linked: z.boolean(), visible: z.boolean() });

export const notCheckedSchema = z.enum([
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
  links: z.array(linkSchema).check(z.maxLength(mostLinks)),
  images: z.array(imageSchema).check(z.maxLength(mostLinks)),
  notChecked: z.array(notCheckedSchema),
});

export const judgeRequestSchema = z.strictObject({ message: pageMessageSchema, headers: z.optional(text) });

export const checkRequestSchema = z.uuid();

export const linkRequestSchema = z.strictObject({ href: text, text });

export const tabReportSchema = z.strictObject({
  state: z.enum(['no-mail', 'reading', 'ok', 'partial', 'cannot-read', 'unsupported', 'paused']),
  level: z.optional(z.enum(levels)),
  isTrusted: z.optional(z.boolean()),
  byOrganisation: z.optional(z.boolean()),
});

const host = z.string().check(z.maxLength(253));

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

/** A salted hash, or two. */
const entryName = z.string().check(z.regex(/^[A-Za-z0-9+/=.]{1,100}$/));

export const answerRequestSchema = z.strictObject({ id: entryName, answer: z.enum(['asked', 'notAsked']) });

const mostRows = 200;

export const rowsRequestSchema = z.strictObject({
  account: short,
  rows: z
    .array(z.strictObject({ id: short, address: z.optional(short), subject: short, date: z.optional(z.number()) }))
    .check(z.maxLength(mostRows)),
});

export const situationSchema = z.enum(situations.map(({ id }) => id));
