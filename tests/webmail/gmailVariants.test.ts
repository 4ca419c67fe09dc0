import { beforeEach, describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import { contentOf, help, id, messagesOf, onlyMessage, plainText, read, sender, showGmail } from './gmailPage.ts';
import { type Variant, variants } from './gmailVariants.ts';

beforeEach(() => showGmail());

describe('every form of the page is read', () => {
  test.each(Object.entries<Variant>(variants))('%s', async (name, { change, path, expected = {} }) => {
    change(document, help);
    const [first, ...others] = messagesOf(read(path));
    expect(first).toMatchObject({
      from: { displayName: expected.name ?? 'Instagram', address: sender },
      subject: expected.subject ?? 'Reset your password',
      account: 'rosa@example.org',
      id,
      date: 0x19b9d2c1a40,
      isPartial: expected.isPartial ?? false,
      notChecked: expected.notChecked ?? [],
    });
    expect(others.map(({ from }) => from?.address)).toEqual(expected.more ?? []);
    expect(read(path)).toMatchObject({ unreadable: 0 });
    const { message } = await contentOf(first as never);
    if (name === 'an empty body with a frame') expect(message.notChecked).toContain('pictures');
    else expect(message.text).toContain(plainText);
    expect(message.text).not.toContain('An earlier mail.');
  });
});

describe('each of several messages for itself', () => {
  test('its own sender, id, text and place for a banner', async () => {
    variants['two messages expanded'].change(document, help);
    const messages = messagesOf(read());
    expect(messages.map((message) => message.id)).toEqual([id, '19b9d2c1a4000009']);
    expect(new Set(messages.map(({ bannerBefore }) => bannerBefore)).size).toBe(2);
    const texts = await Promise.all(messages.map(async (message) => (await contentOf(message)).message.text));
    expect(texts[0]).not.toContain('Saturday');
    expect(texts[1]).toBe('See you on Saturday.');
  });

  test('one that cannot be read is counted', () => {
    help.addMessage('19b9d2c1a4000009', 'Tom Example', 'tom@example.com', '');
    for (const box of help.all('.ii', help.view()).slice(1)) box.remove();
    expect(read()).toMatchObject({ kind: 'open', unreadable: 1 });
  });

  test('two bodies in one message are both judged, and that is not taken for the whole', () => {
    help.one('.ii', help.view()).after(help.put('<div class="ii gt"><div class="a3s">More</div></div>'));
    const messages = messagesOf(read());
    expect(messages.map(({ from, isPartial }) => [from?.address, isPartial])).toEqual([
      [sender, true],
      [sender, true],
    ]);
  });
});

describe('what changes while the page is open', () => {
  test('ids that come late: read in part first, and the same mail afterwards', () => {
    const root = help.one(`[data-legacy-message-id="${id}"]`);
    root.removeAttribute('data-legacy-message-id');
    root.removeAttribute('data-message-id');
    expect(onlyMessage(read())).toMatchObject({
      id: undefined,
      date: undefined,
      isPartial: true,
      from: { address: sender },
    });
    root.setAttribute('data-legacy-message-id', id);
    expect(onlyMessage(read())).toMatchObject({ id, isPartial: false });
  });

  test('another conversation in the same nodes', () => {
    const root = help.one(`[data-legacy-message-id="${id}"]`);
    root.setAttribute('data-legacy-message-id', '19b9d2c1a4000002');
    root.setAttribute('data-message-id', '#msg-f:1853551839364153346');
    for (const mark of help.all('.qu .gD', help.view())) mark.setAttribute('email', 'tom@example.com');
    for (const avatar of help.all('.ajn', help.view())) avatar.setAttribute('data-hovercard-id', 'tom@example.com');
    help.one('.go', help.view()).textContent = '<tom@example.com>';
    expect(onlyMessage(read())).toMatchObject({ id: '19b9d2c1a4000002', from: { address: 'tom@example.com' } });
  });

  test('a view that still shows another conversation than the address names is probably an old one', () => {
    expect(read('/mail/u/0/#inbox/19b9d2c1a4000077')).toMatchObject({ kind: 'open', isStale: true });
    expect(read('/mail/u/0/popout?th=%23thread-f%3A1853551839364153999')).toMatchObject({ isStale: true });
    expect(read(`/mail/u/0/#inbox/${id}`)).not.toHaveProperty('isStale');
  });

  test('an address that names a mail before the page shows it', () => {
    help.view().remove();
    expect(read()).toMatchObject({ kind: 'unreadable' });
  });

  test('a conversation of which everything is folded up is not "nothing found"', () => {
    help.item().replaceWith(help.collapsed('Tom Example', 'tom@example.com'));
    expect(read().kind).toBe('unreadable');
  });
});

describe('the page contradicts itself', () => {
  test.each(['data-hovercard-id', 'jid'])(
    'the avatar’s %s is somebody else’s: no sender rather than a wrong one',
    (name) => {
      const avatar = help.one('.ajn', help.view());
      avatar.removeAttribute('data-hovercard-id');
      avatar.setAttribute(name, 'tom@example.com');
      expect(onlyMessage(read())).toMatchObject({ from: { address: undefined }, isPartial: true });
    },
  );

  test('the card of the name, which alone has an address, is not the avatar’s', () => {
    const mark = help.one('.qu .gD', help.view());
    mark.removeAttribute('email');
    mark.setAttribute('data-hovercard-id', sender);
    help.one('.go', help.view()).remove();
    help.one('.ajn', help.view()).setAttribute('data-hovercard-id', 'tom@example.com');
    expect(onlyMessage(read())).toMatchObject({ from: { address: undefined }, isPartial: true });
  });

  test('the text beside the name is somebody else’s', () => {
    help.one('.go', help.view()).textContent = '<tom@example.com>';
    expect(onlyMessage(read())).toMatchObject({ from: { address: undefined }, isPartial: true });
  });

  test('the sender’s address is empty: the name stays, since it can be a claim, and the address is named as unknown', () => {
    const mark = help.one('.qu .gD', help.view());
    mark.setAttribute('email', '');
    help.one('.go', help.view()).remove();
    help.one('.ajn', help.view()).removeAttribute('data-hovercard-id');
    const open = onlyMessage(read());
    expect(open).toMatchObject({
      from: { displayName: mark.getAttribute('name'), address: undefined },
      isPartial: true,
    });
    expect(open.notChecked).toContain('sender');
  });

  test('two headings at once: no subject, and in part', () => {
    help.one('h2.hP', help.view()).after(help.put('<h2 class="hP">Another one</h2>'));
    expect(onlyMessage(read())).toMatchObject({ subject: undefined, isPartial: true });
  });

  test('the sender stands below the body: it is none', () => {
    const body = help.one('.ii', help.view());
    body.after(help.one('.gs', help.view()));
    expect(onlyMessage(read())).toMatchObject({ from: undefined, isPartial: true });
  });
});

describe('only the person’s own folders are passed over', () => {
  const own = () => {
    for (const mark of help.all('.qu .gD', help.view())) mark.setAttribute('email', 'rosa@example.org');
    for (const avatar of help.all('.ajn', help.view())) avatar.setAttribute('data-hovercard-id', 'rosa@example.org');
    help.one('.go', help.view()).textContent = '<rosa@example.org>';
    help.one(`[data-legacy-message-id="${id}"]`).setAttribute('data-message-id', '#msg-a:r000000');
  };

  test.each(['sent', 'drafts'])('%s and the own address', (folder) => {
    own();
    expect(read(`/mail/u/0/#${folder}/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj`)).toEqual({
      kind: 'open',
      messages: [],
      unreadable: 0,
    });
  });

  test('not the own address alone: blackmail forges it', () => {
    own();
    expect(messagesOf(read())).toHaveLength(1);
  });

  test('not the folder alone', () => {
    expect(messagesOf(read('/mail/u/0/#sent/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj'))).toHaveLength(1);
  });
});

describe('one’s own answer at the end of a conversation', () => {
  const phish = `<p>Hi rosa, someone tried to log in to your Instagram account. If this wasn't you, secure your account within 24 hours.</p>
    <p><a href="https://instagram-help.example/login">Secure your account</a></p><p>The Instagram Team</p>`;
  const levelsOf = async () => {
    const contents = await Promise.all(messagesOf(read()).map(contentOf));
    return contents.map(({ message }) => classify(message).level);
  };

  test('is judged by itself and not warned of', async () => {
    showGmail(phish);
    help.addMessage('19b9d2c1a400000a', 'Rosa Example', 'rosa@example.org', '<p>Is this really from you?</p>');
    expect(await levelsOf()).toEqual(['dangerous', 'unrelated']);
  });

  test('with the phish as its own words is warned of: From proves nothing', async () => {
    showGmail(phish);
    help.addMessage('19b9d2c1a400000a', 'Instagram', 'rosa@example.org', phish);
    expect(await levelsOf()).toEqual(['dangerous', 'dangerous']);
  });
});

describe('no mail is open', () => {
  const showList = () => {
    for (const view of help.all('[role="main"]')) view.style.display = view.querySelector('.zA') ? '' : 'none';
  };

  test.each([
    '#inbox',
    '#inbox/p2',
    '#search/averylongsearchforinstagram',
    '#label/InstagramCampaigns',
    '#settings/general',
    '#category/social',
  ])('%s', (hash) => {
    showList();
    expect(read(`/mail/u/0/${hash}`)).toEqual({ kind: 'noMail' });
  });

  test('a view with a mail that is not drawn', () => {
    showList();
    help.view().style.cssText = 'visibility: hidden';
    expect(read('/mail/u/0/#inbox')).toEqual({ kind: 'noMail' });
  });

  test('a mail being written in a window of its own', () => {
    document.body.className = 'xE xp';
    document.body.innerHTML = '<div role="textbox" contenteditable="true"><div class="a3s">Dear Tom</div></div>';
    expect(read('/mail/u/0/popout?ver=1&fs=1&tf=cm')).toEqual({ kind: 'noMail' });
  });
});

describe('pages nobody could verify are said to be unsupported', () => {
  test.each([
    '/mail/mu/mp/1/#cv/Inbox/19b9d2c1a4000001',
    '/mail/u/0/h/1a2b3c/?v=c&th=19b9d2c1a4000001',
    '/mail/h/?th=19b9d2c1a4000001',
    '/mail/?ui=html&zy=h&v=c&th=19b9d2c1a4000001',
  ])('%s', (path) => {
    expect(read(path)).toMatchObject({ kind: 'unsupported', place: document.body.firstElementChild });
  });

  test.each(['/mail/mu/mp/1/#tl/Inbox', '/mail/u/0/h/1a2b3c/'])('%s, without a notice above the list', (path) => {
    expect(read(path)).toEqual({ kind: 'unsupported' });
  });
});
