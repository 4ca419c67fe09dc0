import type { PolicyKey } from './schema.ts';

/** What each key means, for documents, templates and samples. Apart from the schema, since browsers load that one. */
export interface KeyDoc {
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
}

export const keyDocs: Readonly<Record<PolicyKey, KeyDoc>> = {
  organisationName: {
    title: 'Name of the organisation',
    description: 'Stands in every sentence that names who decided: "trusted by …", "managed by …".',
    example: 'Example Museum',
  },
  policyLabel: {
    title: 'Label of this policy',
    description: 'Shown on the policy page, so that you see which version of your settings has arrived.',
    example: 'pilot 2026-11',
  },
  helpText: {
    title: 'Where people get help',
    description: 'One sentence, the last step of every warning. Plain text.',
    example: 'Ask the help desk: telephone 1234.',
  },
  helpUrl: {
    title: 'Page with help',
    description: 'Offered in the popup and on the policy page, never inside a warning. https only.',
    example: 'https://intranet.example.org/phishing',
  },
  protectedAccounts: {
    title: "The organisation's Instagram accounts",
    description: 'Handles, with or without @. A mail that names one says so in its warning.',
    example: ['examplemuseum', 'examplemuseum.shop'],
  },
  trustedSenderDomains: {
    title: 'Sender domains you trust',
    description:
      'Senders there count as colleagues, and a suspicious mail of theirs gets no banner; toolbar and popup say "trusted by …". Never counts for a dangerous mail, a look-alike name or a forged sender. No public suffix, free-mail domain, domain of Meta or `*`.',
    example: ['example.org'],
  },
  trustedLinkDomains: {
    title: 'Link domains you trust',
    description:
      'Links there do not count against a mail, and the held link says "trusted by …". Of places where anyone can publish only the exact host counts. No public suffix, shortener, look-alike, domain of Meta or `*`.',
    example: ['intranet.example.org', 'example.org'],
  },
  blockedLinkDomains: {
    title: 'Link domains you block',
    description: 'A mail with a link there is dangerous, whoever it speaks for.',
    example: ['badge-appeal.example'],
  },
  bannerLevel: {
    title: 'What is warned of',
    description:
      "`all`: also real security mails of Instagram's; `suspicious`: only suspicious and dangerous mail. The toolbar always says the level.",
    example: 'suspicious',
  },
  linkProtection: {
    title: 'How links of warned mails are held',
    description:
      '`off`: links open; `explain`: a click first shows where the link goes; `confirm` (as without a policy): also a short wait on suspicious mail, and on dangerous mail the address itself has to be pressed.',
    example: 'confirm',
  },
  forbidDangerousLinks: {
    title: 'No way to the links of dangerous mail',
    description:
      'true: on dangerous mail "go there anyway" is not offered. Without effect where linkProtection is off.',
    example: true,
  },
  disabledFeatures: {
    title: 'What people cannot use',
    description:
      '`pause` (stop reading a site for an hour), `trustSenders` (their own trusted senders), `linkCheck` (menu and key "Is this link real?"), `history` (the memory of security mails), `checkOriginal` (asking Gmail for the headers), `markWrong` ("This is wrong").',
    example: ['pause', 'trustSenders'],
  },
  disableFirstRunPage: {
    title: 'No welcome page',
    description: 'true: no page opens after installing.',
    example: true,
  },
  historyDays: {
    title: 'Days for which security mails are remembered',
    description: '0 to 30; 0 remembers nothing. Times and kinds only, in this browser only.',
    example: 14,
  },
  reportTo: {
    title: 'Mailbox for reports',
    description: 'Adds "Report to …": a mail the person sees and sends. Nothing is ever sent by the extension itself.',
    example: 'phishing@example.org',
  },
  reportSubjectPrefix: {
    title: 'Begin of the subject of reports',
    description: 'To sort reports by a rule of the mailbox.',
    example: '[Stay in App]',
  },
  reportFields: {
    title: 'What a report holds',
    description:
      '`level`, `signals`, `sender`, `subject`, `date`, `messageId`, `links` (hosts and masked paths). Without this key: level, signals, links.',
    example: ['level', 'signals', 'sender', 'links'],
  },
};
