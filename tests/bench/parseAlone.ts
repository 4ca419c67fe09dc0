import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { filesBelow } from '../../src/mail/maildir.ts';

/** What `check` is compared with as a whole process: mailparser with its defaults, and nothing else. */
for await (const path of filesBelow(process.argv[2] ?? '.')) await simpleParser(readFileSync(path));
