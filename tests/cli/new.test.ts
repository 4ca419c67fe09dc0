import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAll } from '../../src/cli/scaffold/change.ts';
import { changesFor } from '../../src/cli/scaffold/kinds.ts';
import { type Checkout, copyCheckout, type Ran, removeCheckouts, type Trial, tool } from './new/checkout.ts';
import { language } from './new/language.ts';
import { mail } from './new/mail.ts';
import { signal } from './new/signal.ts';
import { webmail } from './new/webmail.ts';

/**
 * `npm run new` in a copy of the checkout: everything is made, seen unfilled by the guard of repo.test.ts and
 * mail.test.ts, filled as a person would with a mistake, seen again, mended, complete.
 */
const trials: Readonly<Record<string, Trial>> = { signal, mail, language, webmail };

afterAll(removeCheckouts);

/** What the guard says. */
function left({ node }: Checkout): string[] {
  const { out, err } = node('tests/guard/left.ts');
  expect(err).toBe('');
  return out.split('\n').filter((line) => line !== '');
}

/** The test that was made with the adapter. */
const adapterTest = ({ node }: Checkout) => node(tool('vitest/vitest.mjs'), 'run', 'tests/webmail/yahoo.test.ts');

describe('from made to complete', () => {
  const copy = copyCheckout();
  const made: Record<string, Ran> = {};
  const unfilled: Record<string, readonly string[]> = {};
  const seen: Record<'unfilled' | 'mistaken' | 'mended', string[]> = { unfilled: [], mistaken: [], mended: [] };
  let adapter: readonly Ran[] = [];

  beforeAll(() => {
    for (const [name, { asks, leftUnfilled }] of Object.entries(trials)) {
      made[name] = copy.node('src/cli/new.ts', ...asks);
      unfilled[name] = leftUnfilled(copy);
    }
    seen.unfilled = left(copy);
    const before = adapterTest(copy);
    for (const { fill } of Object.values(trials)) fill(copy);
    seen.mistaken = left(copy);
    for (const { mend } of Object.values(trials)) mend(copy);
    seen.mended = left(copy);
    adapter = [before, adapterTest(copy)];
    // It takes six seconds; on a busy machine much longer.
  }, 120_000);

  describe.each(Object.entries(trials))('%s', (name, { paths, leftByMistake }) => {
    const mine = (lines: readonly string[]) => lines.filter((line) => paths.some((path) => line.startsWith(path)));

    test('is made, and the guard names every line that is left', () => {
      expect(made[name]).toMatchObject({ code: 0, err: '' });
      expect(mine(seen.unfilled)).toEqual(unfilled[name]);
    });

    test('once filled, its mistake is named, and nothing else', () => {
      expect(mine(seen.mistaken)).toEqual(leftByMistake);
    });
  });

  test('nothing is named twice or about anything else', () => {
    expect(seen.unfilled.length).toBe(Object.values(unfilled).flat().length);
    expect(seen.mistaken.length).toBe(Object.values(trials).flatMap(({ leftByMistake }) => leftByMistake).length);
  });

  test('mended, nothing is left', () => {
    expect(seen.mended).toEqual([]);
  });

  test('the test that comes with a webmail fails until its page is read', () => {
    const [before, after] = adapter;
    expect([before?.code, before?.out]).toEqual([1, expect.stringMatching(/2 failed.*1 passed/)]);
    expect([after?.code, after?.out]).toEqual([0, expect.stringContaining('3 passed')]);
  });

  test('the language is known by then', () => {
    const { out } = copy.node(
      '--input-type=module',
      '-e',
      `import { languages } from './src/facts/lures/index.ts';
       import { localeFolders } from './src/background/words/localeFolders.ts';
       const cs = languages.find(({ language }) => language === 'cs');
       console.log(cs.departments.join(), localeFolders.includes('cs'));`,
    );
    expect(out).toBe('podpora true\n');
  });
});

