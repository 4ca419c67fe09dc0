import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPolicy } from '../policy/readPolicy.ts';
import { reasonSentence } from '../policy/reasonSentence.ts';
import { readWords } from './catalogue.ts';
import { fromWhereThePersonStands } from './paths.ts';
import { type PolicyArguments, policyHelp, readPolicyArguments } from './policy/policyArguments.ts';
import { checkPolicy, checkToText } from './policy/policyCheck.ts';
import { decodeText, readPolicyFile } from './policy/policyFile.ts';
import { filesFor } from './policy/policyPlatforms.ts';
import { reasonOf } from './reason.ts';

/** `policy check` and `policy write`, for administrators. See docs/ADMIN.md. */

const words = readWords();
const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`policy: ${text}\n`);

function check({ file, json, namedIds }: PolicyArguments): number {
  const bytes = readFileSync(fromWhereThePersonStands(file));
  const given = readPolicyFile(bytes, { path: file, ids: namedIds });
  const result = checkPolicy(given, words);
  print(json ? JSON.stringify(result) : checkToText(file, given, result));
  return result.ignored.length > 0 ? 1 : 0;
}

function write({ file, platforms, out, ids, from }: PolicyArguments): number {
  const raw: unknown = JSON.parse(decodeText(readFileSync(fromWhereThePersonStands(file))));
  const { policy, accepted, ignored } = readPolicy(raw);
  if (accepted.length + ignored.length === 0) throw new Error('it holds no settings');
  for (const found of ignored) complain(`${file}: ${found.key}: ${reasonSentence(found, words)}; not written`);
  const folder = fromWhereThePersonStands(out);
  const files = platforms.flatMap((platform) => [...filesFor(platform, { ids, settings: { ...policy }, from })]);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    print(join(out, path));
  }
  for (const placeholder of Object.values(ids).filter((id) => id.endsWith('-EXTENSION-ID'))) {
    if (files.some(([, content]) => decodeText(Buffer.from(content)).includes(placeholder))) {
      complain(`put the extension's ID in place of ${placeholder}, or give it as an option`);
    }
  }
  return ignored.length > 0 ? 1 : 0;
}

function main(): number {
  const options = readPolicyArguments(process.argv.slice(2));
  if (options.command === 'help') {
    print(policyHelp);
    return 0;
  }
  try {
    return options.command === 'check' ? check(options) : write(options);
  } catch (error) {
    throw new Error(`${options.file}: ${reasonOf(error)}`, { cause: error });
  }
}

try {
  process.exitCode = main();
} catch (error) {
  complain(reasonOf(error));
  process.exitCode = 2;
}
