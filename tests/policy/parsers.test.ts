import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { decodeText } from '../../src/cli/policy/policyFile.ts';
import { samplePolicy } from '../../src/policy/keyFacts.ts';
import { withTool } from '../tools.ts';

/** The sample files of docs/policy, read by parsers that know nothing of us. */

const samples = fileURLToPath(new URL('../../docs/policy/', import.meta.url));
const ownFolder = 'https://intranet.example.org/stay-in-app/stay-in-app';
const here = fileURLToPath(new URL('.', import.meta.url));
const text = (tool: string, ...given: string[]) => execFileSync(tool, given, { encoding: 'utf8' });

withTool('python3', 'profiles of macOS', () => {
  const script = 'import plistlib,sys,json; print(json.dumps(plistlib.load(open(sys.argv[1],"rb"))))';
  const load = (platform: string) =>
    JSON.parse(text('python3', '-c', script, `${samples}${platform}/stay-in-app.mobileconfig`)) as {
      PayloadType: string;
      PayloadContent: Record<string, unknown>[];
    };

  test.each([
    ['chrome-macos', 'com.google.Chrome.extensions.CHROME-EXTENSION-ID'],
    ['edge-macos', 'com.microsoft.Edge.extensions.EDGE-EXTENSION-ID'],
  ])('%s', (platform, type) => {
    const profile = load(platform);
    expect(profile.PayloadType).toBe('Configuration');
    expect(profile.PayloadContent.find(({ PayloadType }) => PayloadType === type)).toMatchObject(samplePolicy());
    expect(new Set(profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)).size).toBe(2);
  });

  test('firefox-macos', () => {
    expect(load('firefox-macos').PayloadContent[0]).toMatchObject({
      EnterprisePoliciesEnabled: true,
      '3rdparty': { Extensions: { 'stay-in-app@example.org': samplePolicy() } },
    });
  });
});

withTool('xmllint', 'administrative templates', () => {
  const ask = (query: string, file: string) => text('xmllint', '--xpath', query, `${samples}admx/${file}`).trim();

  test.each(['chrome', 'edge', 'firefox'])('%s', (browser) => {
    const admx = `stay-in-app-${browser}.admx`;
    const adml = `en-US/stay-in-app-${browser}.adml`;
    const keys = Object.keys(samplePolicy());
    expect(ask('count(//*[local-name()="policy"])', admx)).toBe(String(keys.length));
    for (const key of keys) {
      expect(ask(`count(//*[local-name()="policy"][@name="${key}"])`, admx), key).toBe('1');
      expect(ask(`string(//*[local-name()="string"][@id="${key}"])`, adml), key).not.toBe('');
    }
    const wanted = readFileSync(`${samples}admx/${admx}`, 'utf8').matchAll(/\$\((string|presentation)\.(\w+)\)/g);
    for (const [, kind, id] of wanted) {
      expect(ask(`count(//*[local-name()="${kind}"][@id="${id}"])`, adml), `${kind} ${id}`).toBe('1');
    }
  });
});

withTool('xmllint', 'update manifests', () => {
  const manifest = `${samples}self-hosted/update.xml`;
  const ask = (path: string) => text('xmllint', '--xpath', `string(${path})`, manifest).trim();
  const app = '/*[local-name()="gupdate"]/*[local-name()="app"]';

  test('Chromium’s', () => {
    expect(ask('namespace-uri(/*)')).toBe('http://www.google.com/update2/response');
    expect(ask('/*/@protocol')).toBe('2.0');
    expect(ask(`${app}/@appid`)).toBe('CHROME-EXTENSION-ID');
    expect(ask(`${app}/*[local-name()="updatecheck"]/@version`)).toBe(project.version);
    expect(ask(`${app}/*[local-name()="updatecheck"]/@codebase`)).toBe(`${ownFolder}-${project.version}.crx`);
  });

  test('Firefox’s', () => {
    expect(JSON.parse(readFileSync(`${samples}self-hosted/updates.json`, 'utf8'))).toEqual({
      addons: {
        'stay-in-app@example.org': {
          updates: [{ version: project.version, update_link: `${ownFolder}-${project.version}.xpi` }],
        },
      },
    });
  });
});

withTool('hivexregedit', 'registry files', () => {
  const hklm = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stay-in-app-hive-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** regedit makes the keys above a key by itself, this tool wants them first. */
  function withParents(content: string): string {
    const paths = [...content.matchAll(/^\[-?(HKEY_LOCAL_MACHINE\\SOFTWARE\\[^\]]+)\]$/gm)].map(
      ([, path = '']) => path,
    );
    const parents = paths.flatMap((path) => {
      const labels = path.split('\\').slice(2);
      return labels.map((_, index) => `[${hklm}\\${labels.slice(0, index + 1).join('\\')}]`);
    });
    const [head = '', ...rest] = content.split('\n');
    return [head, ...new Set(parents)].join('\n\n') + ['', ...rest].join('\n');
  }

  test.each([
    ['chrome-windows', 'Google\\Chrome\\3rdparty\\extensions\\CHROME-EXTENSION-ID\\policy'],
    ['edge-windows', 'Microsoft\\Edge\\3rdparty\\extensions\\EDGE-EXTENSION-ID\\policy'],
    ['firefox-windows', 'Mozilla\\Firefox\\3rdparty\\Extensions\\stay-in-app@example.org'],
  ])('%s', (platform, key) => {
    const content = decodeText(readFileSync(`${samples}${platform}/stay-in-app.reg`)).replaceAll('\r\n', '\n');
    const hive = join(folder, `${platform}.hive`);
    const file = join(folder, `${platform}.reg`);
    writeFileSync(file, withParents(content));
    text('python3', join(here, 'emptyHive.py'), hive);
    text('hivexregedit', '--merge', '--prefix', hklm, hive, file);
    const exported = text('hivexregedit', '--export', '--unsafe-printable-strings', '--prefix', hklm, hive, '\\');
    const sections = new Map(
      exported.split('\n\n').map((section): [string, string[]] => {
        const [path = '', ...values] = section.trim().split('\n');
        return [path, values];
      }),
    );
    const own = sections.get(`[${hklm}\\Policies\\${key}]`);
    for (const [name, value] of Object.entries(samplePolicy())) {
      const list = sections.get(`[${hklm}\\Policies\\${key}\\${name}]`);
      const number = (given: number) => `"${name}"=dword:${given.toString(16).padStart(8, '0')}`;
      if (Array.isArray(value))
        expect(list, name).toEqual(value.map((item, index) => `"${index + 1}"=str(1):"${item}"`));
      else if (typeof value === 'string') expect(own, name).toContain(`"${name}"=str(1):"${value}"`);
      else expect(own, name).toContain(number(Number(value)));
    }
  });
});
