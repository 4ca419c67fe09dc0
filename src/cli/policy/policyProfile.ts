import { createHash } from 'node:crypto';
import { build, type PlistValue } from 'plist';
import { type ChromiumTarget, chromiumInstall, type Deployment, type Settings } from './policyTargets.ts';

/** Settings as a configuration profile of macOS. */

const identifier = 'org.example.stay-in-app';

/** Always the same for the same name, so that a new profile replaces the old one (RFC 9562, version 8). */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}

function payload(type: string, name: string, content: Settings): Settings {
  const id = `${identifier}.${name}`;
  return { ...content, PayloadType: type, PayloadVersion: 1, PayloadIdentifier: id, PayloadUUID: uuidOf(id) };
}

function profile(name: string, payloads: readonly Settings[]): string {
  const content = {
    PayloadContent: payloads,
    PayloadDisplayName: 'Stay in App',
    PayloadDescription: 'Installs Stay in App and sets what the organisation decided.',
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
  };
  return `${build(payload('Configuration', name, content) as PlistValue)}\n`;
}

export function chromiumProfile(target: ChromiumTarget, deployment: Deployment): string {
  const { browser, domain } = target;
  const id = deployment.ids[browser];
  return profile(browser, [
    payload(domain, `${browser}.install`, { ExtensionSettings: { [id]: chromiumInstall(target, deployment) } }),
    payload(`${domain}.extensions.${id}`, `${browser}.settings`, deployment.settings),
  ]);
}

/** @param policies what stands under "policies" in a policies.json */
export function firefoxProfile(policies: Settings): string {
  return profile('firefox', [
    payload('org.mozilla.firefox', 'firefox.policies', { EnterprisePoliciesEnabled: true, ...policies }),
  ]);
}
