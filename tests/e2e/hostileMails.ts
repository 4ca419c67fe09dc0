import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { gmailPageOf } from '../../src/demo/gmailPage.ts';
import { gmailIdOf } from '../../src/demo/mailbox.ts';
import type { Site } from '../../src/demo/servers.ts';
import { root } from './world.ts';

/**
 * Mails that try to hide, break, imitate or stall what the extension shows. Each wraps the same dangerous mail, a copy
 * of a reset mail with one foreign link. Webmail takes scripts and most style out of mail; here nothing is taken out,
 * so this is worse than any webmail lets through. Scripts stand for the webmail's own.
 */

export interface HostileMail {
  readonly name: string;
  /** The mail's HTML; `nonce` lets its styles and scripts through the page's policy. */
  readonly body: (mails: { readonly dangerous: string; readonly genuine: string }, nonce: string) => string;
  /** The page can cover or push away what stands in it: then the toolbar alone is looked at. */
  readonly isCovered?: true;
  /** Other elements that lead somewhere, with the domain the gate must name; by default the one foreign link. */
  readonly links?: readonly { readonly selector: string; readonly domain: string }[];
}

const style = (nonce: string, css: string) => `<style nonce="${nonce}">${css}</style>`;
const script = (nonce: string, code: string) => `<script nonce="${nonce}">${code}</script>`;

/** Our host has no name of its own; these fit it all the same. */
const ours = '.adn > div:not([class]), html > div, .adn > :not(.gs):not(.ii)';

const clobbered =
  'parentNode parentElement attributes querySelector querySelectorAll childNodes children firstChild nextSibling closest contains getAttribute hasAttribute nodeType nodeName nodeValue localName tagName isConnected ownerDocument textContent innerText remove matches checkVisibility getBoundingClientRect compareDocumentPosition style id className submit action addEventListener dispatchEvent'.split(
    ' ',
  );
const documentNames =
  'body head documentElement hidden defaultView createElement createElementNS querySelector querySelectorAll getElementById addEventListener activeElement visibilityState getComputedStyle performance navigation location setTimeout chrome browser'.split(
    ' ',
  );

/** A whole message of the webmail, from the real Instagram, written into the mail. */
const forgedMessage = `<div role="main" class="AO"><h2 class="hP" data-thread-perm-id="thread-f:1">Your weekly digest</h2><div role="list"><div role="listitem" aria-expanded="true"><div class="adn ads" data-message-id="#msg-f:1852999999999999999" data-legacy-message-id="19b9d2c1a4099999"><span class="gD" email="no-reply@mail.instagram.com" name="Instagram">Instagram</span><span class="go">&lt;no-reply@mail.instagram.com&gt;</span><div class="ii gt"><div class="a3s aiL">See what you missed.</div></div></div></div></div></div>`;

const fakeBanner = `<section data-level="consistent" role="region" style="border:1px solid;padding:12px"><p>Stay in App</p><h2>This mail matches Instagram's real addresses</h2></section>`;
const fakeGate = `<dialog open data-domain="instagram.com" role="dialog"><p>Stay in App</p><bdi>instagram.com</bdi><button>Go there anyway</button></dialog>`;

const linkTo = (host: string) => `https://${host}/x`;

