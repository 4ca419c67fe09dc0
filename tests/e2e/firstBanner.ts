import { bannerOf, type World } from './world.ts';

/** The mail whose banner is waited for. */
export const phish = 'dangerous/accounts-centre-code-copied';

/** Milliseconds from the start of the navigation until the banner stands there, in a browser that has just started. */
export async function firstBanner(world: World): Promise<number> {
  const start = performance.now();
  const page = await world.open(phish);
  while (performance.now() - start < 15_000) {
    // The welcome page may come in front, and what is behind is not drawn.
    await page.bringToFront();
    if (await bannerOf(page, 100)) return Math.round(performance.now() - start);
  }
  throw new Error('no banner came');
}
