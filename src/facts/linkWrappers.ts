import { googleHosts } from './googleHosts.ts';

/**
 * Services that put a link of their own around another one, or show another page through their own host. Hosts are
 * exact (a leading `*.` stands for one or more sub-domain labels), never patterns.
 *
 * Sources: 17,659 links of reported phish, vendors' documentation, Sublime's open-redirect rules (MIT), urlpurify (MIT),
 * proofpoint-url-decoder (public domain). Checked 2026-11.
 */

/**
 * How a target is written. `proofpoint2` and `bing` are those services' own spellings; `base64Json` is a JSON object, of
 * which `keys` lead to the target (an object inside may again be written as a JSON string).
 */
export type Coding = 'plain' | 'base64' | 'base64Json' | 'bing' | 'mcas' | 'proofpoint2';

/** Where the target stands in an address. Segments of the path are counted from 0. */
export type TargetPlace =
  /** A query parameter, the first name that is there. */
  | {
      readonly in: 'query';
      readonly names: readonly string[];
      readonly coding?: Coding;
      readonly keys?: readonly string[];
    }
  /** The query as a whole. */
  | { readonly in: 'wholeQuery' }
  /** One segment of the path. */
  | { readonly in: 'segment'; readonly index: number; readonly coding?: Coding; readonly keys?: readonly string[] }
  /** The segment that begins so (`RU=`). */
  | { readonly in: 'namedSegment'; readonly prefix: string }
  /** All of the path and query after so many segments, and after a segment `s` (https) if there is one. */
  | { readonly in: 'rest'; readonly after: number; readonly secureSegment?: string }
  /** What stands between two marks. */
  | { readonly in: 'between'; readonly mark: string }
  /** The host's first label, dots written as dashes. */
  | { readonly in: 'host' }
  | { readonly in: 'proofpoint3' };

export interface LinkWrapper {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Beginnings of the path, whole segments; absent means any. */
  readonly paths?: readonly string[];
  /** Places to look for the target, in order; absent when the service never shows it. */
  readonly targets?: readonly TargetPlace[];
  /**
   * What it means when no target is there. `hidden`: nobody knows where the link goes. `ownPage`: an ordinary page of
   * that host (Meta's own redirects keep their kind so). `throughProxy`: still a copy of somebody's page.
   */
  readonly withoutTarget: 'hidden' | 'ownPage' | 'throughProxy';
  /** Whether the receiving side put it there (a mail gateway), not the sender. */
  readonly byReceiver?: boolean;
  /** Shows the page under its own host instead of going there: the target's name proves nothing. */
  readonly throughProxy?: boolean;
}

const query = (...names: string[]): readonly TargetPlace[] => [{ in: 'query', names }];

const onGoogle = (...prefixes: string[]) => googleHosts.flatMap((host) => prefixes.map((prefix) => `${prefix}${host}`));

