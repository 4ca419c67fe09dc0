import { describe, expect, test } from 'vitest';
import { answerLink } from '../../../src/classifier/links/link.ts';
import { maximumHops, unwrap, wrapperOf } from '../../../src/classifier/links/unwrap.ts';
import { readTarget } from '../../../src/classifier/links/wrappedTarget.ts';
import { linkWrappers } from '../../../src/facts/linkWrappers.ts';
import { cpuTime } from '../../cpuTime.ts';

const encode = encodeURIComponent;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const open = (href: string) => unwrap(new URL(href));

/** What every wrapper below carries: the dash, the query and the plus are what spellings get wrong. */
const target = 'https://login-check.example/a/b?c=d+e&next=https%3A%2F%2Fwww.instagram.com%2F';
const enc = encode(target);
const bare = target.slice('https://'.length);
const safeLink = (to: string) => `https://eur01.safelinks.protection.outlook.com/?url=${encode(to)}&data=0&reserved=0`;
const mandrill = base64url(JSON.stringify({ s: 'x', v: 1, p: JSON.stringify({ u: 1, url: target }) }));

const transparent: readonly (readonly [name: string, href: string])[] = [
  ['Outlook Safe Links', safeLink(target)],
  ['Outlook Safe Links', `https://usg01.safelinks.protection.office365.us/?url=${enc}&data=0`],
  ['Proofpoint', `https://urldefense.proofpoint.com/v1/url?u=${enc}&k=0`],
  [
    'Proofpoint',
    `https://urldefense.proofpoint.com/v2/url?u=${enc.replaceAll('-', '-2D').replaceAll('%2F', '_').replaceAll('%', '-')}&d=0`,
  ],
  ['Proofpoint', `https://urldefense.com/v3/__${target.replaceAll('%', '*')}__;JSUlJSUl!!a!b$`],
  ['Proofpoint', `https://urldefense.us/v3/__${target}__;!!a!b$`],
  ['Proofpoint Isolation', `https://urlisolation.com/browser?clickId=0&url=${enc}`],
  ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${enc}&c=E,1,0&typo=1`],
  ['Cisco Secure Email', `https://secure-web.cisco.com/1AbCd/${enc}`],
  ['Trend Micro', `https://smex-ctp.trendmicro.com/wis/clicktime/v1/query?url=${enc}&umid=0`],
  ['Trend Micro', `https://cas5-0-urlprotect.trendmicro.com/wis/clicktime/v1/query?url=${encode(enc)}&umid=0`],
  ['Symantec', `https://clicktime.symantec.com/3AbC?u=${enc}`],
  ['Symantec', `https://clicktime.symantec.com/a/1/AbC=?d=0&u=${enc}`],
  ['Trellix', `https://protect2.fireeye.com/v1/url?k=0&q=1&u=${enc}`],
  ['Trellix', `https://protect2.fireeye.com/url?k=0&u=${enc}`],
  ['Sophos', `https://eu-central-1.protection.sophos.com/?d=example.org&u=${base64(target)}&i=0`],
  ['Check Point', `https://url.avanan.click/v2/r01/___${target}___.YXAz`],
  ['Check Point', `https://protect.checkpoint.com/v2/___${target.replace('//', '/')}___.YXAz`],
  ['Check Point', `https://checkpoint.url-protection.com/v1/url?o=${enc}&g=0`],
  ['Check Point', `https://avanan.url-protection.com/v1/r01/url?o=${enc}&g=0`],
  ['Hornetsecurity', `https://atpscan.global.hornetsecurity.com/?d=0&u=${enc}`],
  ['EdgePilot', `https://link.edgepilot.com/s/0000/AbC?u=${enc}`],
  ['Trustwave', `https://scanmail.trustwave.com/?c=1&d=0&u=${enc}`],
  ['Vade', `https://antiphishing.vadesecure.com/v4?u=${enc}`],
  ['Vade', `https://m365.eu.vadesecure.com/safeproxy/v4?f=0&u=${enc}`],
  ['Libra ESVA', `https://urlsand.esvalabs.com/?u=${enc}&e=0`],
  [
    'Microsoft Defender for Cloud Apps',
    `https://mcas-proxyweb.mcas.ms/certificate-checker?originalUrl=${encode(target.replace('.example', '.example.mcas.ms'))}`,
  ],
  ['Instagram redirect', `https://l.instagram.com/?u=${enc}&e=0`],
  ['Instagram redirect', `https://lm.instagram.com/?u=${enc}&e=0`],
  ['Facebook redirect', `https://l.facebook.com/l.php?u=${enc}&h=0`],
  ['Facebook redirect', `https://lm.facebook.com/l.php?u=${enc}&h=0`],
  ['Facebook redirect', `http://l.facebook.com/lsr.php?u=${enc}`],
  ['Facebook redirect', `https://www.facebook.com/l.php?u=${enc}`],
  ['Facebook redirect', `https://www.facebook.com/l/5AQ-G/${bare}`],
  ['Facebook redirect', `https://www.facebook.com/l/92723;${target}`],
  ['Facebook redirect', `https://l.facebook.com/l/5AQ/${encode(enc)}`],
  ['Messenger redirect', `https://l.messenger.com/l.php?u=${enc}`],
  ['Threads redirect', `https://l.threads.net/?u=${enc}&e=0`],
  ['Threads redirect', `https://l.threads.com/?u=${enc}&e=0`],
  ['Workplace redirect', `https://l.work.meta.com/l.php?u=${enc}`],
  ['WhatsApp redirect', `https://l.wl.co/l?u=${enc}`],
  ['Google redirect', `https://www.google.com/url?q=${enc}&source=gmail`],
  ['Google redirect', `https://www.google.co.uk/url?sa=t&q=&url=${enc}`],
  ['Google redirect', `https://google.de/url?q=login+check&url=${enc}`],
  ['Google redirect', `https://maps.google.com/url?q=${enc}`],
  ['Google Scholar', `https://scholar.google.fr/scholar_url?url=${enc}`],
  ['Google Ads', `https://www.google.com/aclk?sa=L&adurl=${enc}`],
  ['Google Ads', `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${enc}`],
  ['Google Ads', `https://adclick.g.doubleclick.net/pcs/click?xai=0&&adurl=//${encode(bare)}`],
  ['Bing redirect', `https://www.bing.com/ck/a?!&&p=0&u=a1${base64url(target)}&ntb=1`],
  ['DuckDuckGo redirect', `https://duckduckgo.com/l/?uddg=${enc}`],
  ['Yahoo redirect', `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${enc}/RK=2/RS=a-`],
  ['YouTube redirect', `https://www.youtube.com/redirect?event=video_description&q=${enc}`],
  ['LinkedIn redirect', `https://www.linkedin.com/safety/go?url=${enc}&trk=0`],
  ['LinkedIn redirect', `https://www.linkedin.com/redir/redirect?url=${enc}`],
  ['LinkedIn redirect', `https://www.linkedin.com/redirect?url=${enc}`],
  ['LinkedIn redirect', `https://www.linkedin.com/e/v2?urlhash=0&url=${enc}`],
  ['Slack redirect', `https://slack-redir.net/link?url=${enc}`],
  ['Reddit redirect', `https://out.reddit.com/t3_0?url=${enc}&token=0`],
  ['Tumblr redirect', `https://t.umblr.com/redirect?z=${enc}&t=0`],
  ['VK redirect', `https://vk.com/away.php?to=${enc}`],
  ['Steam redirect', `https://steamcommunity.com/linkfilter/?u=${enc}`],
  ['Bluesky redirect', `https://go.bsky.app/redirect?u=${enc}`],
  ['Flipboard redirect', `https://flipboard.com/redirect?url=${enc}`],
  ['Disqus redirect', `https://disq.us/?url=${enc}&key=0`],
  ['href.li', `https://href.li/?${target}`],
  ['Amazon SES', `https://abc.r.us-east-1.awstrack.me/L0/${enc}/1/0100-0/x=1`],
  ['Postmark', `https://click.pstmrk.it/3s/${encode(bare)}/AbC/0/AQ/0/1/x`],
  ['Postmark', `https://click.pstmrk.it/2ts/${encode(bare)}/AbC/0/AQ/0/1/x`],
  ['Mandrill', `https://mandrillapp.com/track/click/1/example.org?p=${mandrill}`],
  ['Mailchimp', `https://us8.mailchimp.com/mctx/clicks?url=${enc}&xid=0`],
  ['Substack', `https://substack.com/redirect/2/${base64url(JSON.stringify({ e: target, p: 1 }))}.AAAA?`],
  ['HubSpot Sidekick', `http://t.sidekickopen69.com/e1t/c/5/x?t=${enc}&si=0`],
  ['ActiveCampaign', `https://x.lt.acemlnc.com/Prod/link-tracker?redirectUrl=${base64(enc)}&sig=0`],
  ['ActiveCampaign', `https://x.lt.emlnk.com/Prod/link-tracker?notrack=1&redirectUrl=${base64(target)}`],
  ['Streak', `https://streaklinks.com/AbC/${enc}`],
];

