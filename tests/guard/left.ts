import { leftInMail, leftUnfired, mailPaths } from './mails.ts';
import { leftMarks } from './marks.ts';
import { leftInSignals } from './signals.ts';
import { leftInWebmails } from './webmails.ts';
import { leftInWords } from './words.ts';

/** `npm run left`: all that is left to do, a line each, as the guards of repo.test.ts and mail.test.ts see it. */
const inMails: string[] = [];
for (const path of mailPaths) inMails.push(...(await leftInMail(path)));
const left = [leftMarks(), leftInSignals(), leftInWords(), leftInWebmails(), inMails, leftUnfired()].flat();
process.stdout.write(left.map((line) => `${line}\n`).join(''));
