import { type Context, emptyContext } from '../classifier/context.ts';
import type { Words } from '../words.ts';
import { readSettings } from './settings.ts';
import { readWords } from './words.ts';

/** All that the core may know besides the mail. `storage.managed` is never awaited here: it can take seconds. */
export async function readContext(): Promise<Context> {
  return { ...emptyContext, settings: await readSettings(), now: Date.now() };
}

/** The same, and the words of the person's language. */
export async function readContextAndWords(): Promise<{ readonly context: Context; readonly words: Words }> {
  const context = await readContext();
  return { context, words: await readWords(context.settings.language) };
}