describe('wrappers that show their target', () => {
  test.each(transparent)('%s: %s', (name, href) => {
    const { url, via, hiddenBy } = open(href);
    expect(via.map((wrapper) => wrapper.name)).toEqual([name]);
    expect(hiddenBy).toBeUndefined();
    expect(url.href).toBe(target);
  });

  test('a semicolon ends the token of an old Facebook link', () => {
    const href = 'https://www.facebook.com/l/92723;evil.example/www.instagram.com';
    expect(answerLink({ href })).toMatchObject({ kind: 'notInstagram', host: 'evil.example' });
  });

  test('a plus in base64 is no blank', () => {
    const inner = 'https://evil.example/?~~>';
    expect(base64(inner)).toContain('+');
    expect(open(`https://eu-west-1.protection.sophos.com/?u=${base64(inner)}`).url.href).toBe(new URL(inner).href);
    expect(open('https://l.instagram.com/?u=https://evil.example/?a+b').url.search).toBe('?a+b');
  });

  test('every wrapper with a target is in the table', () => {
    const proven = new Set(transparent.map(([, href]) => wrapperOf(new URL(href))));
    const missing = linkWrappers.filter((wrapper) => wrapper.targets && !wrapper.throughProxy && !proven.has(wrapper));
    expect(missing).toEqual([]);
  });
});

