/**
 * What is left for a person to do stands in the files themselves: a mark, then what belongs there. The guard over the
 * repository (tests/guard/marks.ts) names every one, so nothing scaffolded lands unfilled.
 */
export const mark = 'TO FILL:';

/** A mark with what belongs in its place; it runs to the end of its line. */
export function fill(what: string): string {
  return `${mark} ${what}`;
}
