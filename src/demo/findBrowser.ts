import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Which browsers this machine has. */

export type BrowserName = 'chromium' | 'firefox';

interface Candidate {
  /** Variable that names an executable of the person's own choice. */
  readonly variable: string;
  readonly commands: readonly string[];
  /** The folder of the build. */
  readonly build: string;
  readonly debianPackage: string;
}

// Branded Chrome is left out of the commands on purpose: its stable channel restricts unpacked extensions.
export const candidates: Record<BrowserName, Candidate> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    build: '.output/chrome-mv3',
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    build: '.output/firefox-mv3',
    debianPackage: 'firefox-esr',
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The executable of a browser on this machine, or `undefined`. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands } = candidates[name];
  const chosen = process.env[variable];
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}
