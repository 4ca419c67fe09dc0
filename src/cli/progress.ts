/** How often the line is written anew (milliseconds). */
const interval = 250;
const clearLine = '\r\u001b[K';

/** A line on stderr that says how far things are, only where a person looks at a terminal. */
export function startProgress(say: () => string): { readonly stop: () => void } {
  if (!process.stderr.isTTY || process.stdout.isTTY) return { stop: () => undefined };
  const timer = setInterval(() => process.stderr.write(`${clearLine}${say()}`), interval);
  return {
    stop: () => {
      clearInterval(timer);
      process.stderr.write(clearLine);
    },
  };
}
