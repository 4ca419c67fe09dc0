import { admxFiles } from './policyAdmx.ts';
import { chromiumProfile, firefoxProfile } from './policyProfile.ts';
import { chromiumRegistry, firefoxRegistry } from './policyRegistryWriter.ts';
import {
  chrome,
  chromiumInstall,
  type ExtensionIds,
  edge,
  type Files,
  firefoxInstall,
  type Settings,
} from './policyTargets.ts';

/** Every platform settings can be written for. */

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const one = (path: string, content: string | Uint8Array): Files => new Map([[path, content]]);

function linuxFiles(target: typeof chrome, ids: ExtensionIds, settings: Settings): Files {
  const id = ids[target.browser];
  return new Map([
    ['stay-in-app-install.json', json({ ExtensionSettings: { [id]: chromiumInstall(target) } })],
    ['stay-in-app-settings.json', json({ '3rdparty': { extensions: { [id]: settings } } })],
  ]);
}

const wrapped = (settings: Settings) =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { Value: value }]));

function firefoxPolicies(id: string, settings: Settings) {
  return { ExtensionSettings: { [id]: firefoxInstall(id) }, '3rdparty': { Extensions: { [id]: settings } } };
}

type Write = (ids: ExtensionIds, settings: Settings) => Files;

const platforms = {
  'chrome-linux': (ids, settings) => linuxFiles(chrome, ids, settings),
  'chrome-windows': (ids, settings) => one('stay-in-app.reg', chromiumRegistry(chrome, ids.chrome, settings)),
  'chrome-macos': (ids, settings) => one('stay-in-app.mobileconfig', chromiumProfile(chrome, ids.chrome, settings)),
  'edge-linux': (ids, settings) => linuxFiles(edge, ids, settings),
  'edge-windows': (ids, settings) => one('stay-in-app.reg', chromiumRegistry(edge, ids.edge, settings)),
  'edge-macos': (ids, settings) => one('stay-in-app.mobileconfig', chromiumProfile(edge, ids.edge, settings)),
  'google-admin': (_ids, settings) => one('stay-in-app.json', json(wrapped(settings))),
  'firefox-json': ({ firefox }, settings) =>
    one('policies.json', json({ policies: firefoxPolicies(firefox, settings) })),
  'firefox-windows': ({ firefox }, settings) => one('stay-in-app.reg', firefoxRegistry(firefox, settings)),
  'firefox-macos': ({ firefox }, settings) =>
    one('stay-in-app.mobileconfig', firefoxProfile(firefoxPolicies(firefox, settings))),
  admx: (ids) => admxFiles(ids),
} as const satisfies Readonly<Record<string, Write>>;

export type PlatformName = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as PlatformName[];

/**
 * The platforms a name stands for: itself, or all that have it as a part (`windows`).
 * @throws Error that lists the names there are
 */
export function platformsNamed(name: string): readonly PlatformName[] {
  const found = platformNames.filter(
    (platform) => name === 'all' || platform === name || platform.split('-').includes(name),
  );
  if (found.length === 0) throw new Error(`--platform ${name}: choose all, ${platformNames.join(', ')}`);
  return found;
}

/** Path → content, below a folder of the platform's name. */
export function filesFor(platform: PlatformName, ids: ExtensionIds, settings: Settings): Files {
  const write: Write = platforms[platform];
  return new Map([...write(ids, settings)].map(([path, content]) => [`${platform}/${path}`, content]));
}