describe('what is made', () => {
  const copy = copyCheckout();
  const { path, edit, read, node } = copy;
  const makeAll = (...all: readonly string[]) => {
    for (const asked of all) writeAll(path, changesFor(path, asked.split(' ')));
  };

  test('is only the half of a language that is not there yet', () => {
    const list = 'src/facts/lures/index.ts';
    const before = [read(list), read('src/facts/lures/tr.ts')];
    rmSync(join(path, 'src/facts/lures/tr.ts'));
    edit(list, (text) => text.replace("import { tr } from './tr.ts';\n", '').replace('  tr,\n', ''));
    makeAll('language tr');
    expect(read(list)).toBe(before[0]);
    edit('src/facts/lures/tr.ts', () => before[1] ?? '');
  });

  test('is formatted, linted and typed before it is filled', () => {
    makeAll('signal linkInPicture', 'webmail yahoo', 'language cs', 'language zh_TW');
    const biome = tool('@biomejs/biome/bin/biome');
    const lint = node(
      biome,
      'check',
      '--error-on-warnings',
      'src/classifier',
      'src/facts',
      'src/webmail',
      'public',
      'tests/webmail',
    );
    expect([lint.code, lint.out + lint.err]).toEqual([0, expect.stringContaining('No fixes applied')]);
    rmSync(join(path, 'tests'), { recursive: true });
    const types = node(tool('typescript/bin/tsc'), '--noEmit');
    expect([types.code, types.out]).toEqual([0, '']);
  });
});

describe('bad input is refused with its reason, and nothing is written', () => {
  const copy = copyCheckout();
  const before = copy.state();

  test.each([
    [[], '"" is nothing that can be made here'],
    [['rule', 'x'], '"rule" is nothing that can be made here'],
    [['toString', 'x'], '"toString" is nothing that can be made here'],
    [['signal'], 'write: npm run new -- signal NAME'],
    [['signal', 'linkFoo', 'linkBar'], 'write: npm run new -- signal NAME'],
    [['signal', '../linkFoo'], '"../linkFoo" is no name for a signal'],
    [['signal', 'link_foo'], '"link_foo" is no name for a signal'],
    [['signal', 'suspicionScore'], 'the first of them where the evidence sits (attachment, auth, body'],
    [['signal', 'linkMailto'], 'src/classifier/signals/linkMailto.ts is there already'],
    [['signal', 'linkNotInstagram'], 'messages.json: "linkNotInstagram" has a sentence already'],
    [['webmail', 'Yahoo'], '"Yahoo" is no name for a webmail'],
    [['webmail', 'outlook'], 'src/webmail/outlook.ts is there already'],
    [['webmail', 'gmailClassic'], '"gmailClassic" and "gmail" begin alike'],
    [['webmail', 'places'], 'src/webmail/places.ts is there already'],
    [['language', 'xx'], '"xx" is no language that is known here'],
    [['language', 'deutsch'], '"deutsch" is no language that is known here'],
    [['language', '../de'], '"../de" is no language that is known here'],
    [['language', 'iw'], '"iw" is no language that is known here'],
    [['language', 'en'], 'English is there already'],
    [
      ['mail', 'harmless', 'x'],
      '"harmless" is no level; they are unrelated, consistent, actInApp, suspicious, dangerous',
    ],
    [['mail', 'dangerous', 'Reply To'], '"Reply To" is no name for a mail'],
    [['mail', 'dangerous', '../../x'], '"../../x" is no name for a mail'],
    [['mail', 'dangerous', 'friend-chat'], 'tests/mail/unrelated/friend-chat.eml is there already'],
  ])('%j', (asked, reason) => {
    expect(() => changesFor(copy.path, asked)).toThrow(reason);
  });

  test('the command says the reason and exits with 2', () => {
    expect(copy.node('src/cli/new.ts', 'signal', 'link_foo')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^new: "link_foo" is no name for a signal: /),
    });
    expect(copy.state()).toEqual(before);
  });

  test('a list that looks otherwise than expected is said, with its file', () => {
    const list = 'src/facts/lures/index.ts';
    const whole = copy.read(list);
    copy.edit(list, (text) => text.replace('export const languages', 'export const all'));
    const reason = 'src/facts/lures/index.ts: there is no list "languages" to add a line to';
    expect(() => changesFor(copy.path, ['language', 'cs'])).toThrow(reason);
    copy.edit(list, () => whole);
  });

  test('a file that cannot be written takes back those before it', () => {
    // Where the mail of the signal should lie stands a file.
    rmSync(join(copy.path, 'tests/mail/suspicious'), { recursive: true });
    writeFileSync(join(copy.path, 'tests/mail/suspicious'), '');
    const whole = copy.state();
    const changes = changesFor(copy.path, ['signal', 'linkInPicture']);
    expect(changes.length).toBeGreaterThan(2);
    expect(() => writeAll(copy.path, changes)).toThrow('suspicious');
    expect(copy.state()).toEqual(whole);
  });
});
