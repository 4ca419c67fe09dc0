import { expect, test } from 'vitest';
import { measureBanner, spreadOf } from '../bench/pageFigures.ts';
import { hostileAddress, hostileSite } from './hostileMails.ts';
import { inRealBrowsers } from './world.ts';

/** A mail is warned of before a person has read it. Three times the targets of `npm run bench -- --only tabs`: machines differ. */

const mails = [{ name: 'small', body: ({ dangerous }: { dangerous: string }) => dangerous }];
const leeway = 3;

inRealBrowsers(
  'the time from a mail to its banner',
  (world) => {
    test('stays under 150 ms, three times over', async () => {
      const taken = await measureBanner(world, hostileAddress('small'), 10, false);
      expect(spreadOf(taken).median).toBeLessThan(150 * leeway);
    });

    test('stays under 600 ms with the background stopped before, three times over', async () => {
      const taken = await measureBanner(world, hostileAddress('small'), 5, true);
      expect(spreadOf(taken).median).toBeLessThan(600 * leeway);
    });
  },
  { site: hostileSite(mails), hosts: [] },
);
