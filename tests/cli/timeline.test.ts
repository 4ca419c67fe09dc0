import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { day, randomFrom, start, waveOf } from '../classifier/simulation.ts';
import { inMbox, ordinaryMail, resetMail } from './archive.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function timeline(input: string, ...values: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--timeline', ...values], {
    input,
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: join(root, 'tests') },
  });
  return { code: status, out: stdout, err: stderr };
}

const mbox = (mails: readonly string[]) => mails.map(inMbox).join('');
const json = (mails: readonly string[]) => {
  const { code, out, err } = timeline(mbox(mails), '--json', '-');
  return { code, err, found: JSON.parse(out) as Record<string, unknown> };
};
const example = (name: string) => readFileSync(join(root, 'tests/mail', name), 'utf8');
const reset = (recipient: string, at: number) => resetMail({ time: start + at, recipient: `${recipient}@example.org` });

describe('an organisation with one wave and three lone resets among ordinary mail', () => {
  const wave = waveOf(randomFrom(3), 40, 7, 3).map(resetMail);
  const lone = [reset('ann', 2 * day), reset('bo', 15.5 * day), reset('cy', 24 * day)];
  const others = Array.from({ length: 200 }, (_, index) => ordinaryMail(index));
  const mails = [...lone, ...others, ...wave];

  test('as one JSON object', () => {
    const { code, found, err } = json(mails);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(Object.keys(found)).toEqual(['mails', 'recipients', 'days', 'waves', 'lone']);
    expect(found).toEqual({
      mails: 43,
      recipients: 43,
      days: [
        { date: '2026-01-03', mails: 1 },
        { date: '2026-01-08', mails: 14 },
        { date: '2026-01-09', mails: 13 },
        { date: '2026-01-10', mails: 13 },
        { date: '2026-01-16', mails: 1 },
        { date: '2026-01-25', mails: 1 },
      ],
      waves: [{ from: '2026-01-08', to: '2026-01-10', lure: 'passwordReset', mails: 40, recipients: 40 }],
      lone: 3,
    });
  });

  test('in words: a chart, the wave, and that it fits a known one', () => {
    const { code, out } = timeline(mbox(mails), '-');
    expect(code).toBe(1);
    expect(out).toMatch(/^2026-01-08 \* 14 #{50}$/m);
    expect(out).toMatch(/^2026-01-16 {4}1 ####$/m);
    expect(out).toContain(
      'A wave at 40 recipients, from January 8, 2026 to January 10, 2026: 40 mails (passwordReset)',
    );
    expect(out).toContain('It fits a known wave');
    expect(out).toContain('3 mails are in no wave.');
  });

  test('a wave found is no failure with --exit-zero', () => {
    expect(timeline(mbox(mails), '--exit-zero', '-').code).toBe(0);
  });

  test('JSON names nobody', () => {
    expect(timeline(mbox([...mails, reset('ann', 3 * day)]), '--json', '-').out).not.toContain('@');
    expect(timeline(mbox([...mails, reset('ann', 3 * day)]), '-').out).toMatch(/^ {2}2 ann@example\.org$/m);
  });
});

describe('what counts', () => {
  const calm = { mails: 0, recipients: 0, days: [], waves: [], lone: 0 };

  test('no security mail: calm', () => {
    const mails = ['unrelated/news-quotes-the-wave.eml', 'consistent/digest.eml', 'dangerous/name-only.eml'].map(
      example,
    );
    expect(json(mails)).toEqual({ code: 0, err: '', found: calm });
    expect(timeline(mbox(mails), '-').out).toBe('No account-security mail of Instagram or Meta.\n');
  });

  test.each([
    ['one that the receiving server denies', 'dangerous/reset-2026-01-forged.eml', 0],
    ['one with a link that leaves Meta', 'dangerous/reset-2026-01-one-link-changed.eml', 0],
    ['one that lies in another mail', 'suspicious/attached-reset.eml', 0],
    ['one with two senders', 'dangerous/several-senders.eml', 0],
    ['one that nobody vouches for', 'suspicious/reset-2026-01-not-vouched.eml', 1],
    ['a login code', 'actInApp/login-code.eml', 1],
    ['a mail of the Accounts Centre', 'actInApp/accounts-centre-code.eml', 1],
  ])('%s: %s counts %i', (_, name, mails) => {
    expect(json([example(name)])).toMatchObject({ code: 0, found: { mails } });
  });

  test('that nobody vouches for a mail is said', () => {
    const { out } = timeline(mbox([example('suspicious/reset-2026-01-not-vouched.eml')]), '-');
    expect(out).toContain('1 of them is not vouched for');
  });

  test('the same mail twice at one recipient counts once, at two recipients twice', () => {
    const mail = reset('ann', day);
    expect(json([mail, mail, mail.replaceAll('ann@', 'bo@')]).found).toMatchObject({ mails: 2, recipients: 2 });
  });

  test('the time is when it was received, not what the sender wrote', () => {
    const mail = reset('ann', day).replace(/^Date: .*$/m, 'Date: Mon, 1 Jun 2026 10:00:00 +0000');
    expect(json([mail]).found).toMatchObject({ days: [{ date: '2026-01-02', mails: 1 }] });
  });

  test('without a Received header the sender’s date counts', () => {
    const mail = reset('ann', day).replaceAll(/^(?:X-)?Received: .*\n(?:[ \t].*\n)*/gm, '');
    expect(json([mail]).found).toMatchObject({ days: [{ date: '2026-01-02', mails: 1 }] });
  });

  test('a mail without any date is named and not counted', () => {
    const mail = reset('ann', day)
      .replaceAll(/^(?:X-)?Received: .*\n(?:[ \t].*\n)*/gm, '')
      .replace(/^Date: .*\n/m, '');
    expect(json([mail])).toEqual({ code: 2, err: 'check: - #0: no date: not counted\n', found: calm });
  });

  test.each([
    ['Envelope-To', (mail: string) => mail.replace('Delivered-To: ann', 'Envelope-To: bo'), 'bo@example.org'],
    ['X-Original-To', (mail: string) => mail.replace('Delivered-To: ann', 'X-Original-To: bo'), 'bo@example.org'],
    ['the only To', (mail: string) => mail.replace(/^Delivered-To: .*\n/, ''), 'ann@example.org'],
    [
      'the archive it lies in, where To names several',
      (mail: string) =>
        mail.replace(/^Delivered-To: .*\n/, '').replace(/^To: .*$/m, 'To: ann@example.org, bo@example.org'),
      '-',
    ],
  ])('the recipient stands in %s', (_, change, recipient) => {
    const { out } = timeline(mbox([change(reset('ann', day)), change(reset('ann', 9 * day))]), '-');
    expect(out).toContain(`  2 ${recipient}\n`);
  });

  test('nothing of a header steers the terminal', () => {
    const mail = (at: number) => reset('ann', at).replace('Delivered-To: ann', 'Delivered-To: ann\u202e');
    const { out } = timeline(mbox([mail(day), mail(9 * day)]), '-');
    expect(out).toContain('  2 ann@example.org\n');
  });
});

describe('where it reads from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-'));

  test('a Maildir, whose mails without a recipient belong to it', () => {
    const maildir = join(folder, 'ann');
    for (const box of ['cur', 'new']) mkdirSync(join(maildir, box), { recursive: true });
    const mail = (at: number) =>
      reset('ann', at)
        .replace(/^Delivered-To: .*\n/, '')
        .replace(/^To: .*\n/m, '');
    writeFileSync(join(maildir, 'cur/1'), mail(day));
    writeFileSync(join(maildir, 'new/2'), mail(9 * day));
    expect(timeline('', maildir).out).toMatch(/^ {2}2 .*\/ann$/m);
  });

  test('what cannot be read is named, and the rest still counts', () => {
    writeFileSync(join(folder, 'a-empty.eml'), '');
    writeFileSync(join(folder, 'b-binary.eml'), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(folder, 'c-good.eml'), reset('ann', day));
    const paths = ['a-empty.eml', 'b-binary.eml', 'c-good.eml', 'd-missing.eml'].map((name) => join(folder, name));
    const { code, out, err } = timeline('', '--json', '--exit-zero', ...paths);
    expect({ code, found: JSON.parse(out) as object }).toMatchObject({ code: 2, found: { mails: 1 } });
    expect(err).toMatch(/a-empty\.eml: empty: not a mail\n.*b-binary\.eml: binary data: not a mail\n.*d-missing/);
  });

  test('no path, and a format it does not know', () => {
    expect(timeline('').code).toBe(2);
    expect(timeline('', '--format', 'ecs', 'mail')).toMatchObject({
      code: 2,
      err: expect.stringContaining('text or json'),
    });
  });
});
