import { type Deployment, type Files, selfHosted } from './policyTargets.ts';
import { element, xmlFile } from './xml.ts';

/** The update manifests of a fleet that takes the extension from a folder of its own and not from the stores. */

/** Stands in the samples, to be replaced. */
const someFolder = 'https://intranet.example.org/stay-in-app';

/** What Chromium asks for at the `update_url` of `ExtensionSettings` (Omaha's older protocol, version 2.0). */
function chromiumManifest(id: string, from: string): string {
  const { crx, version } = selfHosted;
  const check = element('updatecheck', { codebase: `${from}/${crx}`, version });
  const attributes = { xmlns: 'http://www.google.com/update2/response', protocol: '2.0' };
  return xmlFile(element('gupdate', attributes, element('app', { appid: id }, check)));
}

/** What Firefox asks for at the `update_url` in the manifest of the installed extension. */
function firefoxManifest(id: string, from: string): string {
  const { xpi, version } = selfHosted;
  return `${JSON.stringify({ addons: { [id]: { updates: [{ version, update_link: `${from}/${xpi}` }] } } }, null, 2)}\n`;
}

/** `update.xml` for the .crx and `updates.json` for the .xpi that lie in the same folder. */
export function updateManifests({ ids, from = someFolder }: Deployment): Files {
  return new Map([
    [selfHosted.chromiumManifest, chromiumManifest(ids.chrome, from)],
    [selfHosted.firefoxManifest, firefoxManifest(ids.firefox, from)],
  ]);
}
