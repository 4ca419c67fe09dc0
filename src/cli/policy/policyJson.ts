import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FormatLoss, Given } from './policyGiven.ts';

/** Chrome's and Edge's JSON, the Google Admin console's, Firefox's policies.json, and the bare settings. */

type Values = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, as far as it is there. */
function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, name) => (isObject(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined),
    value,
  );
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

interface Source {
  readonly text: string;
  readonly root: Node;
  readonly value: unknown;
}

/** Browsers read strict JSON, so nothing else is accepted. */
function parse(text: string): Source {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) throw new Error(`line ${lineAt(text, error.offset)}: not JSON (${printParseErrorCode(error.error)})`);
  if (!root) throw new Error('it is empty');
  return { text, root, value: JSON.parse(text) };
}

function given(source: Source, path: Path, more: Pick<Given, 'format' | 'browsers' | 'id'> & Partial<Given>): Given {
  return {
    values: at(source.value, path) as Values,
    lineOf: (key, item) => {
      const node = findNodeAtLocation(source.root, [...path, key, ...(item === undefined ? [] : [item])]);
      // A key stands where its name does, which is before its value.
      const offset = item === undefined ? node?.parent?.offset : node?.offset;
      return offset === undefined ? undefined : lineAt(source.text, offset);
    },
    losses: [],
    ...more,
  };
}

function extensionsAt(source: Source, path: Path, more: Pick<Given, 'format' | 'browsers'>): Given[] {
  const extensions = at(source.value, path);
  if (!isObject(extensions)) return [];
  const ids = Object.keys(extensions).filter((id) => isObject(extensions[id]));
  return ids.map((id) => given(source, [...path, id], { ...more, id }));
}

/** `{"key": {"Value": …}}`; what lacks the wrapper, the console refuses. */
function fromAdminConsole(source: Source, settings: Values): Given {
  const entries = Object.entries(settings);
  const bare = given(source, [], { format: 'Google Admin console', browsers: ['chrome'], id: undefined });
  const inside = (key: string) => given(source, [key], { format: bare.format, browsers: bare.browsers, id: undefined });
  const lineOf: Given['lineOf'] = (key, item) =>
    item === undefined ? bare.lineOf(key) : inside(key).lineOf('Value', item);
  const isWrapped = (value: unknown) => isObject(value) && Object.hasOwn(value, 'Value');
  const losses = entries
    .filter(([, value]) => !isWrapped(value))
    .map(([key]): FormatLoss => ({ key, reason: 'the console wants {"Value": …} around it', line: bare.lineOf(key) }));
  const values = entries.filter(([, value]) => isWrapped(value)).map(([key, value]) => [key, at(value, ['Value'])]);
  return { ...bare, values: Object.fromEntries(values), lineOf, losses };
}

/** Any policy of a browser's own; then the file is one of a browser, and holds nothing for us. */
const browsersOwn = /^(?:Extension|3rdparty$|policies$)/;

/**
 * Reads a policy in JSON.
 * @throws Error that names the line, where it is no JSON
 */
export function readJsonPolicy(text: string): readonly Given[] {
  const source = parse(text.replace('\uFEFF', ''));
  const { value } = source;
  if (!isObject(value)) throw new Error('it is no JSON object');
  if (isObject(value.policies)) {
    return extensionsAt(source, ['policies', '3rdparty', 'Extensions'], {
      format: 'policies.json',
      browsers: ['firefox'],
    });
  }
  if (isObject(value.data) && value.type === 'storage') {
    const id = typeof value.name === 'string' ? value.name : undefined;
    return [given(source, ['data'], { format: 'managed storage manifest', browsers: ['firefox'], id })];
  }
  if (Object.keys(value).some((name) => browsersOwn.test(name))) {
    return extensionsAt(source, ['3rdparty', 'extensions'], {
      format: 'JSON policy file',
      browsers: ['chrome', 'edge'],
    });
  }
  const wrapped = Object.values(value).filter((setting) => isObject(setting) && Object.hasOwn(setting, 'Value'));
  if (wrapped.length > 0) return [fromAdminConsole(source, value)];
  const all = { format: 'settings alone', browsers: ['chrome', 'edge', 'firefox'], id: undefined } as const;
  return [given(source, [], all)];
}
