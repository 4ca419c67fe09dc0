import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string, ...values: string[]) {
  const result = spawnSync(process.execPath, [`src/cli/${script}.ts`, ...values], {
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
