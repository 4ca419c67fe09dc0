import { defaultSettings, type Settings } from '../../classifier/context.ts';
import { type Changed, createStore } from './store.ts';
import { settingsSchema } from './storedSchemas.ts';

/** What the person chose, kept in this browser only. */

function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored ?? {});
  if (!parsed.success) return defaultSettings;
  const { language, ...others } = parsed.data;
  return language === undefined ? others : { ...others, language };
}

const store = createStore('settings', parseSettings);

/** The person's settings; what cannot be read is as if it had never been chosen. */
export function readSettings(): Promise<Settings> {
  return store.read();
}

/** Changes settings; no two changes at once, so none is lost. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Changed<Settings>> {
  return store.change(change);
}

/** "Pause on this site" lasts this long (milliseconds). */
export const pauseLength = 60 * 60_000;

/** Whether the person paused a webmail host. What would last longer was said to a clock that was ahead, and is over. */
export function isPaused({ pausedUntil }: Settings, host: string, now: number): boolean {
  const left = (pausedUntil[host] ?? 0) - now;
  return left > 0 && left <= pauseLength;
}

/** The same settings with a host paused until a time; what is over is forgotten. */
export function withPause(settings: Settings, host: string, until: number, now: number): Settings {
  const lasting = Object.entries({ ...settings.pausedUntil, [host]: until }).filter(([, end]) => end > now);
  return { ...settings, pausedUntil: Object.fromEntries(lasting) };
}
