/** Runs a task once at a time. */
export interface OneAtATime {
  /** Starts the task; once more after it has ended when it is running. */
  readonly run: () => void;
  readonly isRunning: () => boolean;
}

/**
 * A mail that never stops changing is still read to its end, and then once more.
 * @param onFailure the task threw
 */
export function oneAtATime(signal: AbortSignal, task: () => Promise<void>, onFailure: () => void): OneAtATime {
  let isRunning = false;
  let isStale = false;
  const run = async () => {
    isStale = isRunning;
    if (isRunning) return;
    isRunning = true;
    try {
      do {
        isStale = false;
        await task();
      } while (isStale && !signal.aborted);
    } catch {
      onFailure();
    } finally {
      isRunning = false;
    }
  };
  return { run: () => void run(), isRunning: () => isRunning };
}
