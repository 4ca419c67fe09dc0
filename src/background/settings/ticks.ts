import { situations } from '../../facts/checklist.ts';
import { createStore } from './store.ts';

/** Which steps of the checklist are done. Says nothing of any mail. */

/** A step counts apart in each situation: a password changed last year is not changed today. */
export function tickId(situation: string, step: string): string {
  return `${situation}/${step}`;
}

const known = new Set(situations.flatMap(({ id, steps }) => steps.map((step) => tickId(id, step.id))));

function parseTicks(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? [...new Set(stored)].filter((id): id is string => known.has(id as string)) : [];
}

const store = createStore('ticks', parseTicks);

export function readTicks(): Promise<readonly string[]> {
  return store.read();
}

/** Ticks or unticks steps. @returns whether that could be saved */
export async function changeTicks(ids: readonly string[], isTicked: boolean): Promise<boolean> {
  const { isSaved } = await store.change((ticks) =>
    parseTicks(isTicked ? [...ticks, ...ids] : ticks.filter((id) => !ids.includes(id))),
  );
  return isSaved;
}
