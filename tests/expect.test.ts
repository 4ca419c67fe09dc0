import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levels } from '../src/classifier/verdict.ts';
import { fill } from '../src/cli/scaffold/mark.ts';
import { root } from './guard/root.ts';

/** `npm run expect` on a copy of a few mails, each as it lies there after somebody changed a signal. */

const copy = mkdtempSync(join(tmpdir(), 'expect-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const line = /^X-Expect-Signals:.*?(?=\r?$)/m;
const naming = (signals: string) => (raw: string) => raw.replace(line, `X-Expect-Signals: ${signals}`);
/** Line ends as mail has them, and a byte that is no UTF-8. */
const asSent = (raw: string) => `${raw}<p>\xff</p>\n`.replaceAll('\n', '\r\n');

interface Case {
  /** Where it lies in the copy. */
  readonly path: string;
  /** The mail it is made of; `path` where none is named. */
  readonly from?: string;
  readonly change: (raw: string) => string;
}

/** Signals that do not fire, or not all that do. */
const outdated: readonly Case[] = [
  { path: 'dangerous/mailto-buttons-genuine-links.eml', change: naming('bodyLure invented') },
  { path: 'dangerous/look-alike-sender.eml', change: (raw) => asSent(naming('')(raw)) },
  { path: 'consistent/digest.eml', change: naming('invented') },
  { path: 'unrelated/wrong-folder.eml', from: 'dangerous/copyright-attachment.eml', change: naming('invented') },
];
const leftAlone: readonly Case[] = [
  { path: 'actInApp/reset-2026-01.eml', change: (raw) => raw },
  { path: 'dangerous/forwarded-phish.eml', change: (raw) => raw.replace(line, 'X-Note: nothing is expected') },
  { path: 'suspicious/business-invitation.eml', change: naming(fill('the signals')) },
];

const inCopy = (path: string) => join(copy, 'tests/mail', path);
const original = ({ path, from = path }: Case) => readFileSync(join(root, 'tests/mail', from), 'latin1');
const now = ({ path }: Case) => readFileSync(inCopy(path), 'latin1');

function runExpect(): string[] {
  const ran = spawnSync(process.execPath, ['tests/expect.ts'], { cwd: copy, encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return ran.stdout.split('\n').filter((said) => said !== '');
}

let said: readonly string[] = [];

beforeAll(() => {
  for (const part of ['tests/expect.ts', 'tests/guard', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'src'), join(copy, 'src'));
  for (const level of levels) mkdirSync(inCopy(level), { recursive: true });
  for (const one of [...outdated, ...leftAlone]) writeFileSync(inCopy(one.path), one.change(original(one)), 'latin1');
  said = runExpect();
});

describe.each(outdated)('$path', (one) => {
  test('names what fires afterwards; nothing else of it is changed', () => {
    const [wanted = ''] = line.exec(original(one)) ?? [];
    expect(wanted).toMatch(/: \w/);
    expect(now(one)).toBe(one.change(original(one)).replace(line, wanted));
  });

  test('is reported with what it named before', () => {
    expect(said.filter((report) => report.includes(one.path))).toEqual([expect.stringMatching(/: (.+) → \w/)]);
  });
});

test.each(leftAlone)('$path is left alone', (one) => {
  expect(now(one)).toBe(one.change(original(one)));
  expect(said.join()).not.toContain(one.path);
});

test('a second run changes nothing', () => {
  const all = [...outdated, ...leftAlone];
  const before = all.map(now);
  expect(runExpect()).toEqual([]);
  expect(all.map(now)).toEqual(before);
});
