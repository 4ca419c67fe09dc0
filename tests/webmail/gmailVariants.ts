/**
 * The forms Gmail's page comes in, one named thing changed each on our own page (src/demo/gmail.html). Every change runs
 * in tests and, as text, in real pages, so it uses nothing from outside itself but the helpers below.
 */

export interface Variant {
  readonly change: (document: Document, help: Helpers) => void;
  /** Path and hash of the page, where they belong to the variant. */
  readonly path?: string;
  /** What is not as on the plain page. */
  readonly expected?: {
    readonly subject?: string;
    readonly isPartial?: boolean;
    readonly notChecked?: readonly string[];
    readonly name?: string;
    /** Senders of further messages behind the first. */
    readonly more?: readonly string[];
  };
}

/** Parts of the plain page. */
export function createHelpers(document: Document) {
  const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string, root: ParentNode = document): HTMLElement => {
    const [first] = all(selector, root);
    if (!first) throw new Error(`the page has no ${selector}`);
    return first;
  };
  const view = () => all('#views > [role="main"]').at(-1) as HTMLElement;
  const item = () => one('[role="listitem"].h7', view());
  const put = (html: string) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    return box.firstElementChild as HTMLElement;
  };
  /** A further expanded message behind the first. */
  const addMessage = (id: string, name: string, address: string, text: string) => {
    const copy = item().cloneNode(true) as HTMLElement;
    for (const root of all('[data-legacy-message-id]', copy)) {
      root.setAttribute('data-legacy-message-id', id);
      root.setAttribute('data-message-id', `#msg-f:${BigInt(`0x${id}`)}`);
    }
    for (const sender of all('.qu .gD', copy)) {
      sender.setAttribute('email', address);
      sender.setAttribute('name', name);
      sender.textContent = name;
    }
    for (const avatar of all('[data-hovercard-id]', copy)) avatar.setAttribute('data-hovercard-id', address);
    for (const beside of all('.go', copy)) beside.textContent = `<${address}>`;
    for (const body of all('.a3s', copy)) body.innerHTML = text;
    item().parentElement?.append(copy);
    return copy;
  };
  const collapsed = (name: string, address: string) =>
    put(`<div role="listitem" class="kv" aria-expanded="false"><div class="adf ads"><table><tbody><tr>
      <td class="gF"><span class="gD" email="${address}" name="${name}">${name}</span></td><td>The beginning of a text …</td></tr></tbody></table></div>
      <div class="adn ads" style="display:none" data-message-id="#msg-f:1852000000000000007" data-legacy-message-id="19b3a00000000007"></div></div>`);
  const row = (id: string, name: string, address: string, subject: string) => {
    const table =
      put(`<table role="grid"><tbody><tr class="zA zE" role="row" tabindex="-1" aria-labelledby=":4a"><td class="yX"><div class="yW"><span class="bA4"><span class="zF" email="${address}" name="${name}" data-hovercard-id="${address}">${name}</span></span></div></td>
      <td class="xY"><div class="y6"><div class="ar as"><div class="at"><div class="av">Label</div></div></div><span class="bog"><span class="bqe" data-thread-id="#thread-f:${BigInt(`0x${id}`)}" data-legacy-thread-id="${id}" data-legacy-last-message-id="${id}">${subject}</span></span><span class="y2"> - and how it goes on</span></div></td></tr></tbody></table>`);
    return table;
  };
  return { all, one, view, item, put, addMessage, collapsed, row };
}

export type Helpers = ReturnType<typeof createHelpers>;

const token = 'FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj';

/** Gmail's id of the mail on the plain page, in decimal. */
const decimalId = BigInt('0x19b9d2c1a4000001').toString();

