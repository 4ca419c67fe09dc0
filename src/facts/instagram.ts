import type { Fact } from './fact.ts';
import type { Lure } from './lures/lure.ts';
import type { Page } from './page.ts';

/** What is genuine about Instagram and Meta: their mail domains, mailboxes, link domains and link shapes. */

const metaList = "Meta's list of its mail domains, reproduced by the Times of India and gandul.ro, c. 2026";
const sublime = 'sublime-rules impersonation_meta.yml, 2026-08 (MIT): roots a mail-security firm treats as genuine';

/** Domains (with their sub-domains) only Meta sends mail from. */
export const mailDomains: readonly Fact[] = [
  {
    value: 'instagram.com',
    source: 'raw headers 2015–2024; SpamAssassin welcome list',
    checked: '2026-11',
    confidence: 'A',
  },
  { value: 'facebookmail.com', source: metaList, checked: '2026-11', confidence: 'A' },
  {
    value: 'facebook.com',
    source: `${metaList} (support.facebook.com); ${sublime}`,
    checked: '2026-11',
    confidence: 'A',
  },
  { value: 'fb.com', source: metaList, checked: '2026-11', confidence: 'A' },
  { value: 'meta.com', source: `${metaList} (account.meta.com)`, checked: '2026-11', confidence: 'A' },
  {
    value: 'metamail.com',
    source: `${metaList} (global., go., internal.); raw header 2025-09-08`,
    checked: '2026-11',
    confidence: 'A',
  },
  { value: 'threads.net', source: 'inbox exports 2024–2026 (mail.threads.net)', checked: '2026-11', confidence: 'B' },
  { value: 'threads.com', source: "v2fly domain list of Meta's domains", checked: '2026-11', confidence: 'B' },
  { value: 'metaenterprisemail.com', source: sublime, checked: '2026-11', confidence: 'A' },
  { value: 'workplace.com', source: sublime, checked: '2026-11', confidence: 'A' },
  { value: 'fbworkmail.com', source: sublime, checked: '2026-11', confidence: 'A' },
  { value: 'facebookenterprise.com', source: sublime, checked: '2026-11', confidence: 'A' },
  { value: 'facebookblueprint.com', source: sublime, checked: '2026-11', confidence: 'A' },
  { value: 'eventsatfacebook.com', source: sublime, checked: '2026-11', confidence: 'A' },
];

export interface MailboxShape {
  /** The local part: the whole of it, or its beginning when `prefix` is set. `undefined` means any. */
  readonly localPart?: string;
  readonly prefix?: boolean;
  /** The domain with its sub-domains. */
  readonly domain: string;
}

/** Mailboxes that only write about an account's security or a support case. */
export const securityMailboxes: readonly Fact<MailboxShape>[] = [
  {
    value: { localPart: 'security', domain: 'instagram.com' },
    source: 'in-app list 2019; reset mail 2024-08-14; press 2026-01',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { localPart: 'security', domain: 'facebookmail.com' },
    source: metaList,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { localPart: 'security', domain: 'threads.net' },
    source: 'inbox exports 2024–2026',
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { domain: 'account.meta.com' },
    source: `${metaList}; automation repositories 2026`,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { localPart: 'case++', prefix: true, domain: 'support.instagram.com' },
    source: 'Meta developer documentation; raw headers 2016, 2017, 2023-09-10',
    checked: '2026-11',
    confidence: 'A',
  },
];

/** Mailboxes whose mails carry other people's words and links (invitations, comments, notifications). */
export const otherPeoplesMailboxes: readonly Fact<MailboxShape>[] = [
  {
    value: { localPart: 'notification', domain: 'facebookmail.com' },
    source: "Check Point 2025-11-10: business invitations carrying a stranger's link, over 40,000 mails",
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { localPart: 'noreply', domain: 'facebookmail.com' },
    source: 'Check Point 2025-11-10; Sublime service_abuse_meta_business.yml',
    checked: '2026-11',
    confidence: 'B',
  },
];

const domainLists = 'v2fly domain list, DuckDuckGo tracker radar; see also the genuine mails of 2015–2025';

/** Registrable domains that open Instagram itself. */
export const instagramLinkDomains: readonly Fact[] = [
  { value: 'instagram.com', source: 'genuine mails 2015–2026', checked: '2026-11', confidence: 'A' },
  {
    value: 'ig.me',
    source: 'reset short links in text messages; ig.me/m/ opens a chat',
    checked: '2026-11',
    confidence: 'B',
  },
  { value: 'instagr.am', source: domainLists, checked: '2026-11', confidence: 'A' },
];

/** Registrable domains of Meta that are not Instagram. */
export const metaLinkDomains: readonly Fact[] = [
  'facebook.com',
  'fb.com',
  'fb.me',
  'fb.watch',
  'messenger.com',
  'm.me',
  'threads.net',
  'threads.com',
  'meta.com',
  'meta.ai',
  'whatsapp.com',
  'wa.me',
  'facebookmail.com',
  'metamail.com',
  'metacareers.com',
  'oculus.com',
  'workplace.com',
].map((value) => ({ value, source: domainLists, checked: '2026-11', confidence: 'A' as const }));

/** Domains that serve Meta's pictures and scripts: nobody logs in there. */
export const assetDomains: readonly Fact[] = ['cdninstagram.com', 'fbcdn.net', 'facebook.net'].map((value) => ({
  value,
  source: `genuine mails 2015–2026; ${domainLists}`,
  checked: '2026-11',
  confidence: 'A' as const,
}));

