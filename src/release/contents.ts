import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/smallZip.ts';

/** What lies in the folder of a release, for the one who uploads it. */

export const names = {
  package: (version: string, store: string) => `${store}/stay-in-app-${version}-${store}.zip`,
  sources: (version: string) => `firefox/stay-in-app-${version}-sources.zip`,
  shippedSbom: 'sbom/shipped.cdx.json',
  fullSbom: 'sbom/development.cdx.json',
  notes: 'release-notes.md',
  checksums: 'SHA256SUMS',
  index: 'INDEX.md',
};

/** Lines that `sha256sum --check` reads, for all files below a folder. */
export async function checksumsOf(folder: string): Promise<string> {
  const lines = (await filesBelow(folder)).map((name) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${digest}  ${name}\n`;
  });
  return lines.join('');
}

/** What to upload where. */
export function indexPage(version: string, hasPictures: boolean): string {
  const pictures = (row: string) => (hasPictures ? row : `${row} (not made in a dry run)`);
  return `# Stay in App ${version}: what goes where

| where | what |
|---|---|
| Chrome Web Store, "Package" | \`${names.package(version, 'chrome')}\` |
| its forms "Store listing" and "Privacy" | \`chrome/fields.md\`, field by field |
| Edge Add-ons (Partner Center), "Packages" | \`${names.package(version, 'edge')}\` |
| its forms "Properties", "Privacy" and "Store listings" | \`edge/fields.md\`, with a description for every language of the package; the logo is asked for each too: "Duplicate" copies the English one |
| addons.mozilla.org, "Submit a new version" | \`${names.package(version, 'firefox')}\` |
| there, "Do you need to submit source code?": yes | \`${names.sources(version)}\` (its README has the commands) |
| its forms | \`firefox/fields.md\` |
| all three, notes of the version | \`${names.notes}\` |
| all three, screenshots | ${pictures('`pictures/1-….png` to `pictures/5-….png`, 1280×800, in this order')} |
| Chrome (required) and Edge, small promotional tile | ${pictures('`pictures/tile-440x280.png`')} |
| Edge, logo; Chrome, store icon | ${pictures('`pictures/logo-300x300.png`, `pictures/icon-128x128.png`')} |
| all three, privacy policy | the address where \`docs/PRIVACY.md\` of this version can be read |
| the release in the repository | the three packages, \`${names.shippedSbom}\`, \`${names.fullSbom}\`, \`${names.checksums}\` |

\`sha256sum --check ${names.checksums}\` says whether the files are whole. When everything is uploaded: \`git tag v${version}\`.
`;
}
