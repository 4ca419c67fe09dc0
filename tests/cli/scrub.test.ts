import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { diffToText } from '../../src/cli/scrub/diff.ts';
import { scrubMail } from '../../src/cli/scrub/scrubMail.ts';
import { mailPaths } from '../guard/mails.ts';
import { everyForm } from './scrub/everyForm.ts';
import { secretMail, secrets } from './scrub/secretMail.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a mail with a secret in every place', async () => {
  const scrubbed = await scrubMail(secretMail);
  const readings = everyForm(scrubbed.bytes.toString('latin1')).join('\n');
  const before = everyForm(secretMail.toString('latin1')).join('\n');

  test.each(secrets)('%s is gone', (secret) => {
    expect(before).toContain(secret);
    expect(readings).not.toContain(secret);
  });

  test('is judged as before, and nobody is named any more', () => {
    expect(scrubbed).toMatchObject({ isSameVerdict: true, stillNamed: [], before: { level: 'dangerous' } });
  });

  test('keeps its tree, its names of files as stubs, its hosts and the shapes of its links', async () => {
    const [old, fresh] = await Promise.all([secretMail, scrubbed.bytes].map((bytes) => simpleParser(bytes)));
    const shape = (mail: typeof old) =>
      mail?.attachments.map(({ contentType, contentDisposition }) => [contentType, contentDisposition]);
    expect(shape(fresh)).toEqual(shape(old));
    expect(fresh?.attachments.map(({ filename, size }) => [filename, size]).slice(0, 3)).toEqual([
      [undefined, expect.any(Number)],
      ['attachment.png', 0],
      ['attachment.pdf', 0],
    ]);
    const html = String(fresh?.html);
    expect(html.match(/<[a-z]+/g)).toEqual(
      String(old?.html)
        .replaceAll('<quillon', '<rosa')
        .match(/<[a-z]+/g),
    );
    expect(html).toMatch(/https:\/\/appeal-center\.example\/u\/\w+\/form\?e=\S+&amp;id=\w+#\w+"/);
    expect(html).toContain('https://example.org/intranet');
    expect(html).toContain('Your Instagram account will be removed within 24 hours, ROSA&nbsp;EXAMPLE.');
  });

  test('what is encoded stays readable in its encoding: subject, attached message, addresses inside addresses', async () => {
    const mail = await simpleParser(scrubbed.bytes);
    expect(mail.subject).toMatch(/^Rosa: your account ☹ \w+ \d{6}$/);
    const inner = mail.attachments.find(({ contentType }) => contentType === 'message/rfc822');
    expect(inner?.content.toString()).toMatch(
      /^From: Tom <tom@example\.org>\r\nTo: "Example, Rosa" <rosa@example\.org>\r$/m,
    );
    const [, nested = ''] = /click\.counter\.example\/ls\/click\?upn=([^"]+)"/.exec(String(mail.html)) ?? [];
    expect(Buffer.from(nested, 'base64').toString()).toMatch(/^https:\/\/appeal-center\.example\/\?who=\S+&t=\w+$/);
  });

  test('the same is always replaced by the same', () => {
    const text = scrubbed.bytes.toString('latin1');
    expect(text).toMatch(/^Delivered-To: rosa@example\.org\r$/m);
    expect(text).toMatch(/^X-Original-To: rosa@example\.org\r$/m);
    expect(text).toContain('for <rosa@example.org>');
    const [, contentId] = /^Content-ID: <(.*)>\r$/m.exec(text) ?? [];
    expect(readings).toContain(`cid:${contentId}`.toLowerCase());
  });

  test('a scrubbed mail is left alone', async () => {
    const again = await scrubMail(scrubbed.bytes);
    expect(again.isSameVerdict).toBe(true);
    expect(everyForm(again.bytes.toString('latin1')).join()).toContain('rosa@example.org');
  });

  test('every change is shown, without what a terminal would obey', () => {
    const diff = diffToText([...scrubbed.changes, { before: 'a\u001b[2Jb', after: 'c' }]);
    for (const secret of ['quillon', 'k7subject', 'k7comment', 'k7diagnostic'])
      expect(diff.toLowerCase()).toContain(secret);
    expect(diff).toContain('- a?[2Jb\n+ c\n');
  });
});

describe('names in other character sets', () => {
  /** Hand-made bytes: nothing here can encode them. */
  test.each([
    ['iso-8859-1', 'Ol\u00e1 Jos\u00e9, conta', 'Jos\u00e9', '4f6ce1204a6f73e92c20636f6e7461', 'Ol\u00e1 Rosa, conta'],
    ['windows-1251', 'Привет Иван, ваш', 'Иван', 'cff0e8e2e5f220c8e2e0ed2c20e2e0f8', 'Привет Rosa, ваш'],
    [
      'iso-2022-jp',
      '山田 様、ok',
      '山田',
      '1b2442 3b33 4544 1b2842 20 1b2442 4d4d 2122 1b2842 6f6b'.replaceAll(' ', ''),
      'rosa 様、ok',
    ],
    ['shift_jis', '山田 様、受信', '山田', '8e52936320976c81418ef3904d', 'rosa 様、受信'],
    ['utf-8', 'Merhaba Işıl, hesap', 'Işıl', Buffer.from('Merhaba Işıl, hesap').toString('hex'), 'Merhaba Rosa, hesap'],
  ])('%s', async (charset, text, name, hex, expected) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(new TextDecoder(charset).decode(bytes)).toBe(text);
    const headers = `From: Shop <news@shop.example>\r\nTo: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <x1@zephyrworks.com>\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    const { bytes: scrubbed } = await scrubMail(Buffer.from(`${headers}${bytes.toString('base64')}\r\n`));
    const body = Buffer.from(scrubbed.toString('latin1').split('\r\n\r\n')[1] ?? '', 'base64');
    expect(new TextDecoder(charset).decode(body)).toBe(expected);
  });
});

test('where words have no blanks between them, a code is gone and the sentence around it stays', async () => {
  const mail =
    'From: Shop <news@shop.example>\nContent-Type: text/plain; charset=utf-8\n\n请在24小时内输入481516您的代码。';
  const { bytes } = await scrubMail(Buffer.from(mail));
  expect(bytes.toString()).toMatch(/\n\n请在24小时内输入(?!481516)\d{6}您的代码。/);
});

describe('a reader with a short name', () => {
  const to = (address: string, rest: string) =>
    Buffer.from(`From: Shop <news@shop.example>\nTo: ${address}\n${rest}\nContent-Type: text/html\n`);

  test('is gone among the digits and marks of a handle, and its digits with it', async () => {
    const mail = to('ana.k84@zephyrworks.com', 'Subject: ana_84, welcome back\n\n<p>Hello, ana_84</p>\n<p>x-ANA84y');
    const { bytes, stillNamed } = await scrubMail(mail);
    expect(stillNamed).toEqual([]);
    expect(bytes.toString()).not.toMatch(/ana|84/i);
    expect(bytes.toString()).toMatch(/<p>Hello, rosa_(\d\d)<\/p>\n<p>x-ROSA\1y/);
  });

  test.each([
    ['the name of a field', 'transfer@zephyrworks.com', 'Content-Transfer-Encoding: 7bit\n\n<p>Hello'],
    [
      'a word in two lines',
      'ali@zephyrworks.com',
      'Content-Transfer-Encoding: quoted-printable\n\n<p>vertical-ali=\ngn',
    ],
    ['base64', 'ali@zephyrworks.com', `Content-Transfer-Encoding: base64\n\n${'A1ali+9x'.repeat(9)}`],
  ])('is not taken for %s', async (_, address, rest) => {
    expect((await scrubMail(to(address, rest))).stillNamed).toEqual([]);
  });
});

describe('our own mails', () => {
  const files = mailPaths.map((path) => [path, readFileSync(join(root, path))] as const);

  test('all keep their verdict', async () => {
    const changed: string[] = [];
    for (const [path, bytes] of files) {
      const { isSameVerdict, stillNamed } = await scrubMail(bytes);
      if (!isSameVerdict || stillNamed.length > 0) changed.push(path);
    }
    expect(files.length).toBeGreaterThan(250);
    expect(changed).toEqual([]);
  });

  test('all keep their verdict when they went to somebody else, who is gone afterwards', async () => {
    const left: string[] = [];
    for (const [path, bytes] of files) {
      const text = bytes.toString('latin1').replaceAll('example.org', 'zephyrworks.com').replaceAll('rosa', 'quillon');
      const { isSameVerdict, bytes: scrubbed } = await scrubMail(Buffer.from(text, 'latin1'));
      const isNamed = everyForm(scrubbed.toString('latin1'), 2).some((form) => /quillon|zephyrworks/.test(form));
      if (!isSameVerdict || isNamed) left.push(path);
    }
    expect(left).toEqual([]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrub-'));
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const run = (env: Record<string, string>, ...values: string[]) => {
    const result = spawnSync(process.execPath, [join(root, 'src/cli/scrub.ts'), ...values], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, INIT_CWD: folder, ...env },
    });
    return { code: result.status, out: result.stdout, err: result.stderr };
  };
  const mail = file('mail.eml', secretMail);

  test('writes the mail to standard output and what was changed to stderr', async () => {
    const { code, out, err } = run({}, mail);
    expect([code, Buffer.from(out, 'utf8').length]).toEqual([0, (await scrubMail(secretMail)).bytes.length]);
    expect(err).toContain('- Delivered-To: quillon.vandersmeer@zephyrworks.com\n+ Delivered-To: rosa@example.org\n');
    expect(err).toMatch(/scrub: \d+ changes; judged dangerous \(.*\), as before\n$/);
  });

  test('writes to a file, and can be quiet', () => {
    const { code, out, err } = run({}, '--out', 'out.eml', '--no-diff', mail);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err.split('\n').length).toBe(2);
    expect(readFileSync(join(folder, 'out.eml'), 'utf8')).toContain('rosa@example.org');
  });

  test('does not mix with the lines npm writes', () => {
    const npm = { npm_lifecycle_event: 'scrub', npm_config_loglevel: 'notice' };
    expect(run(npm, mail)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run --silent scrub') });
    expect(run({ ...npm, npm_config_loglevel: 'silent' }, mail).code).toBe(0);
    expect(run(npm, '--out', 'npm.eml', mail)).toMatchObject({ code: 0, out: '' });
  });

  /** A reader whose name is what the mail is judged by: the story of a reset. */
  const reset =
    'From: Instagram <x@page.example>\nTo: Wort <passwort.zuruecksetzen@zephyrworks.com>\nSubject: Passwort\nContent-Type: text/plain\n\nPasswort zuruecksetzen https://page.example/\n';

  test('writes nothing where the verdict would change, unless it is told to', () => {
    const name = file('reset.eml', reset);
    const refused = run({}, '--out', 'refused.eml', name);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(
      /judged dangerous \(.*\); it was dangerous \(bodyLure .*\)\nscrub: nothing was written/,
    );
    expect(existsSync(join(folder, 'refused.eml'))).toBe(false);
    expect(run({}, '--force', '--out', 'refused.eml', name).code).toBe(0);
    expect(existsSync(join(folder, 'refused.eml'))).toBe(true);
  });

  test.each([
    ['nothing', [], 'name one mail'],
    ['two mails', [mail, mail], 'name one mail'],
    ['a path that is not there', ['nothing.eml'], 'ENOENT'],
    ['an empty file', [file('empty.eml', '')], 'it is empty'],
    ['a web page', [file('page.eml', '<!doctype html><p>Hi')], 'it is a web page'],
    ['binary data', [file('binary.eml', Buffer.from([1, 0, 2, 0]))], 'it is binary data'],
    ['Outlook’s own format', [file('a.msg', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))], "Outlook's own format"],
    ['words without headers', [file('words.txt', 'Hello there\n\nyou')], 'no mail headers'],
    [
      'an mbox of two',
      [
        file(
          'two.mbox',
          'From a@b.example Thu Jan  8 02:14:09 2026\nFrom: a@b.example\n\nx\n\nFrom a@b.example Thu Jan  8 02:14:09 2026\nFrom: a@b.example\n\ny\n',
        ),
      ],
      'it holds 2 mails',
    ],
    ['an option nobody knows', ['--nothing', mail], '--nothing'],
  ])('%s: a reason, exit code 2, nothing written', (_, values, reason) => {
    expect(run({}, ...values)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(reason) });
  });
});
