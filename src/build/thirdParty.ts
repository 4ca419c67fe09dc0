import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './shippedPackages.ts';
import { shippedData } from './shippedWork.ts';

/** THIRD_PARTY.txt of the package: whose work is in it, and under which licence. */

const folder = join(import.meta.dirname, 'licences');
const ending = '.txt';
const spaces = /\s+/g;

/** Texts of the licences that may be shipped, by their SPDX names. */
export const allowedLicences: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .toSorted()
    .map((file) => [file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')]),
);

const flat = (text: string) => text.replace(spaces, ' ').trim();

/** @throws Error when a package may not be shipped, or its licence is not the text its name stands for */
function assertAllowed({ name, version, licence, licenceText }: ShippedPackage): void {
  const text = allowedLicences.get(licence);
  if (text === undefined) {
    throw new Error(`${name} ${version} is shipped, and its licence ${licence} is none of src/build/licences`);
  }
  if (licenceText !== undefined && !flat(licenceText).includes(flat(text))) {
    throw new Error(`the licence file of ${name} ${version} is not the text of ${licence}`);
  }
}

/** One line a work, then the text of each licence once. @throws Error when something may not be shipped */
export function thirdPartyText(packages: readonly ShippedPackage[]): string {
  for (const shipped of packages) assertAllowed(shipped);
  const works = [
    ...packages.map(({ name, version, licence, copyright }) => `${name} ${version} (${licence}) ${copyright}`),
    ...shippedData.map(({ name, licence, copyright }) => `${name} (${licence}) ${copyright}`),
  ];
  const used = new Set([...packages, ...shippedData].map(({ licence }) => licence));
  const texts = [...used].toSorted().map((licence) => `== ${licence}\n\n${allowedLicences.get(licence) ?? ''}`);
  return `Work of others in this package:\n\n${works.join('\n')}\n\n${texts.join('\n')}`;
}

const packageLine = /^(\S+) (\d\S*) \(/gm;

/** The packages named in a THIRD_PARTY.txt, as `name@version`. */
export function packagesNamed(text: string): readonly string[] {
  return [...text.matchAll(packageLine)].map(([, name, version]) => `${name}@${version}`);
}
