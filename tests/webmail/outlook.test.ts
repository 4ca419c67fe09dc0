import { beforeEach, describe, expect, test } from 'vitest';
import { asOutlookShows, type OutlookPage, outlookPage } from '../../src/demo/outlookPage.ts';
import { outlook } from '../../src/webmail/outlook.ts';
import type { OpenMessage, PageReading } from '../../src/webmail/webmail.ts';
import { forgeries } from './outlookForgeries.ts';

/** The adapter on our own Outlook page (src/demo/outlook.html, structure of 2026-11), one named thing changed each. */
const conversation = 'AAQkAGRlbW8+bWFpbC/yb3NhMDAwMQAQAA0001=';
const inAddress = 'AAQkAGRlbW8_bWFpbC-yb3NhMDAwMQAQAA0001%3D';
const url = new URL(`https://outlook.live.com/mail/inbox/id/${inAddress}`);
const inbox = new URL('https://outlook.live.com/mail/');
const address = 'security@mail.instagram.com';
const words = 'we got a request to reset your Instagram password';

const mail = `<p>Hi rosa, ${words}.</p>
<p><a href="https://www.instagram.com/accounts/password/reset/" class="button" id="go">Reset</a>
<a href="https://example.net/" originalsrc="https://www.instagram.com/">Help</a></p>
<table><tr><td>You don't often get email from ${address}. <a href="https://aka.ms/LearnAboutSenderIdentification">Learn why</a></td></tr></table>
<img src="https://www.instagram.com/logo.png" alt="">`;

function show(more: Partial<OutlookPage> = {}): void {
  const page = outlookPage({
    account: 'rosa@example.org',
    subject: 'Reset your password',
    fromName: 'Instagram',
    fromAddress: address,
    date: 'Thu 2026-01-08 10:14',
    body: asOutlookShows(mail, true) + forgeries,
    conversation,
    hasFolded: true,
    ...more,
  });
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  document.documentElement.innerHTML = parsed.documentElement.innerHTML;
}

beforeEach(() => show());

const read = (at = url) => outlook.read(document, at);
/** Outlook's own elements, not the mail's. */
const own = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => !element.closest('[data-mail]'));
const one = (selector: string) => own(selector)[0] as HTMLElement;

beforeEach(markMail);
function markMail(): void {
  for (const element of document.querySelectorAll('.rps_ab12 > *')) element.setAttribute('data-mail', '');
}

function messagesOf(reading: PageReading): readonly OpenMessage[] {
  if (reading.kind !== 'open') throw new Error(`read as ${reading.kind}`);
  return reading.messages;
}

function onlyMessage(reading: PageReading): OpenMessage {
  const [message, ...more] = messagesOf(reading);
  if (!message || more.length > 0) throw new Error(`${more.length} too many`);
  return message;
}

const unfold = () => own('.GjFKx')[0]?.parentElement?.remove();
const shownAs = (text: string) => {
  one('#MSG_2_FROM .OZZZK').textContent = text;
};
const withoutAttribute = (selector: string, name: string) => () => {
  for (const element of own(selector)) element.removeAttribute(name);
};
const withoutClasses =
  (...names: string[]) =>
  () => {
    for (const element of own(names.map((name) => `.${name}`).join(','))) element.classList.remove(...names);
  };
/** A second expanded message below the first, of somebody else. */
function addMessage(): void {
  const first = one('[aria-label="Email message"]').parentElement as HTMLElement;
  const second = first.cloneNode(true) as HTMLElement;
  for (const element of second.querySelectorAll('[id]'))
    element.id = element.id.replace('MSG_2', 'MSG_3').replace('Body_7', 'Body_8');
  (second.querySelector('.OZZZK') as HTMLElement).textContent = 'Tom Example<tom@example.com>';
  (second.querySelector('.rps_ab12') as HTMLElement).textContent = 'A harmless answer.';
  first.after(second);
}

