import * as z from 'zod/mini';
import { imageSchema, linkSchema, notCheckedSchema } from './messageSchemas.ts';

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
  links: z.array(z.strictObject({ ...linkSchema.shape, href: any, text: any, base: z.optional(any) })),
  images: z.array(z.strictObject({ ...imageSchema.shape, alt: any, src: any })),
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
  notChecked: z.array(notCheckedSchema),
});
