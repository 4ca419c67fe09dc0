import { execFileSync } from 'node:child_process';

/** Software bills of materials (CycloneDX), by `npm sbom`: without what differs from one run to the next. */

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

export interface Sbom {
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [more: string]: unknown;
}

/**
 * All that is installed to build and test, out of the lockfile alone. What is for development is asked for by name: a
 * build in the same process leaves NODE_ENV=production behind, and npm would leave it out.
 * @throws Error when npm cannot say it
 */
export function readSbom(root: string): Sbom {
  const told = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include=dev'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  return JSON.parse(told) as Sbom;
}

const versionPart = /@[^@]*$/;

const byRef =
  <Item>(ref: (item: Item) => string) =>
  (a: Item, b: Item) =>
    ref(a) < ref(b) ? -1 : 1;

/** The same without serial number, time, npm's version and the folder's name, and in one order. */
export function normalised(sbom: Sbom): Sbom {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = sbom;
  const { timestamp: __, tools: ___, component, ...moreMetadata } = metadata;
  const name = component['bom-ref'].replace(versionPart, '');
  return {
    ...rest,
    metadata: { ...moreMetadata, component: { ...component, name, type: 'application' } as Component },
    components: components.toSorted(byRef((item) => item['bom-ref'])),
    dependencies: dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.toSorted() }))
      .toSorted(byRef((item) => item.ref)),
  };
}

/**
 * Only what is shipped.
 * @param shipped packages as `name@version`
 * @throws Error when one of them is not installed by the lockfile
 */
export function onlyShipped(sbom: Sbom, shipped: readonly string[]): Sbom {
  const components = sbom.components.filter(({ name, version }) => shipped.includes(`${name}@${version}`));
  const found = components.map(({ name, version }) => `${name}@${version}`);
  const missing = shipped.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new Error(`shipped, but not in package-lock.json: ${missing.join(', ')}`);
  const own = sbom.metadata.component['bom-ref'];
  const refs = components.map((component) => component['bom-ref']);
  const inside = sbom.dependencies.filter(({ ref }) => refs.includes(ref));
  const dependencies = inside.map(({ ref, dependsOn }) => ({
    ref,
    dependsOn: dependsOn.filter((to) => refs.includes(to)),
  }));
  // Whatever is in the package was put there by the build, also what only a package's package asks for.
  return { ...sbom, components, dependencies: [{ ref: own, dependsOn: refs }, ...dependencies] };
}
