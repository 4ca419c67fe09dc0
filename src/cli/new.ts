import { fileURLToPath } from 'node:url';
import { reasonOf } from './reason.ts';
import { writeAll } from './scaffold/change.ts';
import { changesFor, help } from './scaffold/kinds.ts';

/** `npm run new -- KIND NAME`: everything that one more signal, webmail, language or mail needs, still to be filled. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const seesWhatIsLeft = 'npm run left';

function main(values: readonly string[]): void {
  if (values.includes('--help') || values.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  const changes = changesFor(root, values);
  writeAll(root, changes);
  const made = changes.map(({ path, isNew }) => `${isNew ? 'new     ' : 'changed '} ${path}`);
  process.stdout.write(`${made.join('\n')}\n\nWhat is left to fill says: ${seesWhatIsLeft}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`new: ${reasonOf(error)}\n`);
  process.exitCode = 2;
}