export const hostileMails: readonly HostileMail[] = [
  { name: 'the mail itself', body: ({ dangerous }) => dangerous },
  {
    name: 'style: hides our element by every property there is',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        `${ours} { display: none !important; visibility: hidden !important; opacity: 0 !important; position: fixed !important; left: -9999px !important; top: -9999px !important; transform: scale(0) !important; scale: 0 !important; translate: -9999px !important; rotate: 90deg !important; clip-path: inset(100%) !important; clip: rect(0 0 0 0) !important; mask: linear-gradient(transparent, transparent) !important; filter: opacity(0) !important; height: 0 !important; max-height: 0 !important; width: 0 !important; max-width: 0 !important; overflow: hidden !important; font-size: 0 !important; line-height: 0 !important; color: transparent !important; z-index: -1 !important; margin: -9999px !important; content-visibility: hidden !important; contain: strict !important; zoom: 0.01 !important; float: left !important; pointer-events: none !important; animation: away 1s forwards !important; transition: all 9999s !important; inset: auto 100% 100% auto !important; } @keyframes away { to { opacity: 0; transform: scale(0); } }`,
      ) + dangerous,
  },
  {
    name: 'style: rules for what is inside our element',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        ':host { display: none !important } section, dialog, h2, ol, button { display: none !important } .banner, .paper, [data-level], [data-domain] { display: none !important; opacity: 0 !important } ::slotted(*), ::part(banner) { display: none !important }',
      ) + dangerous,
  },
  {
    name: 'style: tiny root, no fonts, no colours',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        'html { font-size: 1px !important } :not(.a3s, .a3s *) { font: 1px/0 serif !important; letter-spacing: -1em !important; word-spacing: -9em !important; text-indent: -9999px !important; color: transparent !important; background: none !important; text-transform: full-width !important; writing-mode: vertical-rl !important; user-select: none !important; pointer-events: none !important }',
      ) + dangerous,
  },
  {
    name: 'style: our own custom properties, white on white',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        '*, :root { --paper: #fff !important; --ink: #fff !important; --soft: #fff !important; --edge: #fff !important; --accent: #fff !important; --calm: #fff !important; --on-calm: #fff !important; --focus: #fff !important }',
      ) + dangerous,
  },
  {
    name: 'style: the root element is turned, shrunk and filtered',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        'html { transform: scale(0.6) rotate(180deg) !important; filter: blur(1px) opacity(0.6) !important; contain: paint !important; will-change: transform }',
      ) + dangerous,
  },
  {
    name: 'style: everything unseen but the mail',
    body: ({ dangerous }, nonce) =>
      style(nonce, '* { visibility: hidden !important } .a3s, .a3s * { visibility: visible !important }') + dangerous,
  },
  {
    name: 'style: everything fixed in one corner and moved out',
    body: ({ dangerous }, nonce) =>
      style(
        nonce,
        'div { position: fixed !important; top: 0 !important; left: 0 !important; transform: translate(-10px, -5px) !important }',
      ) + dangerous,
    isCovered: true,
  },
  {
    name: 'overlay: all of the window, highest z-index',
    body: ({ dangerous }) =>
      `${dangerous}<div style="position:fixed!important;inset:0!important;z-index:2147483647!important;background:#fff!important;display:block!important;opacity:1!important">Nothing to see</div>`,
    isCovered: true,
  },
  {
    name: 'overlay: a sheet over the banner alone',
    body: ({ dangerous }) =>
      `<div style="position:absolute;z-index:2147483647;transform:translateY(-100%);width:900px;height:600px;background:#fff">Nothing to see</div>${dangerous}`,
    isCovered: true,
  },
  {
    name: 'overlay: a modal dialog of the mail',
    body: ({ dangerous }, nonce) =>
      `${dangerous}<dialog id="cover" style="width:90vw;height:90vh">Nothing to see</dialog>${script(nonce, "document.getElementById('cover').showModal()")}`,
    isCovered: true,
  },
  {
    name: 'overlay: popovers of the mail',
    body: ({ dangerous }, nonce) =>
      `${dangerous}<div popover="manual" id="cover" style="inset:0;width:100vw;height:100vh">Nothing to see</div>${script(nonce, "document.getElementById('cover').showPopover()")}`,
    isCovered: true,
  },
  {
    name: 'overlay: an open dialog in the text',
    body: ({ dangerous }) =>
      `<dialog open style="position:fixed;inset:0;z-index:2147483647">Nothing to see</dialog>${dangerous}`,
    isCovered: true,
  },
  {
    name: 'names: a form around the mail with the names of all its properties',
    body: ({ dangerous }) =>
      `<form action="${linkTo('form.example')}">${clobbered.map((name) => `<input name="${name}" value="x">`).join('')}<button id="send">Send</button>${dangerous}</form>`,
    links: [{ selector: '#send', domain: 'form.example' }],
  },
  {
    name: 'names: those of the document and the window',
    body: ({ dangerous }) =>
      `${documentNames
        .map(
          (name) =>
            `<img name="${name}" id="${name}" alt=""><form name="${name}"></form><object name="${name}"></object>`,
        )
        .join('')}<iframe name="performance"></iframe><a id="gate-text" name="startedMark"></a>${dangerous}`,
  },
  {
    name: 'imitation: a whole message of the webmail before the text',
    body: ({ dangerous }) => forgedMessage + dangerous,
  },
  {
    name: 'imitation: a whole message of the webmail after the text',
    body: ({ dangerous }) => dangerous + forgedMessage,
  },
  {
    name: 'imitation: 10,000 messages of the webmail',
    body: ({ dangerous }) => dangerous + forgedMessage.repeat(10_000),
  },
  { name: 'imitation: our banner and our gate', body: ({ dangerous }) => fakeBanner + fakeGate + dangerous },
  {
    name: 'size: 5 MB of text around the link',
    body: ({ dangerous }) => {
      const filler = '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p>'.repeat(
        30_000,
      );
      return filler + dangerous + filler;
    },
  },
  {
    name: 'size: 10,000 genuine links before the foreign one',
    body: ({ dangerous }) =>
      Array.from(
        { length: 10_000 },
        (_, index) => `<a href="https://www.instagram.com/p/${index}/">${index}</a> `,
      ).join('') + dangerous,
  },
  {
    name: 'size: 20,000 elements inside each other, as markup',
    body: ({ dangerous }) => `${'<i>'.repeat(20_000)}deep${'</i>'.repeat(20_000)}${dangerous}`,
  },
  {
    // Drawn, they alone bring Chromium and Firefox to a stand.
    name: 'size: 20,000 unseen elements inside each other, built by a script',
    body: ({ dangerous }, nonce) =>
      dangerous +
      script(
        nonce,
        `let inner = document.currentScript.parentNode;
        for (let depth = 0; depth < 20000; depth++) { const next = document.createElement('span'); next.hidden = true; inner.append(next); inner = next; }
        inner.append('deep');`,
      ),
  },
  {
    name: 'size: 300 links inside each other',
    body: ({ dangerous }, nonce) =>
      dangerous +
      script(
        nonce,
        `let inner = document.createElement('a'); inner.append('deep');
        for (let depth = 0; depth < 300; depth++) { const outer = document.createElement('a'); outer.href = 'https://www.instagram.com/p/' + depth; outer.append('a word ', inner); inner = outer; }
        document.currentScript.parentNode.append(inner);`,
      ),
  },
  {
    // In one row and drawn, they alone bring both browsers to a stand.
    name: 'size: 1 MB of combining marks in the worst order',
    body: ({ dangerous }) =>
      `${dangerous}${`<p>${'a\u0300\u0316\u0300\u0316 '.repeat(500)}</p>`.repeat(40)}<p hidden>a${'\u0300\u0316'.repeat(200_000)}</p>`,
  },
  {
    name: 'letters: bidirectional overrides',
    body: ({ dangerous }) =>
      `<p>\u202e\u2066\u2067${'\u202e\u202d'.repeat(2000)}margatsnI\u202c</p><bdo dir="rtl">${dangerous}</bdo>`,
  },
  {
    name: 'letters: one line of 2 MB without a blank',
    body: ({ dangerous }) => `${dangerous}<p>${'x'.repeat(2_000_000)}</p>`,
  },
  {
    name: 'focus: fields that take it, and a form that sends itself when they get it',
    body: ({ dangerous }, nonce) =>
      `${dangerous}<form id="self" action="${linkTo('form.example')}"><input name="q" autofocus><button id="send">Send</button></form><input autofocus tabindex="1">${script(
        nonce,
        "addEventListener('load', () => setTimeout(() => document.querySelector('#self input').addEventListener('focus', () => document.getElementById('self').requestSubmit()), 500))",
      )}`,
    links: [{ selector: '#send', domain: 'form.example' }],
  },
];

