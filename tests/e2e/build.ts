import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

/** Builds what the browsers load, so that the tests never run on an old build. */
export default async function buildExtension(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, browser: 'chrome', manifestVersion: 3 });
  await build({ root, browser: 'firefox', manifestVersion: 3 });
}
