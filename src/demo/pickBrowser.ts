import { spawnSync } from 'node:child_process';
import { type BrowserName, candidates, findBrowser } from './findBrowser.ts';

/** Chooses a browser for the demo, or says what to install. */

/** What to do when none of the wanted browsers is there. */
function missing(wanted: readonly BrowserName[]): string {
  const lines = wanted.map((name) => {
    const { debianPackage, variable, commands } = candidates[name];
    const chosen = process.env[variable];
    if (chosen) return `  ${name}: ${variable} names ${chosen}, which is no program here`;
    return `  ${name}: apt-get install -y ${debianPackage}   (looked for ${commands.join(', ')}; or name yours in ${variable})`;
  });
  const name = wanted.length === 1 ? wanted[0] : 'browser';
  return [`No ${name} found. Install it as said here, or run "npm start -- --install":`, ...lines].join('\n');
}

function install(name: BrowserName): void {
  const { debianPackage } = candidates[name];
  process.stdout.write(`Installing ${debianPackage} …\n`);
  spawnSync('apt-get', ['update'], { stdio: 'inherit' });
  const { status } = spawnSync('apt-get', ['install', '-y', debianPackage], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`apt-get could not install ${debianPackage}`);
}

/**
 * The first of the wanted browsers that is there.
 * @param mayInstall install the first one with apt-get when none is
 * @throws Error that says what to install
 */
export function pickBrowser(
  wanted: readonly BrowserName[],
  mayInstall: boolean,
): { name: BrowserName; executable: string } {
  for (const name of wanted) {
    const executable = findBrowser(name);
    if (executable) return { name, executable };
  }
  const [first] = wanted;
  if (!mayInstall || !first) throw new Error(missing(wanted));
  install(first);
  return pickBrowser(wanted, false);
}
