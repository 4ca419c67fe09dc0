import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

/** Builds what the browsers load, so that the tests never run on an old build. */
export default async function buildExtension(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, browser: 'chrome', manifestVersion: 3 });
  await build({ root, browser: 'edge', manifestVersion: 3 });
  await build({ root, browser: 'firefox', manifestVersion: 3 });
  // The same with open shadow roots, for the accessibility checker.
  await build({ root, browser: 'chrome', manifestVersion: 3, mode: 'e2e' });
  await build({ root, browser: 'firefox', manifestVersion: 3, mode: 'e2e' });
}