describe('wrappers that do not', () => {
  const opaque: readonly (readonly [name: string, href: string])[] = [
    ['LinkedIn redirect', 'https://www.linkedin.com/slink?code=AbC'],
    ['SendGrid', 'https://u1.ct.sendgrid.net/ls/click?upn=u001.AbC'],
    ['Mailchimp', 'https://example.us6.list-manage.com/track/click?u=0&id=0&e=0'],
    ['HubSpot', 'https://d1.hubspotlinks.com/Ctc/AbC/x'],
    ['Klaviyo', 'https://ctrk.klclick1.com/l/AbC'],
    ['Brevo', 'https://x.r.sendibt3.com/mk/cl/f/AbC'],
    ['Constant Contact', 'https://r20.rs6.net/tn.jsp?f=AbC'],
    ['Zoho Campaigns', 'https://x.maillist-manage.com/click/AbC'],
    ['Mailjet', 'https://x.mjt.lu/lnk/AbC'],
    ['Branch', 'https://x.app.link/AbC'],
    ['Firebase', `https://x.page.link/?link=${enc}&ofl=${encode('https://www.instagram.com/')}`],
    ['Substack', 'https://substack.com/redirect/7d3a7d5c?j=AbC'],
    ['Cisco Secure Email', 'https://secure-web.cisco.com/1AbCd'],
    ['Mimecast', 'https://protect-eu.mimecast.com/s/AbC?domain=instagram.com'],
    ['Mimecast', 'https://url.us.m.mimecastprotect.com/s/AbC?domain=instagram.com'],
    ['Sophos', 'https://us-east-2.protection.sophos.com/?d=instagram.com&q=AbC'],
  ];

  test.each(opaque)('%s: %s', (name, href) => {
    expect(open(href).hiddenBy?.name).toBe(name);
    expect(answerLink({ href })).toMatchObject({ kind: 'hidden', page: null, reasons: ['linkWrapperHides'] });
  });

  test('every wrapper without a target is in the table', () => {
    const proven = new Set(opaque.map(([, href]) => wrapperOf(new URL(href))));
    expect(linkWrappers.filter((wrapper) => !wrapper.targets && !proven.has(wrapper))).toEqual([]);
  });

  test('whether the receiving side wrote it is known', () => {
    const byReceiver = opaque.filter(([, href]) => wrapperOf(new URL(href))?.byReceiver).map(([name]) => name);
    expect(byReceiver).toEqual(['Cisco Secure Email', 'Mimecast', 'Mimecast', 'Sophos']);
  });

  test.each(['https://t.co/AbC', 'https://bit.ly/AbC', 'https://lnkd.in/AbC'])('a shortener: %s', (href) => {
    expect(answerLink({ href })).toMatchObject({ kind: 'hidden', reasons: ['linkShortener'] });
  });
});

