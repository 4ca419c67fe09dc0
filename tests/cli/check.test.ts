import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string, ...values: string[]) {
  return runWith('', script, ...values);
}

function runWith(input: string, script: string, ...values: string[]) {
  const result = spawnSync(process.execPath, [`src/cli/${script}.ts`, ...values], {
    input,
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: join(root, 'tests') },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('check', () => {
  test('one mail as one JSON line, with the documented fields', () => {
    const { code, out } = run('check', '--json', 'mail/actInApp/reset-2026-01.eml');
    const line = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual([
      'file',
      'index',
      'messageId',
      'date',
      'level',
      'lure',
      'evidence',
      'notChecked',
    ]);
    expect(line).toMatchObject({
      file: 'mail/actInApp/reset-2026-01.eml',
      index: null,
      date: '2026-01-08T10:14:08.000Z',
      level: 'actInApp',
      lure: 'passwordReset',
    });
    expect(code).toBe(1);
  });

  test.each([
    ['a silent mail', ['mail/unrelated/friend-chat.eml'], 0],
    ['routine mail', ['mail/consistent/digest.eml'], 0],
    ['a warned mail', ['mail/dangerous/name-only.eml'], 1],
    ['a warned mail with --exit-zero', ['--exit-zero', 'mail/dangerous/name-only.eml'], 0],
    ['a path that is not there', ['nothing.eml'], 2],
    ['no path', [], 2],
    ['an option nobody knows', ['--nothing', 'mail'], 2],
  ])('exit code for %s', (_, values, code) => {
    expect(run('check', ...values).code).toBe(code);
  });

  test('a folder is read whole', () => {
    const { out } = run('check', '--json', 'mail/dangerous');
    const levels = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { level: string }).level);
    expect(new Set(levels)).toEqual(new Set(['dangerous']));
  });

  test('what cannot be read is named, and the rest is still checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    writeFileSync(join(folder, 'a-empty.eml'), '');
    writeFileSync(join(folder, 'b-binary.eml'), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(folder, 'c-good.eml'), 'From: a@example.org\nSubject: x\n\nhello\n');
    const { code, out, err } = run('check', '--json', folder);
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/a-empty\.eml: empty: not a mail/);
    expect(err).toMatch(/b-binary\.eml: binary data: not a mail/);
  });

  test('text says the level, why, and what to do', () => {
    const { out } = run('check', 'mail/dangerous/mailto-buttons-genuine-links.eml');
    expect(out).toContain('mail/dangerous/mailto-buttons-genuine-links.eml: dangerous');
    expect(out).toContain('report.user@example.com');
    expect(out).toContain('1. Leave the buttons and links of this mail alone.');
  });

  test('--help shows examples', () => {
    const { code, out } = run('check', '--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run --silent check -- mail.eml');
  });
});

describe('check --link', () => {
  test.each([
    ['https://www.instagram.com/', { kind: 'instagram', registrableDomain: 'instagram.com', imitates: null }],
    ['instagram.com', { kind: 'instagram', target: 'https://instagram.com/' }],
    [
      'https://lnstagram.example/login',
      { kind: 'notInstagram', registrableDomain: 'lnstagram.example', imitates: 'strong' },
    ],
  ])('%s', (href, expected) => {
    expect(JSON.parse(run('check', '--link', href, '--json').out)).toMatchObject(expected);
  });

  test('masks tokens unless --full is given', () => {
    const href = 'https://instagram.com/accounts/password/reset/confirm/?token=c0ffee1234567890';
    expect(run('check', '--link', href, '--json').out).not.toContain('c0ffee');
    expect(run('check', '--link', href, '--json', '--full').out).toContain('c0ffee');
  });
});

const separator = 'From rosa@example.org Thu Jan  8 10:14:09 2026\n';
const mail = (name: string) => readFileSync(join(root, 'tests/mail', name), 'utf8');
const mbox = ['dangerous/name-only.eml', 'unrelated/friend-chat.eml', 'consistent/digest.eml', 'actInApp/new-login.eml']
  .map((name) => `${separator}${mail(name)}\n`)
  .join('');
const levelsIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: string; index: number | null })
    .map(({ level, index }) => [index, level]);
const inMbox = [
  [0, 'dangerous'],
  [1, 'unrelated'],
  [2, 'consistent'],
  [3, 'actInApp'],
];

