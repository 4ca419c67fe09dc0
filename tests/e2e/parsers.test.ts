import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMail } from '../../src/mail/readMail.ts';
import { withoutConversions } from '../../wxt.config.ts';
import { bundleForPage } from '../bundleForPage.ts';
import { inRealBrowsers, root } from './world.ts';

/** postal-mime, without its conversions of HTML, and the browser's own HTML parser give the same Message as mailparser and parse5. */

const folder = join(root, 'tests/mail');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));

inRealBrowsers('reading raw mails', (world) => {
  test('every own mail is the same message as in Node', async () => {
    const page = await world.browser().newPage();
    await page.evaluate(await bundleForPage('tests/e2e/readInBrowser.ts', 'reader', [withoutConversions]));
    for (const name of files) {
      const bytes = readFileSync(join(folder, name));
      const read = await page.evaluate(`reader.read(${JSON.stringify(bytes.toString('base64'))})`);
      const message = JSON.parse(JSON.stringify(await readMail(bytes))) as unknown;
      expect(JSON.parse(read as string), name).toEqual(message);
    }
    await page.close();
  });
});
