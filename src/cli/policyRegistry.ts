import type { BrowserName } from '../policy/predict.ts';
import type { Given } from './policyFile.ts';
import { type RegistryKey, readRegistryFile } from './registryFile.ts';
import { type RegistrySettings, throughChromium, throughFirefox } from './registryValues.ts';

/** Settings of extensions in a .reg file. */

interface Place {
  readonly browser: BrowserName;
  readonly pattern: RegExp;
}

const places: readonly Place[] = [
  {
    browser: 'chrome',
    pattern: /\\Policies\\(?:Google\\Chrome|Chromium)\\3rdparty\\extensions\\([^\\]+)(?:\\(.+))?$/i,
  },
  { browser: 'edge', pattern: /\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\([^\\]+)(?:\\(.+))?$/i },
  { browser: 'firefox', pattern: /\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\([^\\]+)(?:\\(.+))?$/i },
];

function settingsIn(keys: readonly RegistryKey[]): readonly RegistrySettings[] {
  const found = new Map<string, RegistrySettings>();
  for (const { path, values } of keys) {
    for (const { browser, pattern } of places) {
      const [, id, subkey = ''] = pattern.exec(path) ?? [];
      if (id === undefined) continue;
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
