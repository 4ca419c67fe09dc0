import { type Context, emptyContext } from '../classifier/context.ts';
import { readSettings } from './settings.ts';

/** All that the core may know besides the mail. `storage.managed` is never awaited here: it can take seconds. */
export async function readContext(): Promise<Context> {
  return { ...emptyContext, settings: await readSettings(), now: Date.now() };
}