/** Domains of Meta that serve files other people uploaded. */
export const uploadDomains: readonly Fact[] = [
  { value: 'fbsbx.com', source: domainLists, checked: '2026-11', confidence: 'A' },
];

export interface LinkShape {
  /** The host with its sub-domains. */
  readonly host: string;
  /** Beginning of the path, whole segments. */
  readonly path?: string;
  readonly page: Page;
  /** The story a mail with such a link tells. */
  readonly lure?: Lure;
}

const genuineMails = 'copied genuine mails 2021–2026';

/** Shapes of Meta's own links, most special first; the first that fits names the page. */
export const linkShapes: readonly Fact<LinkShape>[] = [
  {
    value: { host: 'instagram.com', path: '/accounts/password/reset', page: 'passwordReset', lure: 'passwordReset' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/_n/web_emaillogin', page: 'loginLink', lure: 'loginLink' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/_n/emaillogindlink', page: 'loginLink', lure: 'loginLink' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/accounts/confirm_email', page: 'confirmEmail', lure: 'confirmEmail' },
    source: 'genuine mail 2022',
    checked: '2026-11',
    confidence: 'A',
  },
  // Stands in the footer of every mail, so it tells no story.
  {
    value: { host: 'instagram.com', path: '/accounts/remove', page: 'removeEmail' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/accounts', page: 'account' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/challenge', page: 'account' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/hacked', page: 'account' },
    source: 'about.instagram.com 2022-12',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/direct', page: 'account' },
    source: domainLists,
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'instagram.com', path: '/emails', page: 'account' },
    source: 'in-app text 2019',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'accountscenter.instagram.com', page: 'account' },
    source: 'public repositories 2023–2026',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'accountscenter.facebook.com', page: 'account' },
    source: 'public repositories 2023–2026',
    checked: '2026-11',
    confidence: 'A',
  },
  { value: { host: 'help.instagram.com', page: 'help' }, source: genuineMails, checked: '2026-11', confidence: 'A' },
  {
    value: { host: 'about.instagram.com', page: 'help' },
    source: 'about.instagram.com',
    checked: '2026-11',
    confidence: 'A',
  },
  { value: { host: 'business.instagram.com', page: 'help' }, source: domainLists, checked: '2026-11', confidence: 'A' },
  {
    value: { host: 'l.instagram.com', page: 'redirect' },
    source: 'link-in-bio samples',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'lm.instagram.com', page: 'redirect' },
    source: 'link-in-bio samples',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'l.facebook.com', page: 'redirect' },
    source: 'l.php abuse 2009, 2011',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'lm.facebook.com', page: 'redirect' },
    source: 'l.php abuse 2009, 2011',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'l.messenger.com', page: 'redirect' },
    source: 'Sublime open redirect rules',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'l.threads.net', page: 'redirect' },
    source: 'Sublime open redirect rules',
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'l.threads.com', page: 'redirect' },
    source: 'Sublime open redirect rules',
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'l.work.meta.com', page: 'redirect' },
    source: 'Sublime open_redirect_meta_youtube.yml',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'facebook.com', path: '/l.php', page: 'redirect' },
    source: 'l.php abuse 2009, 2011',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'facebook.com', path: '/msg', page: 'chat' },
    source: 'Sublime impersonation_meta.yml',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'facebook.com', path: '/share', page: 'share' },
    source: 'Sublime impersonation_meta.yml',
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'facebook.com', path: '/help', page: 'help' },
    source: genuineMails,
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'facebook.com', path: '/hacked', page: 'account' },
    source: domainLists,
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'facebook.com', path: '/recover', page: 'account', lure: 'passwordReset' },
    source: domainLists,
    checked: '2026-11',
    confidence: 'B',
  },
  {
    value: { host: 'ig.me', path: '/m', page: 'chat' },
    source: 'opens a chat with anybody',
    checked: '2026-11',
    confidence: 'B',
  },
  { value: { host: 'm.me', page: 'chat' }, source: 'opens a chat with any page', checked: '2026-11', confidence: 'A' },
  {
    value: { host: 'wa.me', page: 'chat' },
    source: 'opens a chat with any number',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'api.whatsapp.com', page: 'chat' },
    source: 'opens a chat with any number',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'chat.whatsapp.com', page: 'chat' },
    source: 'opens a group of anybody',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/p', page: 'post' },
    source: 'public pages',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/reel', page: 'post' },
    source: 'public pages',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/stories', page: 'post' },
    source: 'public pages',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    value: { host: 'instagram.com', path: '/tv', page: 'post' },
    source: 'public pages',
    checked: '2026-11',
    confidence: 'A',
  },
];

/** First path segments of instagram.com that are no user's name. */
export const reservedSegments: readonly string[] = [
  'about',
  'accounts',
  'api',
  'challenge',
  'developer',
  'direct',
  'emails',
  'explore',
  'graphql',
  'legal',
  'privacy',
  'web',
  '_n',
  '_u',
];

/** The picture with which Meta counts opened mails; kits copy it. Host and path. */
export const openPixel: Fact<{ host: string; path: string }> = {
  value: { host: 'facebook.com', path: '/email_open_log_pic.php' },
  source: genuineMails,
  checked: '2026-11',
  confidence: 'A',
};
