import type { Analysis } from './analysis.ts';
import type { Evidence, Place, Strength } from './verdict.ts';

/**
 * One named check. Its id, its export, its file and the key of its sentence in every locale are one word.
 * `check` returns what it found, an empty list when nothing; it never decides.
 */
export interface Signal {
  readonly id: string;
  readonly check: (mail: Analysis) => readonly Evidence[];
}

/** Builds a signal from a function that finds `[strength, place, ...values]`. */
export function signal(id: string, find: (mail: Analysis) => readonly Finding[]): Signal {
  return {
    id,
    check: (mail) => find(mail).map(([strength, where, ...values]) => ({ signal: id, strength, where, values })),
  };
}

export type Finding = readonly [strength: Strength, where: Place, ...values: string[]];

/** One finding, or none. */
export function when(condition: boolean, ...finding: Finding): readonly Finding[] {
  return condition ? [finding] : [];
}
