import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName } from './findBrowser.ts';
import { tabOf } from './ownPages.ts';
import { chromiumPreferences, quietFirefox, windowSize } from './preferences.ts';

/** Real browsers with the built extension, in a profile that is thrown away. */

export interface LaunchOptions {
  readonly name: BrowserName;
  readonly executable: string;
  readonly extension: string;
  readonly proxyPort: number;
  readonly headless: boolean;
  /** Firefox only; Chromium is told per page. */
  readonly isDark?: boolean;
  /** Puts files into the profile, which is Firefox's home too, before the browser starts. */
  readonly prepare?: (profile: string) => void;
  /** Whether the browser counts as started before the welcome page stands there. */
  readonly skipsWelcome?: boolean;
  /** A profile that is there already, or is to stay; else one is made and thrown away. */
  readonly profile?: string;
  /** Firefox only: how the extension gets in, where it is not for this session alone. */
  readonly install?: (browser: Browser) => Promise<unknown>;
  /** Firefox only. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

export interface Launched {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
  '--metrics-recording-only',
  '--no-pings',
  '--ignore-certificate-errors',
];

async function launchChromium(
  { executable, extension, proxyPort, headless }: LaunchOptions,
  profile: string,
): Promise<Browser> {
  const preferences = join(profile, 'Default', 'Preferences');
  mkdirSync(dirname(preferences), { recursive: true });
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify(chromiumPreferences(extension)));
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless,
    pipe: true,
    userDataDir: profile,
    // Loaded over CDP (Extensions.loadUnpacked): branded builds ignore --load-extension.
    enableExtensions: [extension],
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    args: [
      ...chromiumArguments,
      ...(headless ? [] : [`--window-size=${windowSize.width},${windowSize.height}`]),
      `--proxy-server=127.0.0.1:${proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      // Chromium refuses to run its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

async function launchFirefox(
  { executable, extension, proxyPort, headless, isDark = false, install, preferences }: LaunchOptions,
  profile: string,
): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: join(profile, 'firefox'),
    acceptInsecureCerts: true,
    args: [
      '--remote-allow-system-access',
      ...(headless ? [] : [`--width=${windowSize.width}`, `--height=${windowSize.height}`]),
    ],
    env: { ...process.env, HOME: profile },
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    extraPrefsFirefox: {
      ...quietFirefox,
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      ...preferences,
    },
  });
  await (install ? install(browser) : browser.installExtension(extension));
  return browser;
}

/** How long the welcome page may take to open, in milliseconds: a starting Chromium is slow to say that no policy forbids it. */
const welcomePatience = 15_000;

/** Waits for the welcome page: it comes in front of whatever is open, and a page behind another is not drawn. */
async function waitForWelcome(browser: Browser): Promise<void> {
  const end = Date.now() + welcomePatience;
  while (Date.now() < end) {
    if (await tabOf(browser, '/welcome.html')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A browser that does not close within this time (milliseconds) hangs: Firefox does, seldom. */
const patienceAtEnd = 15_000;

async function closeOrKill(browser: Browser): Promise<void> {
  const closing = browser.close().catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceAtEnd);
  });
  if ((await Promise.race([closing, late])) === 'late') browser.process()?.kill('SIGKILL');
  clearTimeout(timer);
}

/** Starts a browser with the extension loaded. Its profile is gone when it is closed, unless one was given. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'stay-in-app-'));
  options.prepare?.(profile);
  const start = options.name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await start(options, profile);
  if (options.skipsWelcome !== true) await waitForWelcome(browser);
  return {
    browser,
    close: async () => {
      await closeOrKill(browser);
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}
