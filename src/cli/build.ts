import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** `npm run build:cli`: the command as one file that needs no install, for machines of an organisation. */

const root = fileURLToPath(new URL('../..', import.meta.url));

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.output/cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { check: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true },
});
