import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

let building: Promise<void> | undefined;

/** Builds what the browsers load, once in a run, so that the tests never run on an old build. */
export default function buildExtension(): Promise<void> {
  building ??= buildAll();
  return building;
}

async function buildAll(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, browser: 'chrome', manifestVersion: 3 });
  await build({ root, browser: 'edge', manifestVersion: 3 });
  await build({ root, browser: 'firefox', manifestVersion: 3 });
  // The same with open shadow roots, for the accessibility checker.
  await build({ root, browser: 'chrome', manifestVersion: 3, mode: 'e2e' });
  await build({ root, browser: 'firefox', manifestVersion: 3, mode: 'e2e' });
}
