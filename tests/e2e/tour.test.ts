import { expect, test } from 'vitest';
import { createMailbox } from '../../src/demo/mailbox.ts';
import { tour, tourMails } from '../../src/demo/tour.ts';
import { besideMail } from '../../src/demo/tourNote.ts';
import { openOwn, visit } from '../../src/demo/visit.ts';
import { inRealBrowsers } from './world.ts';

/** The tour of `npm start`, mail after mail: each shows in both webmails what its line says, or is judged and silent. */

inRealBrowsers(
  'the tour',
  (world) => {
    test('every mail shows what the tour says, and its note stands outside the mail', async () => {
      const own = await openOwn(world.name, world.browser());
      const wrong: unknown[] = [];
      const misplaced: string[] = [];
      for (const stop of tour) {
        const looks = await visit(world.browser(), own, stop, async (page, where) => {
          const note = await page.$eval('.tour', ({ textContent }) => textContent);
          const inMail = await page.$('.a3s .tour, [role="main"] .tour');
          if (!note?.includes(stop.lookFor) || inMail) misplaced.push(`${stop.id}, ${where}`);
        });
        wrong.push(...looks.filter(({ isAsSaid }) => !isAsSaid).map((look) => ({ mail: stop.id, ...look })));
      }
      expect(wrong).toEqual([]);
      expect(misplaced).toEqual([]);
    });
  },
  { site: createMailbox(tourMails(), besideMail) },
);