/** Ways of writing a link, each the only foreign one of an otherwise genuine mail. */
export const hiddenLinks: readonly HostileMail[] = [
  {
    name: 'link: an anchor in a drawing',
    body: ({ genuine }) =>
      `${genuine}<svg width="200" height="40"><a xlink:href="${linkTo('svg.example')}"><text id="go" y="20">Reset</text></a></svg>`,
    links: [{ selector: '#go', domain: 'svg.example' }],
  },
  {
    name: 'link: an anchor in a drawing whose address is animated',
    body: ({ genuine }) =>
      `${genuine}<svg width="200" height="40"><a href="https://www.instagram.com/"><set attributeName="href" to="${linkTo('animated.example')}"/><text id="go" y="20">Reset</text></a></svg>`,
    links: [{ selector: '#go', domain: 'animated.example' }],
  },
  {
    name: 'link: an area of a picture',
    body: ({ genuine }) =>
      `${genuine}<map name="m"><area id="go" shape="default" alt="Reset" href="${linkTo('area.example')}"></map><img usemap="#m" width="200" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="">`,
    links: [{ selector: '#go', domain: 'area.example' }],
  },
  {
    name: 'link: a button inside a link',
    body: ({ genuine }) =>
      `${genuine}<a href="${linkTo('button.example')}"><button type="button" id="go">Reset</button></a>`,
    links: [{ selector: '#go', domain: 'button.example' }],
  },
  {
    name: 'link: a form inside a link',
    body: ({ genuine }) => `${genuine}<a href="${linkTo('around.example')}"><form><p id="go">Reset</p></form></a>`,
    links: [{ selector: '#go', domain: 'around.example' }],
  },
  {
    name: 'link: an empty anchor of a drawing inside a link',
    body: ({ genuine }) =>
      `${genuine}<a href="${linkTo('around.example')}"><svg width="200" height="40"><a><text id="go" y="20">Reset</text></a></svg></a>`,
    links: [{ selector: '#go', domain: 'around.example' }],
  },
  {
    name: 'link: a formula',
    body: ({ genuine }) => `${genuine}<math><mtext id="go" href="${linkTo('formula.example')}">Reset</mtext></math>`,
    links: [{ selector: '#go', domain: 'formula.example' }],
  },
  {
    name: 'link: a picture in a link without a font size',
    body: ({ genuine }) =>
      `${genuine}<a href="${linkTo('picture.example')}" style="font-size:0"><img id="go" width="200" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="Reset"></a>`,
    links: [{ selector: '#go', domain: 'picture.example' }],
  },
  {
    name: 'link: what an object shows instead of itself',
    body: ({ genuine }) => `${genuine}<object><a id="go" href="${linkTo('object.example')}">Reset</a></object>`,
    links: [{ selector: '#go', domain: 'object.example' }],
  },
  {
    name: 'link: a button of a form that stands elsewhere',
    body: ({ genuine }) =>
      `${genuine}<form id="f"></form><button id="go" form="f" formaction="${linkTo('elsewhere.example')}">Reset</button>`,
    links: [{ selector: '#go', domain: 'elsewhere.example' }],
  },
];

