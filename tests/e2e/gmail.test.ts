import { expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, pause, press } from './world.ts';

/** The way of one mail, in real browsers, on a Gmail page served under Gmail's name with its CSP and Trusted Types. */
inRealBrowsers('a Gmail page', (world) => {
  test('the reset of January 2026 is actInApp: a banner, and no alarm', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    const banner = await bannerOf(page);
    expect(banner?.attributes).toMatchObject({ 'data-level': 'actInApp', role: 'region' });
    expect(banner?.text).toContain('Act only inside the Instagram app');
    expect(banner?.text).toContain('Did you ask for this mail?');
    await page.close();
  });

  test('its copy with one changed link is dangerous and names the domain', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    const banner = await bannerOf(page);
    expect(banner?.attributes).toMatchObject({ 'data-level': 'dangerous', role: 'alert' });
    expect(banner?.text).toContain('account-reset.example');
    await page.close();
  });

  test('the forged copy is never called real, and dangerous once the original is checked', async () => {
    const page = await world.open('dangerous/reset-2026-01-forged');
    const before = await bannerOf(page);
    expect(before?.text).toContain('it was not verified here');
    expect(before?.text).not.toContain('Really from');
    await press(page, 'Check the original');
    await pause(800);
    const after = await bannerOf(page);
    expect(after?.attributes['data-level']).toBe('dangerous');
    expect(after?.text).toContain('forged');
    await page.close();
  });

  test('the original of the real one is vouched for, and then "I asked" opens its links', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    await press(page, 'Check the original');
    await pause(800);
    const vouched = await bannerOf(page);
    expect(vouched?.attributes['data-level']).toBe('actInApp');
    expect(vouched?.text).toContain('Really from Instagram');
    expect(vouched?.text).toContain('It fits a known wave: from January 8, 2026 to January 11, 2026');
    await press(page, 'I asked');
    await page.evaluate(() =>
      document.addEventListener('click', (event) => {
        event.preventDefault();
        document.title = 'clicked';
      }),
    );
    await page.click('.a3s a');
    await pause(500);
    expect(await page.title()).toBe('clicked');
    await page.close();
  });

  test.each(['unrelated/newsletter-with-icon', 'unrelated/news-quotes-the-wave', 'consistent/digest'])(
    '%s is silent in the page',
    async (mail) => {
      const page = await world.open(mail);
      await pause(1500);
      expect(await readOurElements(page)).toEqual([]);
      await page.close();
    },
  );

  test('mailto buttons among genuine links are dangerous, and the gate names the address', async () => {
    const page = await world.open('dangerous/mailto-buttons-genuine-links');
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.click('.a3s a[href^="mailto:report"]');
    expect((await gateOf(page))?.attributes).toMatchObject({
      role: 'alertdialog',
      'data-domain': 'report.user@example.com',
    });
    await page.close();
  });

  test('Gmail’s hidden older view and the details popup are not taken for the mail', async () => {
    const page = await world.open('dangerous/look-alike-sender');
    const banner = await bannerOf(page);
    expect(banner?.text).toContain('mail.lnstagram.example');
    expect(banner?.text).not.toContain('earlier@example.com');
    await page.close();
  });

  test('the verdict is dropped as soon as another mail is opened', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await page.evaluate(() => {
      location.hash = '#inbox';
      const views = document.querySelectorAll<HTMLElement>('[role="main"]');
      for (const [index, view] of views.entries()) view.style.display = index === 0 ? '' : 'none';
    });
    await pause(400);
    expect(await readOurElements(page)).toEqual([]);
    await page.close();
  });

  test('a banner the page removes comes back', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await page.evaluate(() => document.querySelector('.ii.gt')?.previousElementSibling?.remove());
    await pause(700);
    expect(await bannerOf(page)).toBeDefined();
    await page.close();
  });

  test('the toolbar says the same as the banner', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await pause(300);
    expect(await readToolbar(world)).toEqual({ title: 'Stay in App: dangerous', badge: '!' });
    await page.goto('https://mail.google.com/mail/u/0/?mail=consistent/digest#inbox/FMfcgzQXJWDsKmvbFtGv');
    await pause(1200);
    expect(await readToolbar(world)).toEqual({
      title: 'Stay in App: matches real addresses; still act in the app',
      badge: '',
    });
    await page.close();
  });

  test('"Why?" opens the evidence and closes it again', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    expect((await buttonOf(page, 'Why?'))?.attributes['aria-expanded']).toBe('false');
    await press(page, 'Why?');
    expect((await buttonOf(page, 'Why?'))?.attributes['aria-expanded']).toBe('true');
    expect((await bannerOf(page))?.text).toContain('security@mail.instagram.com');
    await page.close();
  });
});
