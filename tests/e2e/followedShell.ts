import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Commands of a document, run as a reader runs them: block by block, in one shell, to the first that fails. */

const block = /^```sh follow\n(.*?)^```$/gms;

/** Blocks that are marked to be followed: "```sh follow" shows as "```sh" does. */
export function followedBlocks(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(block)].map(([, commands = '']) => commands);
}

export interface Shell {
  /** Resolves to what the commands printed. @throws Error with that, when one of them fails */
  readonly run: (commands: string) => Promise<string>;
  /** Ends it with everything it started. */
  readonly end: () => Promise<void>;
}

const done = '==== done ====';

/** @param folder where the reader stands */
export function startShell(folder: string, env: NodeJS.ProcessEnv): Shell {
  const shell = spawn('bash', ['--noprofile', '--norc'], { cwd: folder, env, detached: true });
  const ended = once(shell, 'close');
  let printed = '';
  let isDone: (() => void) | undefined;
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes(done)) isDone?.();
    });
  }
  shell.stdin.write('set -eo pipefail\n');
  return {
    run: async (commands) => {
      printed = '';
      const finished = new Promise<void>((resolve) => {
        isDone = resolve;
      });
      // Nothing that is run may read the commands that follow it.
      shell.stdin.write(`{\n${commands}\n} </dev/null\necho '${done}'\n`);
      const isFinished = await Promise.race([finished.then(() => true), ended.then(() => false)]);
      if (!isFinished) throw new Error(`this failed:\n${commands}\n${printed}`);
      return printed.replace(done, '').trim();
    },
    end: async () => {
      shell.stdin.end();
      // A shell of its own group: what it left in the background goes with it.
      if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid, 'SIGTERM');
      await ended;
    },
  };
}