describe('pages shown through another host', () => {
  test.each([
    ['https://translate.google.com/translate?sl=auto&tl=en&u=https%3A%2F%2Fwww.instagram.com%2F', 'google.com', null],
    ['https://translate.google.co.uk/translate?u=lnstagram.example', 'google.co.uk', 'strong'],
    ['https://www-instagram-com.translate.goog/accounts/login/?_x_tr_sl=auto', 'translate.goog', null],
    ['https://lnstagram-com--check-example.translate.goog/', 'translate.goog', 'strong'],
    ['https://www.google.com/amp/s/www.instagram.com/accounts/login/', 'google.com', null],
    ['https://google.com.gi/amp/lnstagram.example/', 'google.com.gi', 'strong'],
    ['https://www-instagram-com.cdn.ampproject.org/c/s/www.instagram.com/', 'ampproject.org', null],
    ['https://web.archive.org/web/20260101000000/https://www.instagram.com/', 'archive.org', null],
    ['https://web.archive.org/web/20260101/bad%ZZ', 'archive.org', null],
    ['https://archive.ph/AbCdE', 'archive.ph', null],
    ['https://archive.today/2026/https://www.instagram.com/', 'archive.today', null],
    ['https://archive.is/AbCdE', 'archive.is', null],
  ])('%s is a page of %s', (href, registrableDomain, imitates) => {
    expect(answerLink({ href })).toMatchObject({
      kind: 'notInstagram',
      registrableDomain,
      page: 'throughProxy',
      imitates,
      via: [],
    });
  });

  test.each([
    'https://translate.google.com/about',
    'https://translate.google.com/translate',
    'https://www.google.com/amp',
  ])('%s is an ordinary page', (href) =>
    expect(answerLink({ href })).toMatchObject({ kind: 'notInstagram', page: null }),
  );

  test('behind a wrapper, the wrapper is named and the proxy opened', () => {
    expect(answerLink({ href: safeLink('https://www.google.com/amp/s/www.instagram.com/') })).toMatchObject({
      host: 'www.google.com',
      page: 'throughProxy',
      via: ['Outlook Safe Links'],
    });
  });
});

