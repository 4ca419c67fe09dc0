import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { firefoxUuid, quietFirefox } from '../../src/demo/preferences.ts';
import { pause } from './world.ts';

/** Browsers that are started with nothing in them: what they have then, a policy of this machine's has put there. */

/** Leads nowhere; this machine itself is reached without it. */
const noProxy = { host: '127.0.0.1', port: 9 };

/** As `about:config` says it: only an ESR lets this be switched off. */
const unsigned = { 'xpinstall.signatures.required': false };

async function startedWith(options: LaunchOptions, look: (browser: Browser) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'stay-in-app-'));
  const env = { ...process.env, HOME: profile };
  const browser = await puppeteer.launch({ ...options, env, headless: true, userDataDir: join(profile, 'profile') });
  try {
    await look(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export function inBareFirefox(executable: string, look: (browser: Browser) => Promise<void>): Promise<void> {
  const { host, port } = noProxy;
  const proxy = { type: 1, http: host, http_port: port, ssl: host, ssl_port: port };
  const options: LaunchOptions = {
    browser: 'firefox',
    executablePath: executable,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...quietFirefox,
      ...unsigned,
      ...Object.fromEntries(Object.entries(proxy).map(([name, value]) => [`network.proxy.${name}`, value])),
    },
  };
  return startedWith(options, look);
}

/** What would keep a Chromium from installing anything. */
const keepsOut = ['--disable-extensions', '--disable-background-networking', '--disable-default-apps'];

/** Debuggers are kept out of extensions that a policy installs, unless another policy lets them in. */
const mayLook = '/etc/chromium/policies/managed/stay-in-app-test-look.json';

export async function inBareChromium(executable: string, look: (browser: Browser) => Promise<void>): Promise<void> {
  const proxy = `--proxy-server=${noProxy.host}:${noProxy.port}`;
  const options: LaunchOptions = {
    browser: 'chrome',
    executablePath: executable,
    pipe: true,
    ignoreDefaultArgs: keepsOut,
    args: ['--disable-gpu', '--no-first-run', proxy, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  };
  mkdirSync(join(mayLook, '..'), { recursive: true });
  writeFileSync(mayLook, JSON.stringify({ DeveloperToolsAvailability: 1 }));
  try {
    await startedWith(options, look);
  } finally {
    rmSync(mayLook);
  }
}

/** The policy page once the extension is there. @throws Error when it does not come within `patience` milliseconds */
export async function policyPageIn(browser: Browser, origin: string, patience = 20_000): Promise<Page> {
  const end = Date.now() + patience;
  for (;;) {
    const page = await browser.newPage();
    await page.goto(`${origin}/policy.html`, { waitUntil: [] }).catch(() => undefined);
    const isThere = await page.waitForSelector('body[data-asked]', { timeout: 6000 }).catch(() => null);
    if (isThere) return page;
    await page.close().catch(() => undefined);
    if (Date.now() > end) throw new Error(`the policy did not install ${origin}`);
    await pause(500);
  }
}

export const firefoxOrigin = `moz-extension://${firefoxUuid}`;
