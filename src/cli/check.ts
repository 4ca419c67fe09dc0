import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `check` from its sources. Node keeps the compiled form of these files (never of a mail) beside the packages they use:
 * compiling them anew takes longer than judging a hundred mails.
 */
const folder = fileURLToPath(new URL('../../node_modules/.cache/stay-in-app', import.meta.url));
// In the environment, since workers start from there.
process.env.NODE_COMPILE_CACHE ??= folder;
enableCompileCache();
await import('./main.ts');
