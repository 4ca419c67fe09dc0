/** What the stores take. Checked 2026-11. */

export interface Limits {
  /** Characters of the name. Source: MDN, manifest.json/name. */
  readonly name: number;
  /** Characters of the short description. Chrome and Edge take the manifest's (MDN, manifest.json/description); Firefox's is its own (Extension Workshop, "Create an appealing listing"). */
  readonly summary: number;
  /** Characters of the long description: least and most. Source for Edge: "Publish a Microsoft Edge extension"; AMO sets none of use. */
  readonly description: readonly [number, number];
  /** Most pictures; AMO has no limit of use. */
  readonly pictures: number;
}

/** A field of a store's form. */
export interface Field {
  readonly field: string;
  readonly text: string;
  /** Fewest and most characters. */
  readonly length: readonly [number, number];
}

export const stores = ['chrome', 'edge', 'firefox'] as const;
export type Store = (typeof stores)[number];

export const limits: Readonly<Record<Store, Limits>> = {
  chrome: { name: 75, summary: 132, description: [1, 16_000], pictures: 5 },
  edge: { name: 45, summary: 132, description: [250, 10_000], pictures: 6 },
  firefox: { name: 50, summary: 250, description: [1, 10_000], pictures: 10 },
};

/** Characters of a single purpose and of each justification, in the forms of Chrome and Edge (their pages name none). */
export const mostPerAnswer = 1000;

/** Edge: so many terms, of so many characters, with so many words in all. */
export const searchTerms = { terms: 7, characters: 30, words: 21 };
