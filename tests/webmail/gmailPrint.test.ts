import { beforeEach, describe, expect, test } from 'vitest';
import { contentOf, messagesOf, onlyMessage, read } from './gmailPage.ts';

/** Gmail's print view: unclosed rows, no ids, a blank before `>`. */
const path = '/mail/u/0/?ik=0a1b2c3d4e&view=pt&search=all&permthid=thread-f:1853551839364153345';

const table = (name: string, address: string, body: string, more = '') => `
<table width=100% cellpadding=0 cellspacing=0 border=0 class="message"><tr><td><font size=-1><b>${name}</b> &lt;${address} &gt;</font><td align=right><font size=-1>Thu, Jan 8, 2026 at 10:14 AM</font>
<tr><td colspan=2 style="padding-bottom: 4px;"><font size=-1 class="recipient">${more}<div>To: rosa@example.org</div></font>
<tr><td colspan=2><table width=100% cellpadding=12 cellspacing=0 border=0><tr><td><div style="overflow: hidden;"><font size=-1>${body}</font></div></table></table>`;

function show(...tables: string[]): void {
  const page = new DOMParser().parseFromString(
    `<body><div class="bodycontainer"><table><tr height=14px><td width=143><b>Mail</b></td><td align=right><font size=-1 color=#777><b>Rosa Example &lt;rosa@example.org &gt;</b></font></td></tr></table><hr>
    <div class="maincontent"><table><tr><td><font size=+1><b>Reset your password</b></font><br><font size=-1 color=#777>1 message</font></td></tr></table><hr>${tables.join('<hr>')}</div></div></body>`,
    'text/html',
  );
  document.head.innerHTML = '<title>Gmail - Reset your password</title>';
  document.body.innerHTML = page.body.innerHTML;
}

beforeEach(() =>
  show(
    table(
      'Instagram',
      'security@mail.instagram.com',
      '<p>Reset your <a href="https://www.instagram.com/">password</a></p>',
    ),
  ),
);

describe('the print view', () => {
  test('is read, without an id', async () => {
    const open = onlyMessage(read(path));
    expect(open).toMatchObject({
      id: undefined,
      account: 'rosa@example.org',
      from: { displayName: 'Instagram', address: 'security@mail.instagram.com' },
      subject: 'Reset your password',
      isPartial: true,
    });
    expect((await contentOf(open)).message).toMatchObject({
      text: 'Reset your password',
      links: [{ href: 'https://www.instagram.com/' }],
    });
  });

  test('"view entire message" is the same page', () => {
    expect(onlyMessage(read('/mail/u/0/?view=lg&permmsgid=msg-f:1')).from?.displayName).toBe('Instagram');
  });

  test('each message for itself', () => {
    show(table('Instagram', 'a@bank.example', '<p>Hi</p>'), table('Tom', 'tom@example.com', '<p>Hello</p>'));
    expect(messagesOf(read(path)).map(({ from }) => from?.address)).toEqual(['a@bank.example', 'tom@example.com']);
  });

  test('a name that holds an address', () => {
    show(table('Instagram &lt;security@mail.instagram.com &gt;', 'a@bank.example', '<p>Hi</p>'));
    expect(onlyMessage(read(path)).from).toEqual({
      displayName: 'Instagram <security@mail.instagram.com >',
      address: 'a@bank.example',
    });
  });

  test('where answers go, which the mail is judged by', async () => {
    const reply = '<div class="replyto">Reply-To: &quot;x@instagram.com&quot; &lt;a@bank.example &gt;</div>';
    show(table('Instagram', 'security@mail.instagram.com', '<p>Hi</p>', reply));
    const open = onlyMessage(read(path));
    expect(open.replyTo).toEqual([{ displayName: '', address: 'a@bank.example' }]);
    expect((await contentOf(open)).message.replyTo).toEqual(open.replyTo);
  });

  test('forged parts inside a body change nothing', async () => {
    const forged = `<div class="maincontent"><b>F</b>${table('Forged', 'forged@bank.example', 'F')}</div><div class="replyto">forged@bank.example</div><div style="overflow: hidden">inner</div>`;
    show(table('Instagram', 'security@mail.instagram.com', `<p>Hi</p>${forged}<p>end</p>`));
    const open = onlyMessage(read(path));
    expect(open).toMatchObject({ from: { address: 'security@mail.instagram.com' }, subject: 'Reset your password' });
    expect(open.replyTo).toBeUndefined();
    expect((await contentOf(open)).message.text).toContain('end');
  });

  test('without its class at the content, or built otherwise, it is unsupported', () => {
    document.querySelector('.maincontent')?.removeAttribute('class');
    expect(read(path)).toMatchObject({ kind: 'unsupported', place: document.body.firstElementChild });
    document.body.innerHTML = '<div class="maincontent"><p>Something</p></div>';
    expect(read(path).kind).toBe('unsupported');
  });
});
