import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { createMailbox } from '../../src/demo/mailbox.ts';
import { tour, tourMails } from '../../src/demo/tour.ts';
import { besideMail } from '../../src/demo/tourNote.ts';
import { openOwn, visit } from '../../src/demo/visit.ts';
import { inRealBrowsers } from './world.ts';

/** The tour of `npm start`, mail after mail: each shows in both webmails what its line says, or is judged and silent. */

inRealBrowsers(
  'the tour',
  (world) => {
    let own: Page;
    beforeAll(async () => {
      own = await openOwn(world.name, world.browser());
    });

    test('the button it speaks of stands in the toolbar, not behind the puzzle piece', async () => {
      const settings = await own.evaluate('(globalThis.browser ?? chrome).action.getUserSettings()');
      expect(settings).toMatchObject({ isOnToolbar: true });
    });

    test.each(tour)('$title', async (stop) => {
      const looks = await visit(world.browser(), own, stop, async (page) => {
        expect(await page.$eval('.tour', ({ textContent }) => textContent)).toContain(stop.lookFor);
        expect(await page.$('.a3s .tour, [role="main"] .tour')).toBeNull();
      });
      expect(looks.length).toBe(stop.original ? 3 : 2);
      expect(looks.filter(({ isAsSaid }) => !isAsSaid)).toEqual([]);
    });
  },
  { site: createMailbox(tourMails(), besideMail) },
);
