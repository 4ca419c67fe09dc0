import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBinary } from 'plist';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../src/cli/catalogue.ts';
import { checkPolicy } from '../../src/cli/policy/policyCheck.ts';
import { decodeText, readPolicyFile } from '../../src/cli/policy/policyFile.ts';
import { samplePolicy } from '../../src/policy/keyFacts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = `${root}docs/policy`;
const words = readWords();
const chromeId = 'abcdefghijklmnopabcdefghijklmnop';
const keys = Object.keys(samplePolicy());

function check(content: string | Uint8Array, path = 'policy', ids: string[] = []) {
  return checkPolicy(readPolicyFile(Buffer.from(content), { path, ids }), words);
}
const summary = (content: string | Uint8Array, path?: string) => {
  const { accepted, ignored } = check(content, path);
  return { accepted, ignored: ignored.map(({ key, browsers, line }) => [key, browsers.join(' '), line]) };
};
const lines = (...all: string[]) => all.join('\n');

describe('what is written is accepted whole', () => {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(json|reg|mobileconfig)$/.test(name) && !/install|self-hosted/.test(name),
  );

  test('on every platform', () => expect(files).toHaveLength(11));
  test.each(files)('%s', (name) => {
    const { accepted, ignored } = check(readFileSync(`${samples}/${name}`), name);
    expect(ignored).toEqual([]);
    expect(accepted.toSorted()).toEqual(keys.toSorted());
  });
});

