import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { root } from './sources.ts';

/** The forms that people report with: GitHub shows none that breaks its rules, and none may ask for a raw mail. */

// The parser that knip brings along.
const { parse } = createRequire(`${root}node_modules/knip/package.json`)('yaml') as {
  parse: (text: string) => unknown;
};

interface Part {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly description?: string;
    readonly options?: readonly (string | { readonly label: string; readonly required?: boolean })[];
  };
  readonly validations?: { readonly required?: boolean };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Part[];
}

const folder = `${root}.github/ISSUE_TEMPLATE`;
const names = readdirSync(folder).filter((name) => name !== 'config.yml');
const formOf = (name: string) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Form;

/** What people must answer, by id. */
const required: Readonly<Record<string, readonly string[]>> = {
  'missed-mail.yml': ['found', 'expected', 'why', 'where', 'scrubbed'],
  'false-alarm.yml': ['found', 'expected', 'why', 'where', 'scrubbed'],
  'unreadable-webmail.yml': ['webmail', 'where', 'view', 'said'],
  'translation.yml': ['language', 'key', 'better'],
};

const isRequired = ({ validations, attributes }: Part) =>
  validations?.required === true ||
  attributes.options?.some((option) => typeof option !== 'string' && option.required === true) === true;

test('there is a form for each kind of report', () => {
  expect(names.toSorted()).toEqual(Object.keys(required).toSorted());
});

describe.each(names)('%s', (name) => {
  const form = formOf(name);
  const fields = form.body.filter(({ type }) => type !== 'markdown');

  test('is one GitHub shows', () => {
    expect(Object.keys(form)).toEqual(['name', 'description', 'labels', 'body']);
    expect([form.name, form.description].every((text) => text.length > 5 && text.length < 200)).toBe(true);
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of fields) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes'], id).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes.label, id).toBeTruthy();
      const options = attributes.options ?? [];
      expect(options.length > 0, id).toBe(type === 'dropdown' || type === 'checkboxes');
      // YAML reads a bare yes or no as something else than a word.
      if (type === 'dropdown')
        expect(
          options.every((option) => typeof option === 'string'),
          id,
        ).toBe(true);
    }
  });

  test('asks for what is needed and no more', () => {
    expect(fields.filter(isRequired).map(({ id }) => id)).toEqual(required[name]);
  });

  test('asks for the scrubbed mail, never for the raw one', () => {
    const mail = fields.find(({ id }) => id === 'mail' || id === 'better');
    const text = JSON.stringify(form);
    expect(`${mail?.attributes.label} ${mail?.attributes.description}`).toContain('scrubbed');
    expect(text).toContain('npm run --silent scrub -- mail.eml');
    expect(text).toMatch(/[Nn]ever (?:paste a raw|the raw|raw)/);
  });
});