describe('what only looks like a wrapper is not trusted', () => {
  const instagram = encode('https://www.instagram.com/');
  test.each([
    `https://evil.example/url?q=${instagram}`,
    `https://evil.example/l.php?u=${instagram}`,
    `https://www.google.com.evil.example/url?q=${instagram}`,
    `https://www.google.zip/url?q=${instagram}`,
    `https://notgoogle.com/url?q=${instagram}`,
    `https://sites.google.com/url?q=${instagram}`,
    `https://safelinks.protection.outlook.com/?url=${instagram}`,
    `https://eur01.safelinks.protection.outlook.com.evil.example/?url=${instagram}`,
    `https://evilsafelinks.protection.outlook.com/?url=${instagram}`,
    'https://urldefense-com.example/v3/__https://www.instagram.com/__;!!a!b$',
    'https://urldefense.com.evil.example/v3/__https://www.instagram.com/__;!!a!b$',
    `https://examplel.instagram.com.evil.example/?u=${instagram}`,
    `https://exampleinstagram.com/?u=${instagram}`,
    `https://evil.example/?url=${instagram}`,
    `https://www.linkedin.com/shareArticle?url=${instagram}`,
    `https://t.sidekickopen70.com/e1t/c/5/x?t=${instagram}`,
    `https://x.lt.acemlnz.com/Prod/link-tracker?redirectUrl=${base64('https://www.instagram.com/')}`,
  ])('%s', (href) => {
    const { via } = open(href);
    expect(via).toEqual([]);
    expect(answerLink({ href }).kind).toBe('notInstagram');
  });

  test.each([
    ['https://www.facebook.com/sharer.php?u=https%3A%2F%2Fevil.example%2F', 'meta'],
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fevil.example%2F', 'meta'],
    ['https://www.instagram.com/accounts/login/?next=https%3A%2F%2Fevil.example%2F', 'instagram'],
  ])('%s stays %s', (href, kind) => {
    expect(open(href).via).toEqual([]);
    expect(answerLink({ href }).kind).toBe(kind);
  });
});

