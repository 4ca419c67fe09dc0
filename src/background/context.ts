import { browser } from 'wxt/browser';
import { type Context, emptyContext, type Settings } from '../classifier/context.ts';
import { settingsSchema } from '../messageSchemas.ts';

/** What the person chose, from this browser's storage; a value that cannot be read is the default. */
async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get('settings').catch(() => ({}));
  const parsed = settingsSchema.safeParse((stored as { settings?: unknown }).settings ?? {});
  if (!parsed.success) return emptyContext.settings;
  const { language, history } = parsed.data;
  return language === undefined ? { history } : { history, language };
}

/** All that the core may know besides the mail. `storage.managed` is never awaited here: it can take seconds. */
export async function readContext(): Promise<Context> {
  return { ...emptyContext, settings: await readSettings(), now: Date.now() };
}
