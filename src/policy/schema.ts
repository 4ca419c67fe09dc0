import * as z from 'zod/mini';
import { disabledFeatures, reportFields } from '../classifier/context.ts';
import { domainFault, linkDomainFault, senderDomainFault } from './domainRules.ts';
import { account, because, choice, host, mailbox, text, webAddress } from './valueSchemas.ts';

/**
 * Every key of an organisation's policy, and the only place it stands in: from here come what is accepted, the schema
 * Chromium wants, the table in docs/ADMIN.md, the administrative templates and the sample files. The plain type that
 * the core uses is `Policy` in classifier/context.ts; a test holds the two equal.
 */

/** Longer lists are cut, and that is said. */
export const longestList = 1000;

const { globalRegistry } = z;

export const policySchema = z.object({
  organisationName: z.exactOptional(
    text(80).register(globalRegistry, {
      title: 'Name of the organisation',
      description: 'Stands in every sentence that names who decided: "trusted by …", "managed by …".',
      examples: ['Example Museum'],
    }),
  ),
  policyLabel: z.exactOptional(
    text(80).register(globalRegistry, {
      title: 'Label of this policy',
      description: 'Shown on the policy page, so that you see which version of your settings has arrived.',
      examples: ['pilot 2026-11'],
    }),
  ),
  helpText: z.exactOptional(
    text(200).register(globalRegistry, {
      title: 'Where people get help',
      description: 'One sentence, the last step of every warning. Plain text.',
      examples: ['Ask the help desk: telephone 1234.'],
    }),
  ),
  helpUrl: z.exactOptional(
    webAddress.register(globalRegistry, {
      title: 'Page with help',
      description: 'Offered in the popup and on the policy page, never inside a warning. https only.',
      examples: ['https://intranet.example.org/phishing'],
    }),
  ),
  protectedAccounts: z.exactOptional(
    z.array(account).register(globalRegistry, {
      title: "The organisation's Instagram accounts",
      description: 'Handles, with or without @. A mail that names one says so in its warning.',
      examples: [['examplemuseum', 'examplemuseum.shop']],
    }),
  ),
  trustedSenderDomains: z.exactOptional(
    z.array(host(senderDomainFault)).register(globalRegistry, {
      title: 'Sender domains you trust',
      description:
        'Senders there count as colleagues, and a suspicious mail of theirs gets no banner; toolbar and popup say "trusted by …". Never counts for a dangerous mail, a look-alike name or a forged sender. No public suffix, free-mail domain, domain of Meta or `*`.',
      examples: [['example.org']],
    }),
  ),
  trustedLinkDomains: z.exactOptional(
    z.array(host(linkDomainFault)).register(globalRegistry, {
      title: 'Link domains you trust',
      description:
        'Links there do not count against a mail, and the held link says "trusted by …". Of places where anyone can publish only the exact host counts. No public suffix, shortener, look-alike, domain of Meta or `*`.',
      examples: [['intranet.example.org', 'example.org']],
    }),
  ),
  blockedLinkDomains: z.exactOptional(
    z.array(host(domainFault)).register(globalRegistry, {
      title: 'Link domains you block',
      description: 'A mail with a link there is dangerous, whoever it speaks for.',
      examples: [['badge-appeal.example']],
    }),
  ),
  bannerLevel: z.exactOptional(
    choice('all', 'suspicious').register(globalRegistry, {
      title: 'What is warned of',
      description:
        "`all`: also real security mails of Instagram's; `suspicious`: only suspicious and dangerous mail. The toolbar always says the level.",
      examples: ['suspicious'],
    }),
  ),
  linkProtection: z.exactOptional(
    choice('off', 'explain', 'confirm').register(globalRegistry, {
      title: 'How links of warned mails are held',
      description:
        '`off`: links open; `explain`: a click first shows where the link goes; `confirm` (as without a policy): also a short wait on suspicious mail, and on dangerous mail the address itself has to be pressed.',
      examples: ['confirm'],
    }),
  ),
  forbidDangerousLinks: z.exactOptional(
    z.boolean().register(globalRegistry, {
      title: 'No way to the links of dangerous mail',
      description:
        'true: on dangerous mail "go there anyway" is not offered. Without effect where linkProtection is off.',
      examples: [true],
    }),
  ),
  disabledFeatures: z.exactOptional(
    z.array(choice(...disabledFeatures)).register(globalRegistry, {
      title: 'What people cannot use',
      description:
        '`pause` (stop reading a site for an hour), `trustSenders` (their own trusted senders), `linkCheck` (menu and key "Is this link real?"), `history` (the memory of security mails), `checkOriginal` (asking Gmail for the headers), `markWrong` ("This is wrong").',
      examples: [['pause', 'trustSenders']],
    }),
  ),
  disableFirstRunPage: z.exactOptional(
    z.boolean().register(globalRegistry, {
      title: 'No welcome page',
      description: 'true: no page opens after installing.',
      examples: [true],
    }),
  ),
  historyDays: z.exactOptional(
    z
      .int()
      .check(z.gte(0, because('outOfRange')), z.lte(30, because('outOfRange')))
      .register(globalRegistry, {
        title: 'Days for which security mails are remembered',
        description: '0 to 30; 0 remembers nothing. Times and kinds only, in this browser only.',
        examples: [14],
      }),
  ),
  reportTo: z.exactOptional(
    mailbox.register(globalRegistry, {
      title: 'Mailbox for reports',
      description:
        'Adds "Report to …": a mail the person sees and sends. Nothing is ever sent by the extension itself.',
      examples: ['phishing@example.org'],
    }),
  ),
  reportSubjectPrefix: z.exactOptional(
    text(40).register(globalRegistry, {
      title: 'Begin of the subject of reports',
      description: 'To sort reports by a rule of the mailbox.',
      examples: ['[Stay in App]'],
    }),
  ),
  reportFields: z.exactOptional(
    z.array(choice(...reportFields)).register(globalRegistry, {
      title: 'What a report holds',
      description:
        '`level`, `signals`, `sender`, `subject`, `date`, `messageId`, `links` (hosts and masked paths). Without this key: level, signals, links.',
      examples: [['level', 'signals', 'sender', 'links']],
    }),
  ),
});

export type PolicyKey = keyof typeof policySchema.shape;
