import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/demo/findBrowser.ts';
import { isInstalled } from '../tools.ts';
import { firefoxOrigin, inBareChromium, inBareFirefox, policyPageIn } from './byPolicyAlone.ts';
import { followedBlocks, type Shell, startShell } from './followedShell.ts';
import { placesKept, type Values } from './policyPlaces.ts';
import { foretold, shownOn, until } from './policyShown.ts';
import { root } from './world.ts';

/**
 * docs/ADMIN.md, followed to the letter in a fresh copy of this project, and then looked at in browsers that know
 * nothing but the files it has put in place. Outside CI nothing below /etc is touched, and no browser is looked at.
 */

const folder = join(root, '.output/followed');
const blocks = followedBlocks(`${root}docs/ADMIN.md`);
const trial = blocks.findIndex((block) => block.includes('http.server'));
const notCopied = ['.git', '.output', '.wxt', '.screenshots', 'node_modules'];

const chromium = findBrowser('chromium') ?? 'chromium';
const firefox = findBrowser('firefox') ?? 'firefox-esr';

/** `npm ci` has just been run here, so what it made is lent; with `npm run test:policies` it is run again. */
const lent = process.env.POLICIES === 'all' ? 'npm ci' : `ln -s ${join(root, 'node_modules')} node_modules`;

/** What is typed. Outside CI lines for root are left out. */
function typed(block: string): string {
  const lines = block.replace(/^npm ci$/m, lent).split('\n');
  return lines.filter((line) => process.env.CI || !line.includes('/etc/')).join('\n');
}

/** As root, and without a display, Chromium wants to be told so. */
function chromiumForHere(): string {
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'chromium'), `#!/bin/sh\nexec ${chromium} --headless --no-sandbox "$@"\n`, { mode: 0o755 });
  return bin;
}

/** A reader's own: no part of this test's environment but what finds programs and packages. */
function readersEnvironment(): NodeJS.ProcessEnv {
  const ofNpm = Object.entries(process.env).filter(([name]) => name.startsWith('npm_config_'));
  const path = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
  return {
    npm_config_cache: join(homedir(), '.npm'),
    ...Object.fromEntries(ofNpm),
    HOME: join(folder, '.home'),
    PATH: [chromiumForHere(), ...path].join(delimiter),
  };
}

const mails = readdirSync(`${root}tests/mail/dangerous`).map((name) =>
  readFileSync(`${root}tests/mail/dangerous/${name}`, 'latin1')
    .replaceAll('\r\n', '\n')
    .replace(/^From /gm, '>From '),
);

function makeFolder(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '.home'), { recursive: true });
  for (const name of readdirSync(root).filter((entry) => !notCopied.includes(entry))) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const mbox = mails.map((mail) => `From a@example.net Mon Jan  5 10:00:00 2026\n${mail}\n\n`).join('');
  writeFileSync(join(folder, 'archive.mbox'), mbox, 'latin1');
}

const policyFiles = [
  '/etc/chromium/policies/managed/stay-in-app-install.json',
  '/etc/chromium/policies/managed/stay-in-app-settings.json',
  '/etc/opt/edge/policies/managed/stay-in-app-install.json',
  '/etc/opt/edge/policies/managed/stay-in-app-settings.json',
  '/etc/firefox/policies/policies.json',
];

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const values = () => JSON.parse(read('policy.json')) as Values;

const missing = ['chromium', 'openssl', 'parallel', 'python3'].filter((tool) => !isInstalled(tool));
const cannotFollow = missing.length > 0 && !process.env.CI;
if (cannotFollow) console.warn(`docs/ADMIN.md is not followed here: ${missing.join(', ')} missing`);

describe.skipIf(cannotFollow)('docs/ADMIN.md, followed', { timeout: 240_000 }, () => {
  let shell: Shell;
  let restore: () => void = () => undefined;
  const printed: string[] = [];
  const follow = (block: string) => async () => void printed.push(await shell.run(typed(block)));
  const named = (block: string): [string, string] => [block.split('\n').find((line) => line !== '') ?? '', block];

  beforeAll(() => {
    if (process.env.CI) restore = placesKept(policyFiles);
    makeFolder();
    shell = startShell(folder, readersEnvironment());
  });
  afterAll(async () => {
    await shell.end();
    restore();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has a part to be tried', () => expect(trial).toBeGreaterThan(0));

  for (const [name, block] of blocks.slice(0, trial + 1).map(named)) test(name, follow(block));

  describe.runIf(process.env.CI)('then', () => {
    test('Firefox has the extension and every value', () =>
      inBareFirefox(firefox, async (browser) => {
        const page = await policyPageIn(browser, firefoxOrigin);
        expect(await shownOn(page)).toEqual(foretold(values(), 'firefox'));
      }));

    test('Chromium has the extension and every value', () =>
      inBareChromium(chromium, async (browser) => {
        const [id = ''] = /[a-p]{32}/.exec(read('site/update.xml')) ?? [];
        const page = await policyPageIn(browser, `chrome-extension://${id}`);
        const expected = foretold(values(), 'chrome');
        expect(await until(page, expected)).toEqual(expected);
      }));
  });

  for (const [name, block] of blocks.slice(trial + 1).map(named)) test(name, follow(block));

  test('every mail of the archive has its verdict', () => {
    expect(read('verdicts.jsonl').trim().split('\n')).toHaveLength(mails.length);
  });

  test('nothing of it is left on the machine', () => {
    expect(policyFiles.filter((file) => existsSync(file))).toEqual([]);
  });

  test('nothing was ignored, and no ID is missing in what was written last', () => {
    expect(printed.join('\n')).not.toMatch(/[1-9]\d* ignored|not written/);
    expect(read('site/update.xml') + read('trial/chrome-linux/stay-in-app-install.json')).not.toMatch(/EXTENSION-ID/);
  });
});
