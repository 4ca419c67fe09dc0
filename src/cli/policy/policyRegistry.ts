import type { BrowserName } from '../../policy/predict.ts';
import type { Given } from './policyGiven.ts';
import { type RegistryKey, readRegistryFile } from './registryFile.ts';
import { type RegistrySettings, throughChromium, throughFirefox } from './registryValues.ts';

/** Settings of extensions in a .reg file. */

interface Place {
  readonly browser: BrowserName;
  /** What stands before the extension's id. */
  readonly folder: RegExp;
}

const places: readonly Place[] = [
  { browser: 'chrome', folder: /\\Policies\\(?:Google\\Chrome|Chromium)\\3rdparty\\extensions\\/i },
  { browser: 'edge', folder: /\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\/i },
  { browser: 'firefox', folder: /\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\/i },
];

/** The extension's id and what stands below it. */
function splitPath(path: string, folder: RegExp): { readonly id: string; readonly subkey: string } | undefined {
  const found = folder.exec(path);
  if (!found) return undefined;
  const [id = '', ...below] = path.slice(found.index + found[0].length).split('\\');
  const subkey = below.join('\\');
  return id === '' || (below.length > 0 && subkey === '') ? undefined : { id, subkey };
}

function settingsIn(keys: readonly RegistryKey[]): readonly RegistrySettings[] {
  const found = new Map<string, RegistrySettings>();
  for (const { path, values } of keys) {
    for (const { browser, folder } of places) {
      const split = splitPath(path, folder);
      if (!split) continue;
      const { id, subkey } = split;
      const name = `${browser} ${id.toLowerCase()}`;
      const settings = found.get(name) ?? { browser, id, subkeys: new Map() };
      settings.subkeys.set(subkey, values);
      found.set(name, settings);
    }
  }
  return [...found.values()];
}

/** Reads the settings of extensions from a .reg file. */
export function readRegistryPolicy(text: string): readonly Given[] {
  return settingsIn(readRegistryFile(text)).map((settings) => {
    const { values, lines, losses } =
      settings.browser === 'firefox' ? throughFirefox(settings) : throughChromium(settings);
    return {
      format: 'Windows registry file',
      browsers: [settings.browser],
      id: settings.id,
      values,
      lineOf: (key, item) => lines.get(key)?.[item === undefined ? 0 : item + 1] || undefined,
      losses,
    };
  });
}
