import { parseArgs } from 'node:util';
import { geckoId } from '../../policy/ids.ts';
import { type PlatformName, platformsNamed } from './policyPlatforms.ts';
import type { ExtensionIds } from './policyTargets.ts';

export const policyHelp = `Checks and writes the settings of an organisation. Nothing is requested or sent.

  npm run --silent policy -- check [--json] [ids] FILE
  npm run --silent policy -- write --platform NAME|all --out DIR [ids] FILE.json

  check   FILE: a JSON policy file of Chrome or Edge, JSON of the Google Admin console, Firefox's policies.json or
          managed storage manifest, a Windows .reg file, a macOS property list or profile, or the settings alone.
          Says what is accepted, what which browser drops, in which line and why.
  write   FILE.json: the settings alone, {"key": value, …}. NAME: one of
          chrome-linux, chrome-windows, chrome-macos, edge-linux, edge-windows, edge-macos, google-admin,
          firefox-json, firefox-windows, firefox-macos, admx, self-hosted; or a part of such a name (windows, edge …)

  --json            {"accepted":[keys],"ignored":[{"key","reason","browsers","line"?}]}
  --chrome-id ID    the extension's ID in Chrome; --edge-id and --firefox-id likewise
  --from URL        a folder on a web server of yours that holds the packed extension, in place of the stores
  --help

Exit code: 0 everything accepted, 1 something ignored, 2 the file cannot be read or written.`;

export interface PolicyArguments {
  readonly command: 'check' | 'write' | 'help';
  readonly file: string;
  readonly json: boolean;
  readonly platforms: readonly PlatformName[];
  readonly out: string;
  readonly ids: ExtensionIds;
  readonly from: string | undefined;
  /** IDs the person gave. */
  readonly namedIds: readonly string[];
}

/** Stand in files until the stores have given an ID: easily found, and no ID of anybody's. */
const placeholders = { chrome: 'CHROME-EXTENSION-ID', edge: 'EDGE-EXTENSION-ID' };
const chromiumId = /^[a-p]{32}$/;

function checkedId(option: string, id: string | undefined): string | undefined {
  if (id !== undefined && !chromiumId.test(id)) throw new Error(`--${option} ${id}: 32 letters from a to p`);
  return id;
}

const thisMachine = ['127.0.0.1', 'localhost'];

function withoutLastSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}

/** Browsers install over http from this machine alone. */
function checkedFolder(from: string | undefined): string | undefined {
  if (from === undefined) return undefined;
  const { protocol, hostname } = URL.parse(from) ?? {};
  if (protocol === 'https:' || (protocol === 'http:' && thisMachine.includes(hostname ?? ''))) {
    return withoutLastSlashes(from);
  }
  throw new Error(`--from ${from}: an https address`);
}

/**
 * Reads the command line.
 * @throws Error that says what is wrong with it
 */
export function readPolicyArguments(argv: readonly string[]): PolicyArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      platform: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      'chrome-id': { type: 'string' },
      'edge-id': { type: 'string' },
      'firefox-id': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = '', file = '', ...others] = positionals;
  const chrome = checkedId('chrome-id', values['chrome-id']);
  const edge = checkedId('edge-id', values['edge-id']);
  const firefox = values['firefox-id'];
  const common = {
    file,
    json: values.json,
    from: checkedFolder(values.from),
    out: values.out ?? '',
    ids: { chrome: chrome ?? placeholders.chrome, edge: edge ?? placeholders.edge, firefox: firefox ?? geckoId },
    namedIds: [chrome, edge, firefox].filter((id) => id !== undefined),
  };
  if (values.help) return { ...common, command: 'help', platforms: [] };
  if (command !== 'check' && command !== 'write') throw new Error('say check or write; --help tells more');
  if (file === '' || others.length > 0) throw new Error('name one file; --help tells more');
  if (command === 'check') return { ...common, command, platforms: [] };
  if (values.platform === undefined || values.out === undefined) {
    throw new Error('write needs --platform NAME and --out DIR; --help tells more');
  }
  return { ...common, command, platforms: platformsNamed(values.platform) };
}
