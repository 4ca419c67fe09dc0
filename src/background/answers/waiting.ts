/**
 * Things that wait for one of our pages to open. None goes through an address (browser history) or storage: the page
 * gets a random name and asks by message, once.
 */

/** A page that did not ask within this time (milliseconds) was closed. */
const patience = 60_000;

export interface Waiting<Thing> {
  /** @returns the name to ask with */
  readonly put: (thing: Thing) => string;
  /** The thing of that name, once. */
  readonly take: (id: string) => Thing | undefined;
}

export function createWaiting<Thing>(): Waiting<Thing> {
  const things = new Map<string, Thing>();
  return {
    put: (thing) => {
      const id = crypto.randomUUID();
      things.set(id, thing);
      setTimeout(() => things.delete(id), patience);
      return id;
    },
    take: (id) => {
      const thing = things.get(id);
      things.delete(id);
      return thing;
    },
  };
}
