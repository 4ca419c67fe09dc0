import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Alias, build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Code that runs in a page of a browser.
 * @param entry path below the project's folder
 * @param name the global under which the page finds what the entry exports
 * @param alias what stands in for other modules, as in the extension's build
 */
export async function bundleForPage(entry: string, name: string, alias: Alias[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: { write: false, minify: false, lib: { entry: join(root, entry), formats: ['iife'], name } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return `${output.output[0].code}; globalThis.${name} = ${name};`;
}
