import { beforeEach, describe, expect, test } from 'vitest';
import { gmail } from '../../src/webmail/gmail.ts';
import { help, showGmail } from './gmailPage.ts';

/** The rows of the list, as far as a person sees them. */
const rows = () => gmail.readRows(document, new URL('https://mail.google.com/mail/u/0/#inbox'));
const instagram = () => help.row('19b9d2c1a4000003', 'Instagram', 'Security@mail.instagram.com', 'Reset your password');

beforeEach(() => {
  showGmail();
  const [list, , thread] = help.all('[role="main"]') as [HTMLElement, HTMLElement, HTMLElement];
  list.style.display = '';
  thread.style.display = 'none';
  list.append(instagram());
});

const expected = [
  {
    id: '19b3a00000000001',
    from: { displayName: 'Tom Example', address: 'tom@example.com' },
    subject: 'Weekend',
    date: 0x19b3a000000,
  },
  {
    id: '19b9d2c1a4000003',
    from: { displayName: 'Instagram', address: 'security@mail.instagram.com' },
    subject: 'Reset your password',
    date: 0x19b9d2c1a40,
  },
];

describe('rows of the list', () => {
  test('id, sender, subject without labels, and the time of arrival', () => {
    expect(rows()).toEqual(expected);
  });

  test('beside an open mail (preview pane): the rows, not the mail', () => {
    help.view().style.display = '';
    help.one('[role="main"]').append(...help.view().children);
    expect(rows()).toEqual(expected);
  });

  test('the list is hidden while a mail is open', () => {
    help.one('[role="main"]').style.display = 'none';
    help.view().style.display = '';
    expect(rows()).toEqual([]);
  });

  test('a hidden row', () => {
    help.one('tr.zA').style.display = 'none';
    expect(rows()).toEqual(expected.slice(1));
  });

  test('of several people the last one', () => {
    help.one('tr.zA td').append(help.put('<span email="eva@example.com" name="Eva">Eva</span>'));
    expect(rows()[0]?.from).toEqual({ displayName: 'Eva', address: 'eva@example.com' });
  });

  test('an emoji in the subject', () => {
    help.one('tr.zA [data-thread-id]').append(help.put('<img alt="🌞" data-emoji="🌞">'));
    expect(rows()[0]?.subject).toBe('Weekend🌞');
  });

  test('a conversation in a table beside other things that carry its id is no row', () => {
    help.view().style.display = '';
    const thread = help.put('<table><tbody><tr><td></td></tr></tbody></table>');
    help.one('td', thread).append(help.put('<span data-thread-id="#thread-f:7"></span>'), ...help.view().children);
    help.view().append(thread);
    expect(rows()).toEqual(expected);
  });
});

describe('a list that has lost a hook', () => {
  const without = (name: string) => {
    for (const element of help.all(`[${name}]`)) element.removeAttribute(name);
  };

  test('the class of the row', () => {
    for (const row of help.all('.zA')) row.className = '';
    expect(rows()).toEqual(expected);
  });

  test('the id of the last message: the thread’s, which tells no time', () => {
    without('data-legacy-last-message-id');
    expect(rows()).toEqual(expected.map((row) => ({ ...row, date: undefined })));
  });

  test('all hexadecimal ids: the decimal one', () => {
    without('data-legacy-last-message-id');
    without('data-legacy-thread-id');
    expect(rows().map(({ id }) => id)).toEqual(
      ['19b3a00000000001', '19b9d2c1a4000003'].map((id, place) =>
        place === 0 ? BigInt('1852000000000000001').toString(16) : id,
      ),
    );
  });

  test('the addresses: rows without a sender’s address', () => {
    without('email');
    expect(rows().map(({ from }) => from.address)).toEqual([undefined, undefined]);
  });

  test('all ids: no rows', () => {
    for (const name of ['data-legacy-last-message-id', 'data-legacy-thread-id', 'data-thread-id']) without(name);
    expect(rows()).toEqual([]);
  });

  test('the ids at the row itself', () => {
    const row = help.all('tr.zA').at(-1) as HTMLElement;
    const carrier = help.one('[data-thread-id]', row);
    for (const name of ['data-legacy-last-message-id', 'data-legacy-thread-id', 'data-thread-id']) {
      row.setAttribute(name, carrier.getAttribute(name) ?? '');
      carrier.removeAttribute(name);
    }
    expect(rows()).toEqual(expected);
  });
});
