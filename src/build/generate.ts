import { mkdirSync, writeFileSync } from 'node:fs';
import { policyFiles } from './policyFiles.ts';

/** `npm run generate`: writes what is made from the policy's schema. */

const root = new URL('../../', import.meta.url);
for (const [path, content] of policyFiles(root)) {
  const file = new URL(path, root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
}
