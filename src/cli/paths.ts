import { relative, resolve } from 'node:path';

/** Where the person stands: npm runs scripts in the package's folder and keeps the caller's in INIT_CWD. */
const here = () => process.env.INIT_CWD ?? process.cwd();

export function fromWhereThePersonStands(path: string): string {
  return resolve(here(), path);
}

/** The path as the person would write it. */
export function asThePersonSees(path: string): string {
  const short = relative(here(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
