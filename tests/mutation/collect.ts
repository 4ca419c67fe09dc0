import { format } from 'node:util';

/** The part of vitest's interface that collects tests, for runs in one process. */

type Work = (...values: never[]) => unknown;

export interface Collected {
  /** The test's file and full name; unique. */
  readonly id: string;
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface Group {
  readonly name: string;
  readonly before: Work[];
  readonly after: Work[];
}

let groups: Group[] = [];
let tests: { name: string; work: () => Promise<void> }[] = [];

const path = /\$([\w.]+)/g;

function titleOf(title: string, row: unknown, index: number): string {
  const values = Array.isArray(row) ? row : [row];
  const named = title.replace(path, (whole, keys: string) => {
    let value: unknown = row;
    for (const key of keys.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
    return value === undefined ? whole : format('%s', value);
  });
  const holes = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named.replaceAll('%#', String(index)), ...values.slice(0, holes));
}

const each = (add: (name: string, work: Work) => void) => (rows: readonly unknown[]) => (title: string, work: Work) => {
  for (const [index, row] of rows.entries()) {
    const values = (Array.isArray(row) ? row : [row]) as never[];
    add(titleOf(title, row, index), () => work(...values));
  }
};

function addGroup(name: string, work: Work): void {
  groups.push({ name, before: [], after: [] });
  work();
  groups.pop();
}

function addTest(name: string, ...given: readonly (Work | object)[]): void {
  // Options such as a time limit stand before or after the work.
  const work = given.find((part) => typeof part === 'function') as Work;
  const around = [...groups];
  tests.push({
    name: [...around.slice(1).map((group) => group.name), name].join(' > '),
    work: async () => {
      for (const { before } of around) for (const prepare of before) await prepare();
      try {
        await work();
      } finally {
        for (const { after } of around.toReversed()) for (const clear of after) await clear();
      }
    },
  });
}

export const describe = Object.assign(addGroup, { each: each(addGroup) });
export const test = Object.assign(addTest, { each: each(addTest) });
export const beforeEach = (work: Work) => groups.at(-1)?.before.push(work);
export const afterEach = (work: Work) => groups.at(-1)?.after.push(work);

/** What a test file declares while `load` runs it. */
export function collect(file: string, load: () => void): readonly Collected[] {
  groups = [{ name: '', before: [], after: [] }];
  tests = [];
  load();
  const names = new Map<string, number>();
  return tests.map(({ name, work }) => {
    const count = names.get(name) ?? 0;
    names.set(name, count + 1);
    return { id: `${file}#${name}${count > 0 ? ` (${count + 1})` : ''}`, name, run: work };
  });
}