describe('a target that cannot be read', () => {
  test.each([
    [safeLink(''), 'hidden'],
    ['https://eur01.safelinks.protection.outlook.com/?data=0', 'hidden'],
    [safeLink('javascript:alert(1)'), 'hidden'],
    [safeLink('mailto:x@example.org'), 'hidden'],
    [safeLink('no-host'), 'hidden'],
    [safeLink('https://exa mple.org/'), 'hidden'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-Zbroken', 'hidden'],
    ['https://urldefense.com/v3/__https://www.instagram.com/', 'hidden'],
    ['https://www.bing.com/ck/a?u=a1bm90LWEtdXJs', 'hidden'],
    ['https://x.lt.acemlna.com/Prod/link-tracker?redirectUrl=%%%', 'hidden'],
    ['https://mandrillapp.com/track/click/1/example.org?p=e30', 'hidden'],
    // A rotated spelling.
    ['https://protect.checkpoint.com/v2/r05/___myyux://bbb.nsxyflwfr.htr___.YXAz', 'hidden'],
    // Meta's own without a target stay Meta's; with one nobody can read they do not.
    ['https://l.instagram.com/', 'instagram'],
    ['https://l.instagram.com/?u=&e=0', 'instagram'],
    ['https://l.instagram.com/?u=javascript%3Aalert(1)', 'hidden'],
    ['https://l.facebook.com/l.php', 'meta'],
    ['https://l.facebook.com/l.php?u=javascript%3Aalert(1)', 'hidden'],
    // Only the service knows which of two it follows.
    ['https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2F&u=https%3A%2F%2Fevil.example%2F', 'hidden'],
    ['https://www.google.com/url?url=https%3A%2F%2Fwww.instagram.com%2F&q=https%3A%2F%2Fevil.example%2F', 'hidden'],
  ])('%s: %s', (href, kind) => {
    expect(answerLink({ href }).kind).toBe(kind);
  });
});

describe('how a target may be written', () => {
  test.each([
    ['evil.example/x', 'https://evil.example/x'],
    ['//evil.example/x', 'https://evil.example/x'],
    ['https:/evil.example/x', 'https://evil.example/x'],
    ['evil.example:8080/x', 'https://evil.example:8080/x'],
    ['www.instagram.com:443@evil.example/', 'https://www.instagram.com:443@evil.example/'],
    ['https://www.instagram.com@evil.example/', 'https://www.instagram.com@evil.example/'],
    ['https%3A%2F%2Fevil.example%2F', 'https://evil.example/'],
    ['https%253A%252F%252Fevil.example%252F', 'https://evil.example/'],
    ['https:%2F%2Fevil.example%2F', 'https://evil.example/'],
    ['  https://evil.example/  ', 'https://evil.example/'],
    ['0x7f.1', 'https://127.0.0.1/'],
    ['https://www.instagram.com%2F.evil.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://evil.example/', undefined],
    ['localhost', undefined],
    ['', undefined],
  ])('%s', (text, href) => {
    expect(readTarget(text)?.href).toBe(href);
  });

  test.each([
    ['https://urldefense.com/v3/__https://example.org/*x__;Iw!!a!b$', 'https://example.org/#x'],
    ['https://urldefense.com/v3/__https://example.org/**A.html__;w60!!a!b$', 'https://example.org/%C3%AD.html'],
    ['https://urldefense.com/v3/__https://example.org/*.html__;w60!!a!b$', 'https://example.org/%C3%AD.html'],
    ['https://urldefense.com/v3/__https://example.org/**Aa*.html__;w60j!!a!b$', 'https://example.org/%C3%ADa#.html'],
    ['https://urldefense.com/v3/__https://example.org/**E__;5L2g5aW9!!a!b$', 'https://example.org/%E4%BD%A0%E5%A5%BD'],
  ])('what Proofpoint took out is put back: %s', (href, expected) => {
    expect(open(href).url.href).toBe(expected);
  });
});

describe('chains', () => {
  const chain = (hops: number) => {
    let href = 'https://www.instagram.com/';
    for (let hop = 0; hop < hops; hop++) href = safeLink(href);
    return href;
  };

  test('five are followed', () => {
    expect(answerLink({ href: chain(maximumHops) })).toMatchObject({ kind: 'instagram', host: 'www.instagram.com' });
  });

  test('six are too deep', () => {
    expect(answerLink({ href: chain(6) })).toMatchObject({ kind: 'hidden', reasons: ['linkTooDeep'] });
  });

  test('of different services, ending at a shortener', () => {
    const href = `https://secure-web.cisco.com/1Ab/${encode(`https://l.facebook.com/l.php?u=${encode('https://t.co/x')}`)}`;
    expect(answerLink({ href })).toMatchObject({
      kind: 'hidden',
      host: 't.co',
      via: ['Cisco Secure Email', 'Facebook redirect'],
      reasons: ['linkShortener'],
    });
  });
});

describe('an address of a megabyte is answered in under a second', () => {
  const long = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  test.each([
    ['many parameters', `https://www.google.com/url?${long('q=https://example.org&')}`],
    [
      'many different parameters',
      `https://www.google.com/url?${Array.from({ length: 70_000 }, (_, n) => `q=${n}.example.org`).join('&')}`,
    ],
    ['percent signs', `https://www.google.com/url?q=https${long('%25')}`],
    ['encoded many times', `https://www.google.com/url?q=https%${long('25')}3A`],
    ['stars', `https://urldefense.com/v3/__https://example.org/${long('*')}__;${'Iw'.repeat(1000)}!!a!b$`],
    ['runs', `https://urldefense.com/v3/__https://example.org/${long('**A')}__;${'IyMj'.repeat(100_000)}!!a!b$`],
    [
      'continuation bytes',
      `https://urldefense.com/v3/__https://example.org/${long('*')}__;${'gICA'.repeat(100_000)}!!a!b$`,
    ],
    ['slashes', `https://r.search.yahoo.com/${long('RU=/')}`],
    ['segments', `https://click.pstmrk.it/${long('a/')}`],
    ['semicolons', `https://www.facebook.com/l/${long(';')}`],
    ['underscores', `https://url.avanan.click/v2/${long('_')}`],
    ['base64', `https://eu-central-1.protection.sophos.com/?u=${long('aHR0')}`],
    ['nested JSON', `https://mandrillapp.com/track/click/1/x?p=${base64url(`{"p":${'['.repeat(500_000)}`)}`],
    ['dashes', `https://urldefense.com/v2/url?u=${long('-')}`],
    ['a host of one label', `https://${long('a')}.example/`],
    ['a host of many labels', `https://${long('a.')}example/`],
    ['a host in punycode', `https://xn--${long('a')}-9ca.example/`],
    ['wrapped in a wrapper', safeLink(safeLink(`https://example.org/${long('a')}`))],
  ])('%s', async (_, href) => {
    // Once only: hosts that were seen before are answered from memory.
    expect(await cpuTime(() => answerLink({ href, text: 'www.instagram.com' }))).toBeLessThan(1000);
  });
});
