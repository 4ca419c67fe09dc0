import * as z from 'zod/mini';
import { disabledFeatures, reportFields } from '../classifier/context.ts';
import { domainFault, linkDomainFault, senderDomainFault } from './domainRules.ts';
import { account, because, choice, host, mailbox, text, webAddress } from './valueSchemas.ts';

/**
 * Every key of an organisation's policy. From here come what is accepted, the schema Chromium wants, the table in
 * docs/ADMIN.md, the administrative templates and the sample files; what each key means stands in keyDocs.ts. The plain
 * type that the core uses is `Policy` in classifier/context.ts; a test holds the two equal.
 */

/** Longer lists are cut, and that is said. */
export const longestList = 1000;

export const policySchema = z.object({
  organisationName: z.exactOptional(text(80)),
  policyLabel: z.exactOptional(text(80)),
  helpText: z.exactOptional(text(200)),
  helpUrl: z.exactOptional(webAddress),
  protectedAccounts: z.exactOptional(z.array(account)),
  trustedSenderDomains: z.exactOptional(z.array(host(senderDomainFault))),
  trustedLinkDomains: z.exactOptional(z.array(host(linkDomainFault))),
  blockedLinkDomains: z.exactOptional(z.array(host(domainFault))),
  bannerLevel: z.exactOptional(choice('all', 'suspicious')),
  linkProtection: z.exactOptional(choice('off', 'explain', 'confirm')),
  forbidDangerousLinks: z.exactOptional(z.boolean()),
  disabledFeatures: z.exactOptional(z.array(choice(...disabledFeatures))),
  disableFirstRunPage: z.exactOptional(z.boolean()),
  historyDays: z.exactOptional(z.int().check(z.gte(0, because('outOfRange')), z.lte(30, because('outOfRange')))),
  reportTo: z.exactOptional(mailbox),
  reportSubjectPrefix: z.exactOptional(text(40)),
  reportFields: z.exactOptional(z.array(choice(...reportFields))),
});

export type PolicyKey = keyof typeof policySchema.shape;
