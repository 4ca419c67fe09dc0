import {
  type ChromiumTarget,
  chromiumInstall,
  type Deployment,
  firefoxInstall,
  firefoxRegistryKey,
  type Settings,
} from './policyTargets.ts';

/** Settings as a .reg file, in the encoding regedit writes itself. */

const special = /["\\]/g;
const quoted = (text: string) => `"${text.replace(special, '\\$&')}"`;
const number = (value: number) => `dword:${value.toString(16).padStart(8, '0')}`;

function data(value: unknown): string {
  if (typeof value === 'boolean') return number(value ? 1 : 0);
  return typeof value === 'number' ? number(value) : quoted(String(value));
}

/** A key with its values, and each list as a key below it with the values 1, 2, 3 … */
function section(path: string, settings: Settings): string[] {
  const lists = Object.entries(settings).filter(([, value]) => Array.isArray(value)) as [string, readonly unknown[]][];
  const single = Object.entries(settings).filter(([, value]) => !Array.isArray(value));
  return [
    '',
    `[${path}]`,
    ...single.map(([name, value]) => `${quoted(name)}=${data(value)}`),
    ...lists.flatMap(([name, items]) => [
      '',
      `[${path}\\${name}]`,
      ...items.map((item, index) => `${quoted(String(index + 1))}=${data(item)}`),
    ]),
  ];
}

function registryFile(lines: readonly string[]): Uint8Array {
  const text = ['Windows Registry Editor Version 5.00', ...lines, ''].join('\r\n');
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** What was set before is taken away first: a list that has become shorter would keep its last items otherwise. */
const emptied = (path: string) => ['', `[-${path}]`];

export function chromiumRegistry(target: ChromiumTarget, deployment: Deployment): Uint8Array {
  const id = deployment.ids[target.browser];
  const policy = `${target.registryKey}\\3rdparty\\extensions\\${id}\\policy`;
  return registryFile([
    ...section(`${target.registryKey}\\ExtensionSettings\\${id}`, chromiumInstall(target, deployment)),
    ...emptied(policy),
    ...section(policy, deployment.settings),
  ]);
}

export function firefoxRegistry(deployment: Deployment): Uint8Array {
  const id = deployment.ids.firefox;
  const policy = `${firefoxRegistryKey}\\3rdparty\\Extensions\\${id}`;
  return registryFile([
    ...section(`${firefoxRegistryKey}\\ExtensionSettings\\${id}`, firefoxInstall(deployment)),
    ...emptied(policy),
    ...section(policy, deployment.settings),
  ]);
}