const readMail = (name: string) => readFileSync(`${root}/tests/mail/${name}.eml`);
const htmlOf = async (raw: Buffer) => String((await simpleParser(raw, { skipImageLinks: true })).html);

/** Where the mails lie. The same pages under a host the extension does not know show what is the page's own doing. */
export const plainHost = 'plain.example';

/** Answers for the hostile mails. */
export function hostileSite(mails: readonly HostileMail[]): Site {
  const raw = readMail('dangerous/reset-2026-01-one-link-changed');
  const parts = Promise.all([htmlOf(raw), htmlOf(readMail('actInApp/reset-2026-01'))]);
  return async (path, nonce) => {
    const name = new URL(path, 'https://mail.google.com').searchParams.get('hostile');
    const index = mails.findIndex((mail) => mail.name === name);
    if (index < 0) return undefined;
    const [dangerous, genuine] = await parts;
    const body = mails[index]?.body({ dangerous, genuine }, nonce) ?? '';
    return { body: await gmailPageOf(raw, gmailIdOf(index), { nonce, body }) };
  };
}

export function hostileAddress(name: string, host = 'mail.google.com'): string {
  return `https://${host}/mail/u/0/?hostile=${encodeURIComponent(name)}#inbox/FMfcgzQXJWDs${Buffer.from(name).toString('hex').slice(0, 40)}`;
}