describe('the open message', () => {
  test('its sender, subject, mailbox and id', () => {
    expect(onlyMessage(read())).toMatchObject({
      from: { displayName: 'Instagram', address },
      subject: 'Reset your password',
      account: 'rosa@example.org',
      id: 'aaqkagrlbw8+bwfpbc/yb3nhmdawmqaqaa0001#MSG_2_FROM',
      date: undefined,
      notChecked: ['collapsedMessages'],
      isPartial: false,
    });
  });

  test('its body is Outlook’s outermost box, and the banner stands outside it', () => {
    const { body, bannerBefore } = onlyMessage(read());
    expect(body.textContent).toContain(words);
    expect(body.contains(bannerBefore) && body !== bannerBefore).toBe(false);
    expect(bannerBefore.closest('.rps_ab12')).toBeNull();
    expect(one('#MSG_2_FROM').compareDocumentPosition(bannerBefore) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  test('the time only where the page says it without words', () => {
    one('#MSG_2_DATETIME').insertAdjacentHTML('beforeend', '<time datetime="2026-01-08T10:14:00Z">today</time>');
    expect(onlyMessage(read()).date).toBe(Date.UTC(2026, 0, 8, 10, 14));
  });

  test.each([
    ['Service <service@bank.example><other@example.net>', 'Service <service@bank.example>', 'other@example.net'],
    ['other@example.net', '', 'other@example.net'],
    ['Instagram <security@mail.instagram.com> Support', 'Instagram <security@mail.instagram.com> Support', undefined],
    ['security@mail.instagram.com for you', 'security@mail.instagram.com for you', undefined],
    ['\u202aName\u200e<Other@Example.NET>\u200e', '\u202aName\u200e', 'other@example.net'],
    ['Name <not an address>', 'Name <not an address>', undefined],
  ])('shown as %j', (text, displayName, expected) => {
    show({ fromAddress: expected ?? 'other@example.net', fromName: 'Somebody Else' });
    shownAs(text);
    expect(onlyMessage(read()).from).toEqual({ displayName, address: expected });
  });

  test('a name that ends with an address does not contradict the address shown', () => {
    show({ fromAddress: 'other@example.net', fromName: `Help ${address}` });
    expect(onlyMessage(read()).from).toEqual({ displayName: `Help ${address}`, address: 'other@example.net' });
  });

  test('a label that repeats the name and more is never believed', () => {
    show({ isNameOnly: true });
    one('#MSG_2_FROM [aria-label]').setAttribute('aria-label', `From: Instagram ${address}`);
    expect(onlyMessage(read()).from).toEqual({ displayName: 'Instagram', address: undefined });
  });

  test('two parts of the page that name different senders: none is believed', () => {
    one('#MSG_2_DATETIME').insertAdjacentHTML('afterend', '<span class="OZZZK">other@example.net</span>');
    one('#MSG_2_FROM .OZZZK').className = '';
    expect(onlyMessage(read())).toMatchObject({ from: { address: undefined }, isPartial: true });
  });
});

describe('a sender shown by name alone', () => {
  beforeEach(() => {
    show({ isNameOnly: true, hasFolded: false });
    markMail();
  });
  const from = () => onlyMessage(read()).from;

  test('the row of the open mail names the address', () => {
    expect(onlyMessage(read())).toMatchObject({ from: { displayName: 'Instagram', address }, isPartial: false });
  });

  test.each<readonly [string, () => void]>([
    ['no row is selected', () => one('[aria-selected="true"]').setAttribute('aria-selected', 'false')],
    ['several are', () => own('[role="option"]')[1]?.setAttribute('aria-selected', 'true')],
    [
      'another subject',
      () => {
        one('[role="option"] .TtcXM').textContent = 'Weekend';
      },
    ],
    [
      'another name',
      () => {
        one('[role="option"] [title]').textContent = 'Tom Example';
      },
    ],
    [
      'another conversation',
      () => one('[aria-selected="true"]').setAttribute('data-convid', 'AAQkAGRlbW8+bWFpbC/yb3NhMDAwMQAQAA0009='),
    ],
    [
      'a row of several people',
      () => one('[role="option"] [title]').setAttribute('title', `tom@example.com; ${address}`),
    ],
    ['an address in another title', () => one('[role="option"] .TtcXM').setAttribute('title', 'other@example.net')],
    ['a conversation with a folded mail', () => show({ isNameOnly: true, hasFolded: true })],
    ['no list', () => one('#MailList').remove()],
  ])('never guessed: %s', (_, change) => {
    change();
    expect(from()).toEqual({ displayName: 'Instagram', address: undefined });
    expect(onlyMessage(read())).toMatchObject({ isPartial: true });
    expect(onlyMessage(read()).notChecked).toContain('sender');
  });

  test('an address in the name that the row contradicts is not the sender', () => {
    shownAs(`Instagram <${address}>`);
    one('[role="option"] [title]').setAttribute('title', 'other@example.net');
    expect(from()).toEqual({ displayName: 'Instagram', address: undefined });
  });

  test('in the folder of sent mails a row names the recipient', () => {
    expect(
      onlyMessage(read(new URL(`https://outlook.live.com/mail/sentitems/id/${inAddress}`))).from?.address,
    ).toBeUndefined();
  });
});

/** Pages of other builds and languages: still read in full. */
type Variant = readonly [name: string, change: () => void, at?: URL];
const variants: readonly Variant[] = [
  ['as it is', () => {}],
  ['no folded mail', unfold],
  [
    'no MSG_ ids, sender in a label (German, 2025-11)',
    () => {
      show({ language: 'de' });
      markMail();
      for (const element of own('[id^="MSG_"], [id^="CONV_"]')) element.removeAttribute('id');
      one('.o4zjZ').setAttribute('aria-label', `Von: ${address}`);
    },
  ],
  ['German', () => show({ language: 'de' })],
  ['Hebrew, right to left', () => show({ language: 'he' })],
  [
    'a single mail: no role=main, no conversation',
    () => {
      one('#ReadingPaneContainerId').removeAttribute('role');
      for (const element of own('[data-app-section]')) element.removeAttribute('data-app-section');
      one('#ConversationReadingPaneContainer').id = 'ItemReadingPaneContainer';
    },
    new URL(`https://outlook.live.com/mail/junkemail/id/${inAddress}`),
  ],
  [
    'a window of its own, without a list',
    () => {
      one('#MailList').remove();
      one('[role="navigation"]').remove();
      one('#ConversationReadingPaneContainer').id = 'ItemReadingPaneContainer';
      one('#ReadingPaneContainerId').removeAttribute('role');
    },
    new URL('https://outlook.live.com/mail/0/deeplink/read/AAMkAGRlbW8_bWFpbC-yb3NhMDAwMQAQAA0001%3D?ispopout=1'),
  ],
  [
    'a page to print, without a pane',
    () => {
      const message = one('[aria-label="Email message"]');
      document.body.replaceChildren(one('.UAxMv'), message);
      message.className = 'r4JeH';
    },
  ],
  [
    'the reply editor open, with the same label',
    () => {
      one('.ksWtR').innerHTML =
        '<div class="owaMailComposeEditorScrollContainer"><div aria-label="Message body" role="textbox" contenteditable="true" id="editorParent_1"><div role="document">My answer <a href="https://example.org/">here</a></div></div><button data-testid="ComposeSendButton">Send</button></div>';
    },
  ],
  [
    'a draft of an answer below',
    () => {
      one('.SlLx9')
        .closest('.uy30y')
        ?.insertAdjacentHTML(
          'afterend',
          '<div class="uy30y"><div aria-expanded="true"><div role="heading" aria-level="3" id="MSG_9_FROM">Rosa Example&lt;rosa@example.org&gt;</div><div data-testid="SentReceivedSavedTime">now</div><div contenteditable="true">My answer</div></div></div>',
        );
    },
  ],
  [
    'the body’s id on the inner role=document',
    () => {
      const outer = one('div[role="document"]');
      const inner = one('.BIZfh');
      outer.removeAttribute('role');
      one('#UniqueMessageBody_7').removeAttribute('id');
      inner.setAttribute('role', 'document');
      inner.id = 'UniqueMessageBody_7';
    },
  ],
  [
    'all hashed classes renamed',
    () => {
      const kept = ['customScrollBar', 'allowTextSelection', 'rps_ab12', 'infoBarDivClass', 'wide-content-host'];
      for (const element of own('[class]'))
        element.className = [...element.classList]
          .map((name) => (kept.includes(name) ? name : `r${name.length}x`))
          .join(' ');
    },
  ],
  [
    'no MSG_ ids, the folded mail without its time',
    () => {
      for (const element of own('[id^="MSG_"]')) element.removeAttribute('id');
      one('.GjFKx [data-testid]').remove();
    },
  ],
  [
    'no MSG_ ids, and the class of senders on recipients only',
    () => {
      for (const element of own('[id^="MSG_"]')) element.removeAttribute('id');
      one('.o4zjZ .OZZZK').className = 'r5x';
    },
  ],
  [
    'no MSG_ ids, and a hidden card of somebody else before the sender',
    () => {
      for (const element of own('[id^="MSG_"]')) element.removeAttribute('id');
      one('.lDdSm').insertAdjacentHTML(
        'beforebegin',
        '<div style="display:none"><span class="OZZZK">Ines Example&lt;ines@example.com&gt;</span></div>',
      );
    },
  ],
  [
    'the hidden pane of an earlier mail before it',
    () => {
      const pane = one('#ReadingPaneContainerId');
      const earlier = pane.cloneNode(true) as HTMLElement;
      earlier.style.display = 'none';
      for (const name of earlier.querySelectorAll('.OZZZK')) name.textContent = 'Ines Example<ines@example.com>';
      pane.before(earlier);
    },
  ],
  ['/mail/0/', () => {}, new URL(`https://outlook.office.com/mail/0/inbox/id/${inAddress}`)],
  ['outlook.cloud.microsoft', () => {}, new URL(`https://outlook.cloud.microsoft/mail/inbox/id/${inAddress}`)],
  ['the address changed the case of the id', () => {}, new URL(url.href.replace('yb3NhMDAw', 'YB3nhmdaw'))],
];

const atAddress = ([name, change, at = url]: Variant) => [name, change, at] as const;

describe('variants of the page', () => {
  test.each(variants.map(atAddress))('%s', (_, change, at) => {
    change();
    const { from, subject, body, isPartial, id } = onlyMessage(read(at));
    expect(from).toEqual({ displayName: 'Instagram', address });
    expect(subject).toBe('Reset your password');
    expect(body.textContent).toContain(words);
    expect(body.textContent).not.toContain('My answer');
    expect(id).toBeDefined();
    expect(isPartial).toBe(false);
  });

  test('two expanded messages are judged each on its own', () => {
    addMessage();
    const messages = messagesOf(read());
    expect(messages.map(({ from }) => from?.address)).toEqual([address, 'tom@example.com']);
    expect(messages[0]?.body.textContent).toContain(words);
    expect(messages[1]?.body.textContent).toBe('A harmless answer.');
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
    expect(messages.map(({ subject }) => subject)).toEqual(['Reset your password', 'Reset your password']);
  });

  test('an expanded message without a body is counted', () => {
    addMessage();
    own('[role="document"]')[1]?.remove();
    one('#MSG_3_FROM').closest('.wide-content-host')?.replaceChildren(one('#MSG_3_FROM'));
    expect(read()).toMatchObject({ kind: 'open', unreadable: 1, messages: [{ from: { address } }] });
  });

  test('a folded mail is named as not checked, and is no body', () => {
    expect(onlyMessage(read()).notChecked).toEqual(['collapsedMessages']);
    unfold();
    expect(onlyMessage(read()).notChecked).toEqual([]);
  });

  test('another mail in the same place has another id', () => {
    const before = onlyMessage(read()).id;
    one('[aria-selected="true"]').setAttribute('data-convid', conversation.replace('0001=', '0008='));
    const next = new URL(url.href.replace('0001%3D', '0008%3D'));
    expect(onlyMessage(read(next)).id).not.toBe(before);
    expect(outlook.route(next)).not.toBe(outlook.route(url));
  });

  test('while address and list name different conversations, nobody knows which one is shown', () => {
    expect(onlyMessage(read(new URL(url.href.replace('0001%3D', '0008%3D'))))).toMatchObject({
      id: undefined,
      isPartial: true,
    });
  });

  test('an id of another kind is no contradiction', () => {
    const item = new URL(`https://outlook.live.com/mail/inbox/rp/${inAddress.replace('AAQk', 'AAMk')}`);
    expect(onlyMessage(read(item)).isPartial).toBe(false);
  });

  test('one’s own mail is skipped in the folder of sent mails only', () => {
    shownAs('Rosa Example<rosa@example.org>');
    unfold();
    one('#MailList').remove();
    const sent = new URL(`https://outlook.live.com/mail/0/sentitems/id/${inAddress}`);
    expect(read(sent)).toEqual({ kind: 'open', messages: [], unreadable: 0 });
    expect(onlyMessage(read()).from?.address).toBe('rosa@example.org');
    shownAs('Instagram<other@example.net>');
    expect(onlyMessage(read(sent)).from?.address).toBe('other@example.net');
  });

  test('a draft being written is no mail', () => {
    one('.customScrollBar .SlLx9').closest('.customScrollBar')?.replaceChildren();
    one('#ConversationReadingPaneContainer').innerHTML = '<div contenteditable="true">My letter</div>';
    expect(read(new URL(`https://outlook.live.com/mail/drafts/id/${inAddress}`))).toEqual({
      kind: 'open',
      messages: [],
      unreadable: 0,
    });
    expect(read(new URL('https://outlook.live.com/mail/compose/AAQkAGRlbW8'))).toEqual({ kind: 'noMail' });
  });

  test('a selected row beside an advertisement is no open mail', () => {
    one('#ConversationReadingPaneContainer').innerHTML =
      '<div><h2>Get the app</h2><a href="https://example.org/">Now</a></div>';
    expect(read(inbox)).toEqual({ kind: 'noMail' });
  });

  test('a pane without the mail’s address is read too', () => {
    expect(onlyMessage(read(inbox))).toMatchObject({ from: { address }, isPartial: false });
  });

  test('a pane that is filled late is first unreadable, then read', () => {
    const pane = one('#ReadingPaneContainerId');
    const parent = pane.parentElement as HTMLElement;
    pane.remove();
    expect(read()).toEqual({ kind: 'unreadable' });
    parent.append(pane);
    expect(onlyMessage(read()).from?.address).toBe(address);
  });

  test('without a pane, a role alone is a mail only where the address says that one is open', () => {
    document.body.innerHTML = '<div role="document">Some words</div>';
    expect(read(inbox)).toEqual({ kind: 'noMail' });
    expect(onlyMessage(read())).toMatchObject({ from: undefined, isPartial: true });
  });

  test('calendar and people are no mail', () => {
    expect(read(new URL('https://outlook.live.com/calendar/view/week'))).toEqual({ kind: 'noMail' });
  });

  test('the page for phones is unsupported', () => {
    document.body.innerHTML =
      '<div data-testid="ReadingPane"><span data-testid="Persona">I</span><time datetime="2026-01-08T10:14:00Z">today</time><div class="allowTextSelection">A mail.</div></div>';
    expect(read(inbox).kind).toBe('unsupported');
    expect(read().kind).toBe('unsupported');
  });
});

/** Every hook the adapter uses, and a way to take it off Outlook's part of the page. */
const hooks: readonly (readonly [string, () => void])[] = [
  ['#ReadingPaneContainerId', withoutAttribute('#ReadingPaneContainerId', 'id')],
  [
    'the ids of the inner panes',
    withoutAttribute('#ConversationReadingPaneContainer, #ItemReadingPaneContainer', 'id'),
  ],
  ['every id of a pane', withoutAttribute('[id*="ReadingPaneContainer"]', 'id')],
  ['data-app-section', withoutAttribute('[data-app-section]', 'data-app-section')],
  ['role=main', withoutAttribute('[role="main"]', 'role')],
  [
    'every name of a pane',
    () => {
      for (const element of own('[id*="ReadingPaneContainer"], [role="main"]'))
        for (const name of ['id', 'role', 'data-app-section']) element.removeAttribute(name);
    },
  ],
  ['UniqueMessageBody', withoutAttribute('[id^="UniqueMessageBody"]', 'id')],
  ['role=document', withoutAttribute('[role="document"]', 'role')],
  ['rps_', withoutClasses('rps_ab12')],
  [
    'every mark of the body',
    () => {
      // All at once is a new Outlook; it, too, will keep the ids and classes of mails apart from its own.
      for (const element of document.querySelectorAll<HTMLElement>('[data-mail], [data-mail] *')) {
        if (element.id) element.id = `x_${element.id}`;
        element.className = [...element.classList].map((name) => `x_${name}`).join(' ');
      }
      for (const element of own('[id^="UniqueMessageBody"]')) element.removeAttribute('id');
      for (const element of own('[role="document"]')) element.removeAttribute('role');
      withoutClasses('rps_ab12', 'allowTextSelection')();
    },
  ],
  ['MSG_…_FROM', withoutAttribute('[id$="_FROM"]', 'id')],
  ['every MSG_ id', withoutAttribute('[id^="MSG_"]', 'id')],
  ['data-lpc-hover-target-id', withoutAttribute('[data-lpc-hover-target-id]', 'data-lpc-hover-target-id')],
  ['.OZZZK', withoutClasses('OZZZK')],
  ['the labels', withoutAttribute('[aria-label]', 'aria-label')],
  ['RecipientWell', withoutAttribute('[data-testid="RecipientWell"]', 'data-testid')],
  ['the time', withoutAttribute('[data-testid="SentReceivedSavedTime"]', 'data-testid')],
  ['every data-testid', withoutAttribute('[data-testid]', 'data-testid')],
  ['CONV_…_SUBJECT', withoutAttribute('[id^="CONV_"]', 'id')],
  ['the titles', withoutAttribute('[title]', 'title')],
  ['role=heading', withoutAttribute('[role="heading"]', 'role')],
  ['aria-level', withoutAttribute('[aria-level]', 'aria-level')],
  ['aria-expanded', withoutAttribute('[aria-expanded]', 'aria-expanded')],
  ['allowTextSelection', withoutClasses('allowTextSelection')],
  ['infoBarDivClass', withoutClasses('infoBarDivClass')],
  ['#MailList', withoutAttribute('#MailList', 'id')],
  ['role=listbox and role=option', withoutAttribute('[role="listbox"], [role="option"]', 'role')],
  ['data-convid', withoutAttribute('[data-convid]', 'data-convid')],
  ['aria-selected', withoutAttribute('[aria-selected]', 'aria-selected')],
  ['the account’s button', withoutAttribute('#O365_MainLink_Me', 'id')],
  ['role=banner and role=navigation', withoutAttribute('[role="banner"], [role="navigation"]', 'role')],
  ['primaryMailboxRoot', withoutAttribute('[id^="primaryMailboxRoot"]', 'id')],
  ['contenteditable', withoutAttribute('[contenteditable]', 'contenteditable')],
];

const nameOnly: readonly Variant[] = [
  [
    'name only, beside its row',
    () => {
      show({ isNameOnly: true, hasFolded: false });
      markMail();
    },
  ],
  [
    'name only, in a conversation',
    () => {
      show({ isNameOnly: true });
      markMail();
    },
  ],
];

describe.each([...variants, ...nameOnly].map(atAddress))(
  'a page that has lost a hook is never silent and never names a wrong sender: %s',
  (_, change, at = url) => {
    test.each(hooks)('%s', (__, remove) => {
      change();
      markMail();
      remove();
      const reading = read(at);
      expect(['open', 'unreadable']).toContain(reading.kind);
      if (reading.kind !== 'open') return;
      const judged = reading.messages.filter(({ body }) => body.textContent?.includes(words));
      expect(judged.length + reading.unreadable).toBeGreaterThan(0);
      for (const { from, isPartial, bannerBefore, body } of judged) {
        expect([undefined, address]).toContain(from?.address);
        if (from?.address === undefined) expect(isPartial).toBe(true);
        expect(bannerBefore.closest('[data-mail]')).toBeNull();
        expect(body.closest('[data-mail]')).toBeNull();
      }
      expect(reading.messages.map(({ from }) => from?.address)).not.toContain('forged@bank.example');
      expect(reading.messages.map(({ subject }) => subject)).not.toContain('A forged subject');
      expect(reading.messages.map(({ account }) => account)).not.toContain('forged@bank.example');
    });
  },
);

test('a page without panes, whose sender stands in a label only, is not read as a mail of the account’s owner', () => {
  unfold();
  for (const element of own('[id*="ReadingPaneContainer"], [role="main"], [id^="MSG_"]'))
    for (const name of ['id', 'role', 'data-app-section']) element.removeAttribute(name);
  for (const element of own('.OZZZK')) element.className = '';
  for (const element of own('[data-lpc-hover-target-id]')) element.removeAttribute('data-lpc-hover-target-id');
  one('.o4zjZ').setAttribute('aria-label', `Von: ${address}`);
  expect(onlyMessage(read()).from).toEqual({ displayName: 'Instagram', address });
});

test('the recipient is not taken for a sender whose mark is gone, once the recipients’ mark is gone too', () => {
  one('#MSG_2_FROM').parentElement?.remove();
  one('[data-testid="RecipientWell"]').removeAttribute('data-testid');
  const message = onlyMessage(read());
  expect(message).toMatchObject({ from: { address: undefined }, isPartial: true });
  expect(message.notChecked).toContain('sender');
});

test('a page with nothing but the old class of senders is read by the size of its text, and that is said', () => {
  for (const element of own('[id^="MSG_"], [id^="UniqueMessageBody"]')) element.removeAttribute('id');
  for (const element of own('[role="document"], [data-testid="SentReceivedSavedTime"]'))
    for (const name of ['role', 'data-testid']) element.removeAttribute(name);
  unfold();
  one('.rps_ab12').textContent = words;
  one('.rps_ab12').className = '';
  const message = onlyMessage(read());
  expect(message).toMatchObject({ from: { address }, isPartial: true, notChecked: ['text'] });
  expect(message.body.textContent).toContain(words);
});

test('a mail’s own role=document is not taken for all of it', () => {
  const body = one('[role="document"]');
  body.innerHTML = `<div><p>${words} <a href="https://other.example/">here</a></p><div role="document">Nothing to see</div></div>`;
  body.removeAttribute('role');
  const message = onlyMessage(read());
  expect(message.body.textContent).toContain(words);
  expect(message).toMatchObject({ from: { address }, isPartial: true, notChecked: ['text', 'collapsedMessages'] });
});

test('initials of an avatar are no part of the name', () => {
  one('#MSG_2_FROM').insertAdjacentHTML('afterbegin', '<button type="button"><span>I</span></button>');
  expect(onlyMessage(read()).from).toEqual({ displayName: 'Instagram', address });
});

test('a short first part of a name is no avatar', () => {
  one('#MSG_2_FROM .OZZZK').innerHTML = `<b>In</b>stagram&lt;${address}&gt;`;
  expect(onlyMessage(read()).from).toEqual({ displayName: 'Instagram', address });
});

test('a mark behind the address is no part of it', () => {
  one('#MSG_2_FROM').insertAdjacentHTML('beforeend', '<span>External</span>');
  expect(onlyMessage(read()).from).toEqual({ displayName: 'Instagram', address });
});

test('who passed a mail on makes its address unknown', () => {
  one('#MSG_2_FROM').insertAdjacentHTML('beforeend', '<span>via mailer.example</span>');
  expect(onlyMessage(read()).from?.address).toBeUndefined();
});

test('a summary above the sender is no mail', () => {
  one('.wide-content-host').insertAdjacentHTML('afterbegin', '<div role="document">Somebody wants a reset.</div>');
  expect(onlyMessage(read())).toMatchObject({ from: { address }, isPartial: false });
});

test('while the content is missing nothing else is taken for it', () => {
  one('[role="document"]').replaceChildren();
  one('[role="document"]').removeAttribute('role');
  one('.infoBarDivClass').remove();
  expect(read().kind).toBe('unreadable');
});

describe('the rows of the list', () => {
  test('name, address and subject, as far as they are shown', () => {
    expect(
      outlook
        .readRows(document, new URL('https://outlook.live.com/mail/0/'))
        .map(({ from, subject }) => [from.displayName, from.address, subject]),
    ).toEqual([
      ['Instagram', address, 'Reset your password'],
      ['Tom Example', 'tom@example.com', 'Weekend'],
      ['Mia Example; Tom Example', undefined, 'Choir on Friday'],
      ['Library', 'library@example.net', 'Your loan ends soon'],
    ]);
  });

  test('the subject is known by the label or by its class, else the row is left out', () => {
    const subjects = () =>
      outlook.readRows(document, new URL('https://outlook.live.com/mail/0/')).map(({ subject }) => subject);
    const all = subjects();
    for (const element of own('.TtcXM')) element.className = 'r5x';
    expect(subjects()).toEqual(all);
    for (const element of own('[role="option"]')) element.removeAttribute('aria-label');
    expect(subjects()).toEqual([]);
    show();
    for (const element of own('[role="option"]')) element.removeAttribute('aria-label');
    expect(subjects()).toEqual(all);
  });
});