export const variants = {
  'as it is': { change: () => {} },
  'the thread’s id attribute says "undefined" (since 2025-11)': {
    change: (_, { all }) => {
      for (const heading of all('h2.hP')) heading.setAttribute('data-thread-perm-id', 'undefined');
    },
  },
  'the thread’s id attribute is gone': {
    change: (_, { all }) => {
      for (const heading of all('h2.hP')) heading.removeAttribute('data-thread-perm-id');
    },
  },
  'a clipped mail': {
    change: (_, { one, put, view }) => {
      const link = put('<div class="iX">[…] <a href="?ui=2&amp;view=lg&amp;permmsgid=msg-f:1">All</a></div>');
      one('.hi', view()).before(link);
    },
    expected: { isPartial: true, notChecked: ['clippedText'] },
  },
  'clipped, and Gmail says so inside the body': {
    change: (_, { one, put, view }) => {
      one('.a3s', view()).append(
        put('<div class="iX"><a href="?ui=2&amp;view=lg&amp;permmsgid=msg-f:1">All</a></div>'),
      );
    },
    expected: { isPartial: true, notChecked: ['clippedText'] },
  },
  'in Arabic, from right to left': {
    change: (document, { one, all, view }) => {
      document.documentElement.dir = 'rtl';
      document.documentElement.lang = 'ar';
      one('.gb a').setAttribute('aria-label', 'حساب Google: روزا\n(rosa@example.org)');
      for (const date of all('.g3', view())) date.title = '٨ يناير ٢٠٢٦، ١٠:١٤ ص';
      one('.ii', view()).setAttribute('dir', 'rtl');
      one('.g2', view()).textContent = 'أنا';
    },
  },
  'in German': {
    change: (document, { one, all, view }) => {
      document.documentElement.lang = 'de';
      one('.gb a').setAttribute('aria-label', 'Google-Konto: Rosa Example (rosa@example.org)');
      for (const date of all('.g3', view())) date.title = '8. Januar 2026 um 10:14';
      one('.g2', view()).textContent = 'mich';
    },
  },
  'the preview pane: rows of the list and the mail in one view': {
    change: (_, { view, row, one }) => {
      const selected = row('19b9d2c1a4000001', 'Instagram', 'security@mail.instagram.com', 'Reset your password');
      one('tr', selected).setAttribute('aria-selected', 'true');
      view().prepend(row('19b3a00000000001', 'Tom Example', 'tom@example.com', 'Weekend'), selected);
    },
  },
  'a window of its own': {
    change: (document, { view }) => {
      const thread = view();
      thread.removeAttribute('role');
      document.body.className = 'aAU xE Su';
      document.body.replaceChildren(thread);
    },
    path: `/mail/u/0/popout?ver=1&search=inbox&th=%23thread-f%3A${decimalId}&cvid=1`,
  },
  'a window of its own, the older kind': {
    change: (document, { view }) => {
      const thread = view();
      thread.removeAttribute('role');
      document.body.replaceChildren(thread);
    },
    path: '/mail/u/0/?view=btop&ver=1&search=inbox&th=19b9d2c1a4000001',
  },
  'two messages expanded': {
    change: (_, { addMessage }) => {
      addMessage('19b9d2c1a4000009', 'Tom Example', 'tom@example.com', '<p>See you on Saturday.</p>');
    },
    expected: { more: ['tom@example.com'] },
  },
  'one’s own answer last': {
    change: (_, { addMessage }) => {
      const copy = addMessage('19b9d2c1a400000a', 'Rosa Example', 'rosa@example.org', '<p>Thanks!</p>');
      copy.querySelector('[data-message-id]')?.setAttribute('data-message-id', '#msg-a:r-123456789');
    },
    expected: { more: ['rosa@example.org'] },
  },
  'all wrapper classes renamed': {
    change: (_, { all }) => {
      for (const element of all('.Bk, .G3, .aAA, .nH, .bkK, .AO, .gs, .gE, .cf, .gJ, .gF, .gH, .iw, .qu, .aju, .hi'))
        element.className = 'x1y2z3';
    },
  },
  'an empty body with a frame': {
    change: (document, { one, view }) => {
      one('.a3s', view()).replaceChildren(document.createElement('iframe'));
    },
  },
  'a delegated mailbox': { change: () => {}, path: `/mail/b/AEoRXRTd-x_1/u/1/#inbox/${token}` },
  'a delegated mailbox, the other form': { change: () => {}, path: `/mail/u/1/d/AEoRXRTd-x_1/#inbox/${token}` },
  'found by a search': { change: () => {}, path: `/mail/u/0/#search/from%3Ainstagram+reset/${token}` },
  'in a label': { change: () => {}, path: `/mail/u/0/#label/Team%2FSocial+media/${token}?compose=new` },
  starred: { change: () => {}, path: `/mail/u/0/#starred/${token}` },
  spam: { change: () => {}, path: `/mail/u/0/#spam/${token}` },
  'a token of another kind': { change: () => {}, path: '/mail/u/0/#all/jrjtXJVbCQnCnhlnZQnbTXTRRGZbHpmW' },
  'addressed by the thread’s id': { change: () => {}, path: '/mail/u/0/#inbox/19b9d2c1a4000001' },
  'the account only in the page’s metadata': {
    change: (document, { one }) => {
      one('.gb a').remove();
      const meta = document.createElement('meta');
      meta.name = 'og-profile-acct';
      meta.content = 'Rosa@example.org';
      document.head.append(meta);
    },
  },
  'the account only in the title': { change: (_, { one }) => one('.gb a').remove() },
  'the subject only in the title': { change: (_, { all }) => all('h2').map((heading) => heading.remove()) },
  'an emoji in the subject': {
    change: (_, { one, put, view }) => {
      one('h2.hP', view()).append(' ', put('<img data-emoji="🔑" class="an1" alt="🔑" aria-label="🔑">'));
    },
    expected: { subject: 'Reset your password 🔑' },
  },
  'messages folded up': {
    change: (_, { item, collapsed }) => item().before(collapsed('Tom Example', 'tom@example.com')),
    expected: { notChecked: ['collapsedMessages'] },
  },
  'a bundle of folded messages': {
    change: (_, { item, put }) =>
      item().before(
        put(
          `<div role="listitem" class="kQ kx" style="display:none"><div class="adf ads"><span class="gD" email="tom@example.com">Tom</span></div></div>`,
        ),
      ),
    expected: { notChecked: ['collapsedMessages'] },
  },
  'folded messages the styles do not hide': {
    change: (_, { item, put }) =>
      item().before(
        put(
          `<div role="listitem" class="kQ"><div class="adn ads" data-message-id="#msg-f:1852000000000000008"><span class="gD" email="tom@example.com">Tom</span></div></div>`,
        ),
      ),
    expected: { notChecked: ['collapsedMessages'] },
  },
  'a chat beside the mail': {
    change: (_, { view, put }) => {
      view().before(put('<div role="main"><div role="list"><div role="listitem">A chat</div></div></div>'));
      view().before(put('<div role="main"><h2>Conversations</h2></div>'));
    },
  },
  'the list stays visible in a view of its own': {
    change: (_, { all }) => {
      (all('[role="main"]')[0] as HTMLElement).style.display = '';
    },
  },
  'styles of a mail hide all but its text': {
    change: (document, { view }) => {
      view().style.visibility = 'hidden';
      for (const body of document.querySelectorAll<HTMLElement>('#views > :last-child .a3s'))
        body.style.visibility = 'visible';
    },
  },
  'older views hidden in another way': {
    change: (_, { all }) => {
      for (const view of all('#views > [style]')) view.style.cssText = 'visibility: hidden';
    },
  },
  'a list wrote for the sender, the name says so': {
    change: (_, { one, view }) => one('.qu .gD', view()).setAttribute('name', "'Instagram' via Team"),
    expected: { name: "'Instagram' via Team" },
  },
  'a list wrote for the sender, only the text says so': {
    change: (_, { one, view }) => {
      one('.qu .gD > span', view()).textContent = "'Instagram' via Team";
    },
    expected: { name: "'Instagram' via Team" },
  },
  'sent by way of another server': {
    change: (_, { one, view, put }) =>
      one('.go', view()).after(put('<span class="ly">via <span class="adG">mailer.example.net</span></span>')),
  },
  'the sender without its class': { change: (_, { one, view }) => one('.qu .gD', view()).classList.remove('gD') },
  'the sender without its class and nobody to confirm it but the text': {
    change: (_, { one, all, view }) => {
      one('.qu .gD', view()).classList.remove('gD');
      one('.go', view()).classList.remove('go');
      for (const avatar of all('[data-hovercard-id]', view())) avatar.removeAttribute('data-hovercard-id');
    },
  },
  'hovercards at every name': {
    change: (_, { all, view }) => {
      for (const avatar of all('img[data-hovercard-id]', view())) avatar.removeAttribute('data-hovercard-id');
      for (const person of all('.gs [email]', view()))
        person.setAttribute('data-hovercard-id', person.getAttribute('email') ?? '');
    },
  },
  'the sender’s address only in the hovercard of its name, the heading without the thread’s id': {
    change: (_, { one, all, view }) => {
      const sender = one('.qu .gD', view());
      sender.setAttribute('data-hovercard-id', sender.getAttribute('email') ?? '');
      sender.removeAttribute('email');
      for (const heading of all('h2.hP')) heading.removeAttribute('data-thread-perm-id');
    },
  },
  'the same, and neither avatar nor text beside the name': {
    change: (_, { one, all, view }) => {
      const sender = one('.qu .gD', view());
      sender.setAttribute('data-hovercard-id', sender.getAttribute('email') ?? '');
      sender.removeAttribute('email');
      for (const beside of all('.go, .ajn', view())) beside.remove();
      for (const heading of all('h2.hP')) heading.removeAttribute('data-thread-perm-id');
    },
  },
  'the avatar by its older attribute': {
    change: (_, { one, view }) => {
      const avatar = one('.ajn', view());
      avatar.setAttribute('jid', 'Security@mail.instagram.com');
      avatar.removeAttribute('data-hovercard-id');
    },
  },
  'ids only in decimal': {
    change: (_, { all, view }) => {
      for (const root of all('[data-legacy-message-id]', view())) root.removeAttribute('data-legacy-message-id');
    },
  },
  'the id at the list item': {
    change: (_, { one, item, view }) => {
      const root = one('.adn', view());
      for (const name of ['data-message-id', 'data-legacy-message-id']) {
        item().setAttribute(name, root.getAttribute(name) ?? '');
        root.removeAttribute(name);
      }
    },
  },
  'an answer being written below': {
    change: (_, { one, view, put }) =>
      one('.hi', view()).after(
        put(`<div class="ip adB"><img class="ajn" data-hovercard-id="rosa@example.org" alt=""><span email="tom@example.com">Tom</span>
          <div class="Am Al editable" role="textbox" contenteditable="true"><div class="ii gt"><div class="a3s">draft</div></div></div></div>`),
      ),
  },
  'a draft in the conversation': {
    change: (_, { item, put }) =>
      item().after(
        put(`<div role="listitem" class="h7" aria-expanded="true"><div class="adn ads" data-message-id="#msg-a:r5" data-legacy-message-id="19b9d2c1a400000b">
          <span email="rosa@example.org">Draft</span><div role="textbox" contenteditable="true">Dear Tom</div></div></div>`),
      ),
  },
  'the details are open': {
    change: (_, { one, view }) => {
      one('.ajA', view()).style.display = '';
    },
  },
  'a dialog of Gmail’s lies above': { change: (_, { view }) => view().setAttribute('aria-hidden', 'true') },
} satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