describe('docs/ADMIN.md says where each file goes', () => {
  const page = readFileSync(`${root}docs/ADMIN.md`, 'utf8');
  const all = readdirSync(samples, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const below = all.map(({ parentPath, name }) => [parentPath.slice(samples.length + 1), name] as const);

  test.each(below.filter(([folder]) => folder !== ''))('%s/%s', (folder, name) => {
    // As a path of either kind, or as the pattern that stands for the three of them.
    const names = [name, name.replace(/-(chrome|edge|firefox)\./, '-*.')];
    const paths = names.flatMap((file) => [`${folder}/${file}`, `${folder.replaceAll('/', '\\')}\\${file}`]);
    expect(paths.filter((path) => page.includes(path))).not.toEqual([]);
  });
});

describe('JSON', () => {
  test('of Chrome: what it drops, by line', () => {
    const file = lines(
      '{"3rdparty": {"extensions": {',
      `  "${chromeId}": {`,
      '    "policyLabel": "pilot",',
      '    "historyDays": "7",',
      '    "organizationName": "Example Museum",',
      '    "trustedSenderDomains": [',
      '      "example.org",',
      '      "*"',
      '    ],',
      '    "blockedLinkDomains": ["evil.example", 7]',
      '}}}}',
    );
    expect(summary(file)).toEqual({
      accepted: ['policyLabel', 'trustedSenderDomains'],
      ignored: [
        ['historyDays', 'chrome edge', 4],
        ['organizationName', 'chrome edge', 5],
        ['blockedLinkDomains', 'chrome edge', 10],
        ['trustedSenderDomains', 'chrome edge', 8],
      ],
    });
    const { ignored } = check(file);
    expect(ignored[0]?.reason).toMatch(/another type.*keeps the whole setting back/);
    expect(ignored[3]?.reason).toMatch(/^item 2: a wildcard/);
    expect(JSON.stringify(ignored)).not.toMatch(/evil|Museum/);
  });

  test('of Firefox: good items of a list stay, whatever stands beside them', () => {
    const file = JSON.stringify({
      policies: {
        '3rdparty': { Extensions: { 'a@b': { trustedSenderDomains: ['example.org', 7], disableFirstRunPage: 1 } } },
      },
    });
    expect(summary(file)).toEqual({
      accepted: ['trustedSenderDomains', 'disableFirstRunPage'],
      ignored: [['trustedSenderDomains', 'firefox', 1]],
    });
  });

  test('of the managed storage manifest', () => {
    const file = JSON.stringify({ name: 'a@b', description: '', type: 'storage', data: { policyLabel: 'a', x: 1 } });
    expect(summary(file)).toEqual({ accepted: ['policyLabel'], ignored: [['x', 'firefox', 1]] });
  });

  test('of the Google Admin console, with and without the wrapper', () => {
    const file = lines(
      '{',
      '"policyLabel": {"Value": "pilot"},',
      '"bannerLevel": "all",',
      '"protectedAccounts": {"Value": ["a", "b c"]}}',
    );
    expect(summary(file)).toEqual({
      accepted: ['policyLabel', 'protectedAccounts'],
      ignored: [
        ['bannerLevel', 'chrome', 3],
        ['protectedAccounts', 'chrome', 4],
      ],
    });
  });

  test('of the settings alone counts for all browsers, and each says what it does', () => {
    const { accepted, ignored } = check('{"blockedLinkDomains": ["evil.example", 7], "helpUrl": "x"}');
    expect(accepted).toEqual(['blockedLinkDomains']);
    expect(ignored.map(({ key, browsers }) => [key, ...browsers])).toEqual([
      ['blockedLinkDomains', 'chrome', 'edge'],
      ['helpUrl', 'chrome', 'edge', 'firefox'],
      ['blockedLinkDomains', 'firefox'],
    ]);
  });

  test('for several extensions: ours by its keys, or by the ID that is given', () => {
    const others = { bbbb: { policyLabel: 'other', own: 1 }, [chromeId]: { policyLabel: 'ours' } };
    const file = JSON.stringify({ '3rdparty': { extensions: { aaaa: { theirs: true }, ...others } } });
    expect(check(file).ignored.map(({ key }) => key)).toEqual(['own']);
    expect(check(file, 'x', [chromeId]).ignored).toEqual([]);
  });

  test.each([
    ['{"a": 1,}', /line 1: not JSON/],
    ['{\n"a": 1\n"b": 2}', /line 3: not JSON/],
    ['// a\n{}', /line 1: not JSON/],
    ['', /./],
    ['[]', /no JSON object/],
    ['{"ExtensionInstallForcelist": []}', /no settings for this extension/],
    ['{"policies": {}}', /no settings for this extension/],
  ])('%s cannot be read', (content, expected) => {
    expect(() => check(content)).toThrow(expected);
  });
});

describe('the registry', () => {
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromeId}`;
  const head = 'Windows Registry Editor Version 5.00';

  test('of Chrome: numbers for true, lists as keys or as JSON, and what is not read', () => {
    const file = lines(
      head,
      `[${key}\\policy]`,
      '"policyLabel"="pilot \\"a\\" \\\\ b"',
      '"disableFirstRunPage"="1"',
      '"forbidDangerousLinks"=dword:00000001',
      '"historyDays"="7"',
      '"protectedAccounts"="[\\"museum\\"]"',
      '"helpText"=hex(7):61,00,00,00,00,00',
      '"reportTo"=hex(b):01,00,00,00,\\',
      '  00,00,00,00',
      '"bannerLevel"=dword:00000001',
      `[${key}\\policy\\trustedSenderDomains]`,
      '"1"="example.org"',
      '"2"="com"',
      '"first"="example.net"',
      '"3"=dword:00000001',
      `[${key}]`,
      '"linkProtection"="off"',
    );
    expect(summary(file.replaceAll('\n', '\r\n'))).toEqual({
      accepted: [
        'policyLabel',
        'disableFirstRunPage',
        'forbidDangerousLinks',
        'historyDays',
        'protectedAccounts',
        'trustedSenderDomains',
      ],
      ignored: [
        ['helpText', 'chrome', 8],
        ['reportTo', 'chrome', 9],
        ['bannerLevel', 'chrome', 11],
        ['trustedSenderDomains', 'chrome', 15],
        ['trustedSenderDomains', 'chrome', 16],
        ['linkProtection', 'chrome', 18],
        ['trustedSenderDomains', 'chrome', 14],
      ],
    });
  });

  test('of Firefox: numbers and text as they are, a list is what begins with 1', () => {
    const firefox = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\a@b';
    const file = lines(
      head,
      `[${firefox}]`,
      '"historyDays"="7"',
      '"disableFirstRunPage"=dword:1',
      `[${firefox}\\protectedAccounts]`,
      '"1"="museum"',
      '"2"="b c"',
      `[${firefox}\\blockedLinkDomains]`,
      '"a"="evil.example"',
    );
    expect(summary(file)).toEqual({
      accepted: ['disableFirstRunPage', 'protectedAccounts'],
      ignored: [
        ['historyDays', 'firefox', 3],
        ['protectedAccounts', 'firefox', 7],
        ['blockedLinkDomains', 'firefox', 9],
      ],
    });
  });

  test('as regedit saves it, in UTF-16', () => {
    const file = Buffer.from(`\uFEFF${lines(head, `[${key}\\policy]`, '"policyLabel"="ü"')}`, 'utf16le');
    expect(summary(file)).toEqual({ accepted: ['policyLabel'], ignored: [] });
  });

  test('a line that is none is named', () => {
    expect(() => check(lines(head, `[${key}\\policy]`, 'policyLabel=pilot'))).toThrow(/line 3/);
  });
});

describe('property lists', () => {
  const plist = (...inside: string[]) =>
    lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<plist version="1.0">',
      '<dict>',
      ...inside,
      '</dict>',
      '</plist>',
    );

  test('of one domain, named by the file', () => {
    const file = plist(
      '<key>policyLabel</key>',
      '<integer>7</integer>',
      '<key>trustedSenderDomains</key>',
      '<array>',
      '<string>example.org</string>',
      '<string>co.uk</string>',
      '</array>',
      '<key>disableFirstRunPage</key>',
      '<true/>',
    );
    expect(summary(file, `com.microsoft.Edge.extensions.${chromeId}.plist`)).toEqual({
      accepted: ['trustedSenderDomains', 'disableFirstRunPage'],
      ignored: [
        ['policyLabel', 'edge', 4],
        ['trustedSenderDomains', 'edge', 9],
      ],
    });
  });

  test('of the older kind of profile', () => {
    const file = plist(
      '<key>PayloadContent</key><array><dict>',
      '<key>PayloadType</key><string>com.apple.ManagedClient.preferences</string>',
      `<key>PayloadContent</key><dict><key>com.google.Chrome.extensions.${chromeId}</key><dict><key>Forced</key><array><dict>`,
      '<key>mcx_preference_settings</key><dict>',
      '<key>bannerLevel</key><string>all</string><key>wrong</key><true/>',
      '</dict></dict></array></dict></dict></dict></array>',
    );
    expect(summary(file)).toEqual({ accepted: ['bannerLevel'], ignored: [['wrong', 'chrome', 8]] });
  });

  test('in binary, and never signed', () => {
    const binary = buildBinary({ policyLabel: 'pilot', x: true });
    expect(summary(new Uint8Array(binary))).toEqual({
      accepted: ['policyLabel'],
      ignored: [['x', 'chrome edge', undefined]],
    });
    expect(() => check(Buffer.from([0x30, 0x82, 0x10, 0x00, 0x06]))).toThrow(/signed/);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stay-in-app-policy-'));
    writeFileSync(join(folder, 'good.json'), JSON.stringify(samplePolicy()));
    writeFileSync(
      join(folder, 'bad.json'),
      '{"policyLabel": "pilot", "trustedSenderDomains": ["example.org", "*"], "x": 1}',
    );
    writeFileSync(join(folder, 'broken.json'), '{');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...given: string[]) => {
    const env = { ...process.env, INIT_CWD: folder };
    return spawnSync(process.execPath, [`${root}src/cli/policy.ts`, ...given], { encoding: 'utf8', env });
  };

  test.each([
    ['good.json', 0],
    ['bad.json', 1],
    ['broken.json', 2],
    ['absent.json', 2],
  ])('check %s ends with %s', (file, status) => {
    expect(run('check', file).status).toBe(status);
  });

  test('check --json prints accepted keys and ignored ones', () => {
    expect(JSON.parse(run('check', '--json', 'bad.json').stdout)).toEqual({
      accepted: ['policyLabel', 'trustedSenderDomains'],
      ignored: [
        { key: 'x', reason: expect.any(String), browsers: ['chrome', 'edge', 'firefox'], line: 1 },
        { key: 'trustedSenderDomains', reason: expect.any(String), browsers: ['chrome', 'edge', 'firefox'], line: 1 },
      ],
    });
  });

  test('write makes the samples, with the IDs that are given', () => {
    const { status, stdout } = run('write', '--platform', 'all', '--out', 'out', '--chrome-id', chromeId, 'good.json');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(20);
    const written = readFileSync(join(folder, 'out/chrome-linux/stay-in-app-settings.json'), 'utf8');
    const sample = readFileSync(`${samples}/chrome-linux/stay-in-app-settings.json`, 'utf8');
    expect(written).toBe(sample.replace('CHROME-EXTENSION-ID', chromeId));
  });

  test('write leads to a folder of the organisation’s own in place of the stores, and makes its manifests', () => {
    const from = 'https://intranet.example.net/apps';
    const given = ['--platform', 'all', '--out', 'own', '--from', `${from}/`, '--chrome-id', chromeId, 'good.json'];
    expect(run('write', ...given).status).toBe(0);
    const written = (name: string) => decodeText(readFileSync(join(folder, 'own', name)));
    const files = readdirSync(join(folder, 'own'), { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((file) => /\.(json|reg|mobileconfig|xml)$/.test(file))) {
      expect(written(name), name).not.toMatch(/addons\.mozilla\.org|clients2|edge\.microsoft/);
    }
    expect(JSON.parse(written('chrome-linux/stay-in-app-install.json'))).toEqual({
      ExtensionSettings: {
        [chromeId]: {
          installation_mode: 'force_installed',
          update_url: `${from}/update.xml`,
          override_update_url: true,
          toolbar_pin: 'force_pinned',
        },
      },
    });
    expect(JSON.parse(written('firefox-json/policies.json'))).toMatchObject({
      policies: { ExtensionSettings: { 'stay-in-app@example.org': { install_url: `${from}/stay-in-app-0.1.0.xpi` } } },
    });
    expect(written('self-hosted/update.xml')).toContain(`codebase="${from}/stay-in-app-0.1.0.crx"`);
  });

  test('write leaves out what is not accepted, and says so', () => {
    const { status, stderr } = run('write', '--platform', 'firefox-json', '--out', 'some', 'bad.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/trustedSenderDomains: item 2: a wildcard.*not written\n.*x: no setting.*not written/);
    expect(check(readFileSync(join(folder, 'some/firefox-json/policies.json')))).toEqual({
      accepted: ['policyLabel', 'trustedSenderDomains'],
      ignored: [],
    });
  });

  test.each([
    [['write', '--platform', 'amiga', '--out', 'x', 'good.json'], /choose all, chrome-linux/],
    [['write', 'good.json'], /needs --platform/],
    [['check', '--chrome-id', 'x', 'good.json'], /32 letters/],
    [['write', '--platform', 'all', '--out', 'x', '--from', 'http://example.org', 'good.json'], /https address/],
    [['chekc', 'good.json'], /check or write/],
    [['check'], /name one file/],
  ])('%j is explained', (given, expected) => {
    const { status, stderr } = run(...given);
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
  });
});