/** Mail gateways of the reader's organisation. */
const gateways: readonly LinkWrapper[] = [
  {
    name: 'Outlook Safe Links',
    hosts: ['*.safelinks.protection.outlook.com', '*.safelinks.protection.office365.us'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v1'],
    targets: query('u'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v2'],
    targets: [{ in: 'query', names: ['u'], coding: 'proofpoint2' }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v3'],
    targets: [{ in: 'proofpoint3' }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Proofpoint Isolation',
    hosts: ['urlisolation.com', 'www.urlisolation.com'],
    paths: ['/browser'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  { name: 'Barracuda', hosts: ['linkprotect.cudasvc.com'], targets: query('a'), withoutTarget: 'hidden' },
  {
    // The old form is a token alone; the new one has the target behind it.
    name: 'Cisco Secure Email',
    hosts: ['secure-web.cisco.com'],
    targets: [{ in: 'segment', index: 1 }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Trend Micro',
    hosts: ['*.trendmicro.com'],
    paths: ['/wis/clicktime'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  { name: 'Symantec', hosts: ['clicktime.symantec.com'], targets: query('u'), withoutTarget: 'hidden' },
  { name: 'Trellix', hosts: ['protect2.fireeye.com'], targets: query('u'), withoutTarget: 'hidden' },
  {
    // A newer form names only a host (`d=`), which nothing vouches for.
    name: 'Sophos',
    hosts: ['*.protection.sophos.com'],
    targets: [{ in: 'query', names: ['u'], coding: 'base64' }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Check Point',
    hosts: ['url.avanan.click', 'protect.checkpoint.com'],
    targets: [{ in: 'between', mark: '___' }],
    withoutTarget: 'hidden',
  },
  { name: 'Check Point', hosts: ['*.url-protection.com'], targets: query('o'), withoutTarget: 'hidden' },
  {
    name: 'Hornetsecurity',
    hosts: ['atpscan.global.hornetsecurity.com'],
    targets: query('u'),
    withoutTarget: 'hidden',
  },
  {
    name: 'EdgePilot',
    hosts: ['link.edgepilot.com'],
    paths: ['/s', '/x'],
    targets: query('u'),
    withoutTarget: 'hidden',
  },
  { name: 'Trustwave', hosts: ['scanmail.trustwave.com'], targets: query('u'), withoutTarget: 'hidden' },
  { name: 'Vade', hosts: ['antiphishing.vadesecure.com'], targets: query('u'), withoutTarget: 'hidden' },
  {
    name: 'Vade',
    hosts: ['*.vadesecure.com'],
    paths: ['/safeproxy'],
    targets: query('u'),
    withoutTarget: 'hidden',
  },
  { name: 'Libra ESVA', hosts: ['urlsand.esvalabs.com'], targets: query('u'), withoutTarget: 'hidden' },
  {
    name: 'Microsoft Defender for Cloud Apps',
    hosts: ['mcas-proxyweb.mcas.ms'],
    targets: [{ in: 'query', names: ['originalUrl'], coding: 'mcas' }],
    withoutTarget: 'hidden',
  },
  { name: 'Mimecast', hosts: ['*.mimecast.com'], paths: ['/s', '/r'], withoutTarget: 'hidden' },
  { name: 'Mimecast', hosts: ['*.mimecastprotect.com'], withoutTarget: 'hidden' },
];

/** Meta's own: without a target they stay pages of Meta's. */
const metaShims: readonly LinkWrapper[] = [
  {
    name: 'Instagram redirect',
    hosts: ['l.instagram.com', 'lm.instagram.com'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  {
    // Until about 2015: /l/<token>/<address> or /l/<token>;<address>
    name: 'Facebook redirect',
    hosts: ['l.facebook.com', 'lm.facebook.com', 'www.facebook.com', 'facebook.com', 'm.facebook.com'],
    paths: ['/l'],
    targets: [{ in: 'rest', after: 2 }],
    withoutTarget: 'ownPage',
  },
  {
    name: 'Facebook redirect',
    hosts: ['l.facebook.com', 'lm.facebook.com'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  {
    name: 'Facebook redirect',
    hosts: ['www.facebook.com', 'facebook.com', 'm.facebook.com'],
    paths: ['/l.php', '/lsr.php', '/flx/warn'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  {
    name: 'Messenger redirect',
    hosts: ['l.messenger.com'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  {
    name: 'Threads redirect',
    hosts: ['l.threads.net', 'l.threads.com'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  {
    name: 'Workplace redirect',
    hosts: ['l.work.meta.com', 'l.workplace.com'],
    targets: query('u'),
    withoutTarget: 'ownPage',
  },
  { name: 'WhatsApp redirect', hosts: ['l.wl.co'], paths: ['/l'], targets: query('u'), withoutTarget: 'hidden' },
];

/** Pages shown under another host: whoever logs in there does not log in at Instagram. */
const proxies: readonly LinkWrapper[] = [
  {
    name: 'Google AMP',
    hosts: onGoogle('', 'www.'),
    paths: ['/amp'],
    targets: [{ in: 'rest', after: 1, secureSegment: 's' }],
    withoutTarget: 'ownPage',
    throughProxy: true,
  },
  {
    name: 'Google AMP',
    hosts: ['cdn.ampproject.org', '*.cdn.ampproject.org'],
    paths: ['/c', '/v'],
    targets: [{ in: 'rest', after: 1, secureSegment: 's' }],
    withoutTarget: 'throughProxy',
    throughProxy: true,
  },
  {
    name: 'Google Translate',
    hosts: [...onGoogle('translate.'), 'translate.googleusercontent.com'],
    paths: ['/translate', '/translate_c', '/translate_p', '/website'],
    targets: query('u'),
    withoutTarget: 'ownPage',
    throughProxy: true,
  },
  {
    name: 'Google Translate',
    hosts: ['*.translate.goog'],
    targets: [{ in: 'host' }],
    withoutTarget: 'throughProxy',
    throughProxy: true,
  },
  {
    name: 'web.archive.org',
    hosts: ['web.archive.org'],
    paths: ['/web'],
    targets: [{ in: 'rest', after: 2 }],
    withoutTarget: 'throughProxy',
    throughProxy: true,
  },
  {
    name: 'archive.today',
    hosts: [
      'archive.fo',
      'archive.is',
      'archive.li',
      'archive.md',
      'archive.ph',
      'archive.today',
      'archive.vn',
      'www.archive.today',
    ],
    targets: [{ in: 'rest', after: 1 }],
    withoutTarget: 'throughProxy',
    throughProxy: true,
  },
];

/** Search engines and sites that lead out through a page of their own. */
const sites: readonly LinkWrapper[] = [
  {
    name: 'Google redirect',
    hosts: onGoogle('', 'www.', 'clients1.', 'cse.', 'images.', 'maps.', 'news.', 'toolbarqueries.'),
    paths: ['/url', '/news/url'],
    targets: query('url', 'q'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Google Scholar',
    hosts: onGoogle('scholar.'),
    paths: ['/scholar_url'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Google Ads',
    hosts: [...onGoogle('', 'www.'), 'googleadservices.com', 'www.googleadservices.com', 'googleads.g.doubleclick.net'],
    paths: ['/aclk', '/pagead', '/pcs/click'],
    targets: query('adurl'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Google Ads',
    hosts: ['adclick.g.doubleclick.net'],
    targets: query('adurl'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Bing redirect',
    hosts: ['www.bing.com', 'bing.com'],
    paths: ['/ck/a'],
    targets: [{ in: 'query', names: ['u'], coding: 'bing' }],
    withoutTarget: 'hidden',
  },
  {
    name: 'DuckDuckGo redirect',
    hosts: ['duckduckgo.com', 'www.duckduckgo.com'],
    paths: ['/l'],
    targets: query('uddg'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Yahoo redirect',
    hosts: ['r.search.yahoo.com'],
    targets: [{ in: 'namedSegment', prefix: 'RU=' }],
    withoutTarget: 'hidden',
  },
  {
    name: 'YouTube redirect',
    hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com'],
    paths: ['/redirect'],
    targets: query('q'),
    withoutTarget: 'hidden',
  },
  {
    name: 'LinkedIn redirect',
    hosts: ['www.linkedin.com', 'linkedin.com'],
    paths: ['/safety/go', '/redir/redirect', '/redir/suspicious-page', '/redirect', '/e/v2'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  {
    name: 'LinkedIn redirect',
    hosts: ['www.linkedin.com', 'linkedin.com'],
    paths: ['/slink'],
    withoutTarget: 'hidden',
  },
  {
    name: 'Slack redirect',
    hosts: ['slack-redir.net'],
    paths: ['/link'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  { name: 'Reddit redirect', hosts: ['out.reddit.com'], targets: query('url'), withoutTarget: 'hidden' },
  {
    name: 'Tumblr redirect',
    hosts: ['t.umblr.com'],
    paths: ['/redirect'],
    targets: query('z'),
    withoutTarget: 'hidden',
  },
  {
    name: 'VK redirect',
    hosts: ['away.vk.com', 'm.vk.com', 'vk.com', 'vk.ru', 'www.vk.com'],
    paths: ['/away.php', '/away'],
    targets: query('to'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Steam redirect',
    hosts: ['steamcommunity.com'],
    paths: ['/linkfilter'],
    targets: query('u', 'url'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Bluesky redirect',
    hosts: ['go.bsky.app'],
    paths: ['/redirect'],
    targets: query('u'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Flipboard redirect',
    hosts: ['flipboard.com'],
    paths: ['/redirect'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  { name: 'Disqus redirect', hosts: ['disq.us'], targets: query('url'), withoutTarget: 'hidden' },
  { name: 'href.li', hosts: ['href.li', 'www.href.li'], targets: [{ in: 'wholeQuery' }], withoutTarget: 'hidden' },
];

/** Senders' mailing services that count clicks. */
const mailings: readonly LinkWrapper[] = [
  {
    name: 'Amazon SES',
    hosts: ['*.awstrack.me'],
    paths: ['/L0'],
    targets: [{ in: 'segment', index: 1 }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Postmark',
    hosts: ['click.pstmrk.it', 'track.pstmrk.it'],
    targets: [{ in: 'segment', index: 1 }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Mandrill',
    hosts: ['mandrillapp.com'],
    paths: ['/track/click'],
    targets: [{ in: 'query', names: ['p'], coding: 'base64Json', keys: ['p', 'url'] }],
    withoutTarget: 'hidden',
  },
  {
    name: 'Mailchimp',
    hosts: ['*.mailchimp.com'],
    paths: ['/mctx'],
    targets: query('url'),
    withoutTarget: 'hidden',
  },
  {
    name: 'Substack',
    hosts: ['substack.com', 'www.substack.com'],
    paths: ['/redirect/2'],
    targets: [{ in: 'segment', index: 2, coding: 'base64Json', keys: ['e'] }],
    withoutTarget: 'hidden',
  },
  { name: 'Substack', hosts: ['substack.com', 'www.substack.com'], paths: ['/redirect'], withoutTarget: 'hidden' },
  {
    // The one number seen in mail; others may belong to anybody.
    name: 'HubSpot Sidekick',
    hosts: ['t.sidekickopen69.com'],
    targets: query('t'),
    withoutTarget: 'hidden',
  },
  {
    name: 'ActiveCampaign',
    hosts: [
      '*.acemlna.com',
      '*.acemlnb.com',
      '*.acemlnc.com',
      '*.acemlnd.com',
      '*.emlnk.com',
      '*.emlnk1.com',
      '*.emlnk9.com',
    ],
    paths: ['/Prod/link-tracker'],
    targets: [{ in: 'query', names: ['redirectUrl'], coding: 'base64' }],
    withoutTarget: 'hidden',
  },
  { name: 'Streak', hosts: ['streaklinks.com'], targets: [{ in: 'segment', index: 1 }], withoutTarget: 'hidden' },
  { name: 'SendGrid', hosts: ['*.ct.sendgrid.net'], withoutTarget: 'hidden' },
  { name: 'Mailchimp', hosts: ['*.list-manage.com'], paths: ['/track/click'], withoutTarget: 'hidden' },
  { name: 'HubSpot', hosts: ['hubspotlinks.com', '*.hubspotlinks.com'], withoutTarget: 'hidden' },
  {
    name: 'Klaviyo',
    hosts: ['*.klclick.com', '*.klclick1.com', '*.klclick2.com', '*.klclick3.com'],
    withoutTarget: 'hidden',
  },
  {
    name: 'Brevo',
    hosts: ['*.sendibt1.com', '*.sendibt2.com', '*.sendibt3.com', '*.sendibm1.com', '*.sendibm2.com', '*.sendibm3.com'],
    withoutTarget: 'hidden',
  },
  { name: 'Constant Contact', hosts: ['*.rs6.net'], withoutTarget: 'hidden' },
  {
    name: 'Zoho Campaigns',
    hosts: ['*.maillist-manage.com', '*.maillist-manage.eu', '*.maillist-manage.in', '*.maillist-manage.net'],
    withoutTarget: 'hidden',
  },
  { name: 'Mailjet', hosts: ['*.mjt.lu'], withoutTarget: 'hidden' },
  // Telephone and computer are sent to different places, so even a readable one may not be where the reader lands.
  { name: 'Branch', hosts: ['*.app.link'], withoutTarget: 'hidden' },
  { name: 'Firebase', hosts: ['*.page.link'], withoutTarget: 'hidden' },
];

export const linkWrappers: readonly LinkWrapper[] = [
  ...gateways.map((gateway) => ({ ...gateway, byReceiver: true })),
  ...metaShims,
  ...proxies,
  ...sites,
  ...mailings,
];
