import { admxFiles } from './policyAdmx.ts';
import { chromiumProfile, firefoxProfile } from './policyProfile.ts';
import { chromiumRegistry, firefoxRegistry } from './policyRegistryWriter.ts';
import {
  chrome,
  chromiumInstall,
  type Deployment,
  edge,
  type Files,
  firefoxInstall,
  type Settings,
} from './policyTargets.ts';
import { updateManifests } from './policyUpdates.ts';

/** Every platform settings can be written for. */

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const one = (path: string, content: string | Uint8Array): Files => new Map([[path, content]]);

function linuxFiles(target: typeof chrome, deployment: Deployment): Files {
  const id = deployment.ids[target.browser];
  const { settings } = deployment;
  return new Map([
    ['stay-in-app-install.json', json({ ExtensionSettings: { [id]: chromiumInstall(target, deployment) } })],
    ['stay-in-app-settings.json', json({ '3rdparty': { extensions: { [id]: settings } } })],
  ]);
}

const wrapped = (settings: Settings) =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { Value: value }]));

function firefoxPolicies(deployment: Deployment) {
  const { firefox } = deployment.ids;
  return {
    ExtensionSettings: { [firefox]: firefoxInstall(deployment) },
    '3rdparty': { Extensions: { [firefox]: deployment.settings } },
  };
}

type Write = (deployment: Deployment) => Files;

const platforms = {
  'chrome-linux': (all) => linuxFiles(chrome, all),
  'chrome-windows': (all) => one('stay-in-app.reg', chromiumRegistry(chrome, all)),
  'chrome-macos': (all) => one('stay-in-app.mobileconfig', chromiumProfile(chrome, all)),
  'edge-linux': (all) => linuxFiles(edge, all),
  'edge-windows': (all) => one('stay-in-app.reg', chromiumRegistry(edge, all)),
  'edge-macos': (all) => one('stay-in-app.mobileconfig', chromiumProfile(edge, all)),
  'google-admin': ({ settings }) => one('stay-in-app.json', json(wrapped(settings))),
  'firefox-json': (all) => one('policies.json', json({ policies: firefoxPolicies(all) })),
  'firefox-windows': (all) => one('stay-in-app.reg', firefoxRegistry(all)),
  'firefox-macos': (all) => one('stay-in-app.mobileconfig', firefoxProfile(firefoxPolicies(all))),
  admx: ({ ids }) => admxFiles(ids),
  'self-hosted': updateManifests,
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
export function filesFor(platform: PlatformName, deployment: Deployment): Files {
  const write: Write = platforms[platform];
  return new Map([...write(deployment)].map(([path, content]) => [`${platform}/${path}`, content]));
}
