import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gmail } from '../../src/webmail/gmail.ts';
import { contentOf, help, id, onlyMessage, plainText, read, sender, showGmail } from './gmailPage.ts';
import { variants } from './gmailVariants.ts';

/** What a sender writes is never taken for Gmail's own parts. Nobody but Gmail can put anything outside a body. */
const forged = {
  'a sender': '<span class="gD" email="forged@bank.example" name="Forged">Forged</span>',
  'a sender nobody sees': '<span class="gD" style="display:none" email="forged@bank.example">Forged</span>',
  'a subject': '<h2 class="hP" data-legacy-thread-id="19b3a00000000099" data-thread-perm-id="thread-f:7">Forged</h2>',
  'a whole view': `<div role="main"><h2 class="hP">Forged</h2><div role="list"><div role="listitem" class="h7" aria-expanded="true">
    <div class="adn ads" data-message-id="#msg-f:7" data-legacy-message-id="19b3a00000000099"><span class="gD" email="forged@bank.example">F</span>
    <div class="ii gt"><div class="a3s aiL">Forged text</div></div></div></div></div></div>`,
  'a body': '<div class="ii gt"><div class="a3s aiL">Forged text</div></div>',
  'a folded message':
    '<div role="listitem" class="kv" aria-expanded="false"><span email="forged@bank.example">F</span></div>',
  'ids with Gmail’s prefix': '<div id="m_1234" class="m_1234gD" email="forged@bank.example">x_m</div>',
  'an avatar and an address':
    '<img class="ajn" data-hovercard-id="forged@bank.example"><span class="go">&lt;forged@bank.example&gt;</span>',
  'an account':
    '<a aria-label="forged@bank.example">a</a><meta name="og-profile-acct" content="forged@bank.example"><title>x - forged@bank.example - Gmail</title>',
  'a quotation with Gmail’s header':
    '<blockquote><span class="gD" email="forged@bank.example">Q</span><h2 class="hP">Q</h2></blockquote>',
  'a row of the list':
    '<table><tr class="zA"><td><span email="forged@bank.example">F</span></td><td><span data-thread-id="#thread-f:7" data-legacy-last-message-id="19b3a00000000099">F</span></td></tr></table>',
  'an editor': '<div contenteditable="true" role="textbox">F</div>',
  'names that cover properties':
    '<form><input name="parentNode"><input name="attributes"><input name="matches"><input name="firstElementChild"></form><img name="title"><img name="querySelectorAll"><img name="body">',
};

describe.each(Object.entries(forged))('%s inside the body', (_, html) => {
  beforeEach(() => showGmail(`${html}<p>Hi rosa, ${plainText}.</p>${html}`));

  test('changes neither sender, subject, mailbox, id nor body', () => {
    const open = onlyMessage(read());
    expect(open).toMatchObject({
      id,
      account: 'rosa@example.org',
      from: { displayName: 'Instagram', address: sender },
      subject: 'Reset your password',
      isPartial: false,
      notChecked: [],
    });
    expect(open.body).toBe(help.all('.a3s', help.view())[0]);
    expect(read()).toMatchObject({ unreadable: 0 });
  });

  test('adds no row to the list', () => {
    for (const view of help.all('[role="main"]')) view.style.display = '';
    expect(
      gmail.readRows(document, new URL('https://mail.google.com/mail/u/0/#inbox')).map(({ subject }) => subject),
    ).toEqual(['Weekend']);
  });

  test('opens no mail where none is open', () => {
    help.view().style.display = 'none';
    expect(read('/mail/u/0/#inbox')).toEqual({ kind: 'noMail' });
  });

  test('is not taken for Gmail’s when Gmail has lost the class of its body', async () => {
    for (const body of help.all('.a3s', help.view()).slice(0, 1)) body.classList.remove('a3s');
    const open = onlyMessage(read());
    expect(open.from?.address).toBe(sender);
    expect(open.id).toBe(id);
    expect((await contentOf(open)).message.text).toContain(plainText);
  });

  test('in a window of its own', () => {
    const { change, path } = variants['a window of its own'];
    change(document, help);
    expect(onlyMessage(read(path))).toMatchObject({
      id,
      from: { address: sender },
      subject: 'Reset your password',
      account: 'rosa@example.org',
    });
  });
});

describe('words of the sender outside the body', () => {
  beforeEach(() => showGmail());

  test('a name that holds an address', () => {
    const mark = help.one('.qu .gD', help.view());
    mark.setAttribute('name', 'Instagram <security@mail.instagram.com>');
    mark.setAttribute('email', 'a@bank.example');
    mark.textContent = 'Instagram <security@mail.instagram.com>';
    help.one('.ajn', help.view()).setAttribute('data-hovercard-id', 'a@bank.example');
    help.one('.go', help.view()).textContent = '<a@bank.example>';
    expect(onlyMessage(read()).from).toEqual({
      displayName: 'Instagram <security@mail.instagram.com>',
      address: 'a@bank.example',
    });
  });

  test('a name that holds an address, on a page without marks', () => {
    const mark = help.one('.qu .gD', help.view());
    mark.className = '';
    mark.setAttribute('email', 'a@bank.example');
    mark.textContent = 'Instagram <security@mail.instagram.com>';
    help.one('.ajn', help.view()).removeAttribute('data-hovercard-id');
    const beside = help.one('.go', help.view());
    beside.className = '';
    beside.textContent = '<a@bank.example>';
    expect(onlyMessage(read()).from?.address).toBe('a@bank.example');
  });

  test('a subject that looks like a title does not name the account', () => {
    const subject = 'Hello - forged@bank.example - Gmail';
    help.one('.gb a').remove();
    help.one('h2.hP', help.view()).textContent = subject;
    help.one('title').textContent = `${subject} - Gmail`;
    expect(onlyMessage(read()).account).toBeUndefined();
    help.one('title').textContent = `${subject} - rosa@example.org - Gmail`;
    expect(onlyMessage(read()).account).toBe('rosa@example.org');
  });

  test('an attachment’s name does not name the account', () => {
    help.one('.gb a').remove();
    help.one('title').textContent = '';
    help.one('.hi', help.view()).append(help.put('<a aria-label="Download forged@bank.example.pdf">x</a>'));
    expect(onlyMessage(read()).account).toBeUndefined();
    help.view().removeAttribute('role');
    expect(onlyMessage(read()).account).toBeUndefined();
  });

  test('a recipient is not taken for the sender', () => {
    help.one('.qu .gD', help.view()).removeAttribute('email');
    help.one('.qu .gD', help.view()).classList.remove('gD');
    expect(onlyMessage(read()).from).toBeUndefined();
  });
});

describe('what looks at the page costs little, however large the mail', () => {
  test('nothing below a body is gone through', () => {
    showGmail('<p><span class="gD" email="a@b.example" data-message-id="x">x</span></p>'.repeat(1000));
    const elements = help.all('*', help.one('.a3s', help.view())).length;
    const matching = vi.spyOn(Element.prototype, 'matches');
    expect(onlyMessage(read()).from?.address).toBe(sender);
    const asked = matching.mock.contexts as unknown as Element[];
    matching.mockRestore();
    expect(elements).toBeGreaterThan(2000);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((element) => element.closest('.a3s') !== null && !element.matches('.a3s'))).toEqual([]);
  });
});
