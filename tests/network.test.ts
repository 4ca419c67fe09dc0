import { describe, expect, test } from 'vitest';
import { readSource, sourcePaths, visit } from './sources.ts';

/**
 * What runs in webmail tabs and on the extension's own pages has no way to the network: none of the names that lead
 * there stands in its code, as a global, behind `window.` or in quotation marks. (Own pages are also held by their
 * content security policy; the whole journey in both browsers is logged in tests/e2e/privacy.test.ts.)
 */
const calls = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'importScripts',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'FontFace',
  'eval',
  'Function',
];
const loadingElements =
  'img image iframe frame object embed video audio source track script link base meta use feImage';
const loading = new Set(loadingElements.split(' '));
const builders = ['element', 'drawing', 'createElement', 'createElementNS'];
const loadingAttributes = [
  'src',
  'srcset',
  'poster',
  'action',
  'formAction',
  'formaction',
  'ping',
  'background',
  'data',
];
const goingElsewhere = ['href', 'location', 'cssText', 'backgroundImage'];
const loadingObjects = ['Image', 'Audio'];
const loadingStyle = /url\(\s*[^\s)]|@import|image-set\(/;

/** Files with one clicked request to the open webmail, and with the extension's own packaged files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/webmail/gmailOriginal.ts': ['fetch'],
  'src/background/words/words.ts': ['fetch'],
  // A link to a file made of what the page shows, to be saved.
  'entrypoints/report/main.ts': ['.href ='],
};
/** What runs in Node only. */
const inNode = ['src/cli/', 'src/demo/', 'src/build/', 'src/release/'];

interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
}

/** Everything in a source that leads or may lead to the network. */
function waysOut(path: string, source: string): string[] {
  const found: string[] = [];
  const nameOf = ({ name, value }: Node) => [name, value].find((text) => typeof text === 'string') ?? '';
  const named = (node: Node) => {
    if (calls.includes(nameOf(node))) found.push(nameOf(node));
    if (typeof node.value === 'string' && loadingStyle.test(node.value)) found.push(node.value);
  };
  visit(path, source, {
    Identifier: named,
    Literal: named,
    TemplateElement: ({ value }) => {
      if (loadingStyle.test(value.raw)) found.push(value.raw);
    },
    NewExpression: ({ callee }) => {
      const built = nameOf(callee.type === 'MemberExpression' ? callee.property : callee);
      if (loadingObjects.includes(built)) found.push(built);
    },
    CallExpression: ({ callee, arguments: [first, second] }) => {
      const called = nameOf(callee.type === 'MemberExpression' ? callee.property : callee);
      const tag = called === 'createElementNS' ? second : first;
      if (builders.includes(called) && tag && loading.has(nameOf(tag))) found.push(`<${nameOf(tag)}>`);
      if (builders.includes(called) && second?.type === 'ObjectExpression') {
        const names = second.properties.map((property) => (property.type === 'Property' ? nameOf(property.key) : ''));
        found.push(...names.filter((name) => loadingAttributes.includes(name)));
      }
      const attribute = nameOf((called === 'setAttributeNS' ? second : first) ?? { type: '' });
      const isSetter = called === 'setAttribute' || called === 'setAttributeNS';
      if (isSetter && [...loadingAttributes, 'href', 'style'].includes(attribute)) found.push(`${attribute}=`);
      const isWindow =
        callee.type === 'MemberExpression' &&
        ['window', 'globalThis', 'self', 'location'].includes(nameOf(callee.object));
      if (isWindow && ['open', 'assign', 'replace'].includes(called)) found.push(`${called}()`);
    },
    AssignmentExpression: ({ left }) => {
      if (left.type !== 'MemberExpression') return;
      const name = nameOf(left.property);
      if ([...loadingAttributes, ...goingElsewhere].includes(name)) found.push(`.${name} =`);
    },
  });
  return found;
}

describe('no way to the network', () => {
  test.each([
    ["fetch('/x')", 'fetch'],
    ["globalThis.fetch('/x')", 'fetch'],
    ["window['fetch']('/x')", 'fetch'],
    ['navigator.sendBeacon(x)', 'sendBeacon'],
    ['new WebSocket(x)', 'WebSocket'],
    ['new XMLHttpRequest()', 'XMLHttpRequest'],
    ['const { EventSource: E } = window;', 'EventSource'],
    ['new RTCPeerConnection()', 'RTCPeerConnection'],
    ['new WebTransport(x)', 'WebTransport'],
    ['importScripts(x)', 'importScripts'],
    ['new Image().src = x', 'Image'],
    ["element('img', {})", '<img>'],
    ["element('input', { type: 'image', src: x })", 'src'],
    ['anything.src = x', '.src ='],
    ["built.setAttribute('src', x)", 'src='],
    ['window.location.href = x', '.href ='],
    ['window.open(x)', 'open()'],
    ['new window.Audio(x)', 'Audio'],
    ["const css = 'a { background: url(//a.example) }'", 'a { background: url(//a.example) }'],
  ])('%s is seen', (source, way) => {
    expect(waysOut('a.ts', source)).toContain(way);
  });

  test('nothing but the named files has one', () => {
    const found = sourcePaths
      .filter((path) => !inNode.some((folder) => path.startsWith(folder)))
      .map((path) => [path, [...new Set(waysOut(path, readSource(path)))]] as const)
      .filter(([, ways]) => ways.length > 0);
    expect(Object.fromEntries(found)).toEqual(allowed);
  });
});
