import { type KeyFacts, keyFacts } from '../../policy/keyFacts.ts';
import type { BrowserName } from '../../policy/predict.ts';
import { chrome, type ExtensionIds, edge, type Files, firefoxRegistryKey } from './policyTargets.ts';
import { element, type XmlElement, xmlFile } from './xml.ts';

/** Administrative templates of Windows: one ADMX and ADML per browser, since each reads another key. */

const hive = 'HKEY_LOCAL_MACHINE\\';
const category = 'StayInApp';

interface Template {
  readonly name: BrowserName;
  readonly displayName: string;
  readonly key: string;
}

function templates(ids: ExtensionIds): Template[] {
  const withoutHive = (key: string) => key.replace(hive, '');
  const chromium = ({ browser, registryKey }: typeof chrome) =>
    `${withoutHive(registryKey)}\\3rdparty\\extensions\\${ids[browser]}\\policy`;
  const firefox = `${withoutHive(firefoxRegistryKey)}\\3rdparty\\Extensions\\${ids.firefox}`;
  return [
    { name: 'chrome', displayName: 'Stay in App (Chrome)', key: chromium(chrome) },
    { name: 'edge', displayName: 'Stay in App (Edge)', key: chromium(edge) },
    { name: 'firefox', displayName: 'Stay in App (Firefox)', key: firefox },
  ];
}

const string = (id: string) => `$(string.${id})`;

function enumeration({ key, choices }: KeyFacts): XmlElement {
  const items = choices.map((choice) =>
    element(
      'item',
      { displayName: string(`choice_${key}_${choice}`) },
      element('value', {}, element('string', {}, choice)),
    ),
  );
  return element('enum', { id: key, valueName: key, required: 'true' }, ...items);
}

function control(facts: KeyFacts, registryKey: string): XmlElement | undefined {
  const { key, type, choices } = facts;
  if (type === 'boolean') return undefined;
  // An empty prefix gives the values the names 1, 2, 3 …, which is how browsers know a list.
  if (type === 'array') return element('list', { id: key, key: `${registryKey}\\${key}`, valuePrefix: '' });
  if (type === 'integer')
    return element('decimal', { id: key, valueName: key, required: 'true', minValue: '0', maxValue: '30' });
  return choices.length > 0
    ? enumeration(facts)
    : element('text', { id: key, valueName: key, required: 'true', maxLength: '500' });
}

const onAndOff = [
  element('enabledValue', {}, element('decimal', { value: '1' })),
  element('disabledValue', {}, element('decimal', { value: '0' })),
];

function policy(facts: KeyFacts, registryKey: string): XmlElement {
  const { key, type } = facts;
  const inside = control(facts, registryKey);
  return element(
    'policy',
    {
      name: key,
      class: 'Both',
      displayName: string(key),
      explainText: string(`explain_${key}`),
      key: registryKey,
      ...(type === 'boolean' ? { valueName: key } : { presentation: `$(presentation.${key})` }),
    },
    element('parentCategory', { ref: category }),
    element('supportedOn', { ref: 'SUPPORTED' }),
    ...(inside ? [element('elements', {}, inside)] : onAndOff),
  );
}

const head = {
  revision: '1.0',
  schemaVersion: '1.0',
  xmlns: 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
};

function admx({ name, key }: Template): string {
  const namespace = element('target', { prefix: category, namespace: `StayInApp.Policies.${name}` });
  const support = element('definition', { name: 'SUPPORTED', displayName: string('SUPPORTED') });
  return xmlFile(
    element(
      'policyDefinitions',
      head,
      element('policyNamespaces', {}, namespace),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, element('definitions', {}, support)),
      element('categories', {}, element('category', { name: category, displayName: string(category) })),
      element('policies', {}, ...keyFacts().map((facts) => policy(facts, key))),
    ),
  );
}

function presentation({ key, type, title, choices }: KeyFacts): XmlElement[] {
  if (type === 'boolean') return [];
  const box =
    type === 'string' && choices.length === 0
      ? element('textBox', { refId: key }, element('label', {}, title))
      : element({ array: 'listBox', integer: 'decimalTextBox', string: 'dropdownList' }[type], { refId: key }, title);
  return [element('presentation', { id: key }, box)];
}

function adml({ displayName }: Template): string {
  const facts = keyFacts();
  const texts = facts.flatMap(({ key, type, title, description, choices }): [string, string][] => [
    [key, title],
    [`explain_${key}`, description],
    ...(type === 'string' ? choices.map((choice): [string, string] => [`choice_${key}_${choice}`, choice]) : []),
  ]);
  const strings: [string, string][] = [[category, displayName], ['SUPPORTED', 'Stay in App 0.1 and newer'], ...texts];
  return xmlFile(
    element(
      'policyDefinitionResources',
      head,
      element('displayName', {}, displayName),
      element('description', {}, displayName),
      element(
        'resources',
        {},
        element('stringTable', {}, ...strings.map(([id, text]) => element('string', { id }, text))),
        element('presentationTable', {}, ...facts.flatMap(presentation)),
      ),
    ),
  );
}

/** `stay-in-app-chrome.admx`, `en-US/stay-in-app-chrome.adml` … */
export function admxFiles(ids: ExtensionIds): Files {
  const files = templates(ids).flatMap((template): [string, string][] => [
    [`stay-in-app-${template.name}.admx`, admx(template)],
    [`en-US/stay-in-app-${template.name}.adml`, adml(template)],
  ]);
  return new Map(files);
}