describe('archives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const path = join(folder, 'archive');
  writeFileSync(path, mbox);

  test('an mbox, each mail by its place', () => {
    expect(levelsIn(run('check', '--json', path).out)).toEqual(inMbox);
  });

  test('an mbox from standard input', () => {
    expect(levelsIn(runWith(mbox, 'check', '--json', '-').out)).toEqual(inMbox);
  });

  test('one mail from standard input', () => {
    expect(levelsIn(runWith(mail('dangerous/name-only.eml'), 'check', '--json', '-').out)).toEqual([
      [null, 'dangerous'],
    ]);
  });

  test('the same answers with worker threads, in the same order', () => {
    const one = run('check', '--json', 'mail');
    expect(run('check', '--json', '--jobs', '3', 'mail')).toEqual(one);
  });

  test('a Maildir: new and cur, its folders too, what is not delivered yet left out', () => {
    const maildir = join(folder, 'Maildir');
    for (const box of ['cur', 'new', 'tmp', '.Old/cur', '.Old/new']) mkdirSync(join(maildir, box), { recursive: true });
    writeFileSync(join(maildir, 'new/1.host'), mail('dangerous/name-only.eml'));
    writeFileSync(join(maildir, 'cur/2.host:2,S'), mail('unrelated/friend-chat.eml'));
    writeFileSync(join(maildir, '.Old/cur/3.host:2,S'), mail('actInApp/new-login.eml'));
    writeFileSync(join(maildir, 'tmp/4.host'), mail('dangerous/name-only.eml'));
    expect(levelsIn(run('check', '--json', maildir).out).map(([, level]) => level)).toEqual([
      'dangerous',
      'unrelated',
      'actInApp',
    ]);
  });
});

describe('check --format ecs', () => {
  test('the same in the names of the Elastic Common Schema', () => {
    const line = JSON.parse(run('check', '--format', 'ecs', 'mail/dangerous/name-only.eml').out) as object;
    expect(line).toMatchObject({
      '@timestamp': '2026-01-16T09:00:00.000Z',
      ecs: { version: expect.any(String) },
      event: { kind: 'alert', category: ['email'], module: 'stay_in_app', severity: 4 },
      email: { message_id: '<name-1@example.net>' },
      file: { path: 'mail/dangerous/name-only.eml' },
      rule: { name: expect.arrayContaining(['linkLeavesMeta', 'fromClaim']) },
      stay_in_app: { level: 'dangerous', lure: 'newLogin', index: null },
    });
  });

  test('a format nobody knows is an error', () => {
    expect(run('check', '--format', 'xml', 'mail')).toMatchObject({
      code: 2,
      err: expect.stringContaining('choose text, json, ecs'),
    });
  });
});

describe('check --links', () => {
  test('one answer a line, in order', () => {
    const input = [
      '"https://www.instagram.com/"',
      '',
      '{"href":"/login","base":"https://evil.example/"}',
      '{"href":"https://bit.ly/x","text":"instagram.com"}',
    ].join('\n');
    const { out, code } = runWith(input, 'check', '--json', '--links', '-');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { kind: string }).kind),
    ).toEqual(['instagram', 'notInstagram', 'hidden']);
    expect(code).toBe(0);
  });

  test('a bad line is named by its number, and the rest is answered', () => {
    const { out, err, code } = runWith(
      'nonsense\n{"text":"x"}\n"https://ig.me/x"\n',
      'check',
      '--json',
      '--links',
      '-',
    );
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/-:1: not a link/);
    expect(err).toMatch(/-:2: not a link: no "href" in it/);
    expect(code).toBe(2);
  });

  test('a file that is not there is an error', () => {
    expect(run('check', '--links', 'nothing.txt').code).toBe(2);
  });
});

describe('bad input ends with a clear message, the right exit code, and in time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const head = 'From: a@example.org\nSubject: x\nMIME-Version: 1.0\n';

  test.each([
    [
      'a mail over 32 MB',
      () => write('large.eml', Buffer.alloc(33 * 1024 * 1024, 'x')),
      2,
      /larger than 32 MB: not checked/,
    ],
    [
      'a text without mail headers',
      () => write('text.eml', 'hello\n\nworld\n'),
      2,
      /no mail headers: only its text was checked/,
    ],
    ['a header without end', () => write('header.eml', `Subject: ${'x'.repeat(8_000_000)}`), 2, /Max header size/],
    [
      '10,000 nested parts',
      () =>
        write(
          'nested.eml',
          `${head}${Array.from({ length: 10_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}`,
        ),
      undefined,
      /^.*$/s,
    ],
    [
      'a charset that does not exist',
      () => write('charset.eml', `${head}Content-Type: text/plain; charset=x-none\n\nhello\n`),
      0,
      /^$/,
    ],
    [
      'an address of 1 MB',
      () =>
        write(
          'url.eml',
          `${head}Content-Type: text/html\n\n<a href="https://x.example/${'a'.repeat(1_000_000)}">x</a>\n`,
        ),
      0,
      /^$/,
    ],
  ])(
    '%s',
    (_, file, code, message) => {
      const start = performance.now();
      const result = run('check', '--json', file());
      expect(result.err).toMatch(message);
      expect(result.err).not.toMatch(/at .*\.ts:\d+/);
      if (code === undefined) expect([0, 2]).toContain(result.code);
      else expect(result.code).toBe(code);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    30_000,
  );
});

describe('evaluate', () => {
  test('prints expected against found, and no miss on our own mails', () => {
    const { code, out } = run('evaluate', 'mail');
    expect(out).toMatch(/^0 misses; \d+ mails, [\d.]+ ms a mail/m);
    expect(code).toBe(0);
  });

  test('a folder that is no level is an error', () => {
    const { code, err } = run('evaluate', '.');
    expect(code).toBe(2);
    expect(err).toMatch(/not a level/);
  });
});
