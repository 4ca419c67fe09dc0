/** A pause is looked at this often (milliseconds): timers stand still while the computer sleeps. */
const betweenLooks = 60_000;

/**
 * Calls `onOver` once when a pause is over: by the clock, which knows of sleep, or by the page's own time, which nobody
 * sets back.
 * @param until milliseconds since 1970
 * @returns what ends the waiting
 */
export function waitForPause(until: number, onOver: () => void): () => void {
  const end = performance.now() + until - Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = Math.min(until - Date.now(), end - performance.now());
    if (left <= 0) onOver();
    else timer = setTimeout(look, Math.min(left, betweenLooks));
  };
  look();
  return () => clearTimeout(timer);
}
