import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type OurElement, readOurElements } from '../../src/demo/closedRoots.ts';
import { gmailPageOf } from '../../src/demo/gmailPage.ts';
import { originalPage } from '../../src/demo/mailbox.ts';
import type { Served } from '../../src/demo/servers.ts';
import { createHelpers, type Variant, type VariantName, variants } from '../webmail/gmailVariants.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, pause, press, root, type World, waitFor } from './world.ts';

/** A sample of the forms Gmail's page comes in, and of lost hooks, in real browsers: there pages have a layout. */
const mail = (name: string) => readFileSync(`${root}/tests/mail/${name}.eml`);
const phish = mail('dangerous/reset-2026-01-one-link-changed');
const genuine = mail('actInApp/reset-2026-01');
const id = '19b9d2c1a4000001';

const without = (selector: string, ...names: string[]) =>
  `for (const element of document.querySelectorAll('${selector}')) { ${names.map((name) => `element.removeAttribute('${name}');`).join('')} }`;

/** Lost hooks, as text to run in the page. */
const lost: Record<string, string> = {
  'role=main': without('[role="main"]', 'role'),
  ids: without('[data-message-id]', 'data-message-id', 'data-legacy-message-id'),
  'the class of the body':
    "for (const body of document.querySelectorAll('.a3s, .ii')) body.classList.remove('a3s', 'ii', 'gt');",
  'the class of the sender': "for (const mark of document.querySelectorAll('.gD')) mark.classList.remove('gD');",
  'the sender’s address': without('.gD', 'email'),
};

/** What the page `?test=NAME` does before anything looks at it. */
const pages = new Map<string, string>();
for (const [name, { change }] of Object.entries<Variant>(variants))
  pages.set(name, `(${String(change)})(document, help)`);
for (const [name, script] of Object.entries(lost)) pages.set(`lost ${name}`, script);
const { html: genuineHtml } = await simpleParser(genuine);
pages.set(
  'two mails',
  `help.addMessage('19b9d2c1a4000009', 'Instagram', 'security@mail.instagram.com', ${JSON.stringify(genuineHtml).replaceAll('<', '\\u003c')})`,
);

async function pageOf(name: string, raw: Buffer, nonce: string): Promise<Served> {
  const page = await gmailPageOf(raw, id, { nonce });
  const script = `trustedTypes.createPolicy('default', { createHTML: (html) => html });
    const help = (${String(createHelpers)})(document); ${pages.get(name) ?? ''}`;
  // Firefox of this age has no Trusted Types.
  const safe = `globalThis.trustedTypes ??= { createPolicy: () => {} }; ${script}`;
  return { body: page.replace('</body>', () => `<script nonce="${nonce}">${safe}</script></body>`) };
}

/** Sources asked for, with their query, in order. */
const asked: string[] = [];
/** How Gmail answers for the sources. */
let sources: Record<'att' | 'om', Served | undefined> = { att: undefined, om: undefined };

async function site(path: string, nonce: string): Promise<Served | undefined> {
  const url = new URL(path, 'https://mail.google.com');
  const view = url.searchParams.get('view');
  if (view === 'att' || view === 'om') {
    asked.push(url.pathname + url.search);
    return sources[view] ?? { status: 404, body: 'not found' };
  }
  const name = url.searchParams.get('test');
  if (name === null) return undefined;
  return pageOf(name, url.searchParams.has('genuine') ? genuine : phish, nonce);
}

async function open(world: World, name: string, path = '/mail/u/0/#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj', more = '') {
  const url = new URL(path, 'https://mail.google.com');
  url.searchParams.set('test', name);
  if (more) url.searchParams.set(more, '');
  const page = await world.browser().newPage();
  await page.goto(url.href);
  return page;
}

const isBanner = ({ tag, attributes }: OurElement) => tag === 'section' && 'data-level' in attributes;
const bannersOf = async (page: Page) => (await readOurElements(page)).filter(isBanner);

const sample: readonly VariantName[] = [
  'in Arabic, from right to left',
  'the preview pane: rows of the list and the mail in one view',
  'a window of its own',
  'two messages expanded',
  'all wrapper classes renamed',
  'a delegated mailbox',
  'a chat beside the mail',
  'older views hidden in another way',
  'folded messages the styles do not hide',
  'an answer being written below',
  'a dialog of Gmail’s lies above',
];

inRealBrowsers(
  'Gmail’s page in its forms',
  (world) => {
    test.each(sample)('%s', async (name) => {
      const page = await open(world, name, (variants[name] as Variant).path);
      expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
      expect(await bannersOf(page)).toHaveLength(1);
      await page.click(name === 'a window of its own' ? '.a3s a' : '#views > :last-child .a3s a');
      expect(await gateOf(page)).toBeDefined();
      await page.close();
    });

    test.each(Object.keys(lost))('without %s it warns or says that it cannot read', async (name) => {
      const page = await open(world, `lost ${name}`);
      expect((await bannerOf(page))?.attributes['data-level']).toMatch(/dangerous|suspicious/);
      await page.close();
    });

    test('two mails open: two banners, each with its own level', async () => {
      const page = await open(world, 'two mails');
      await waitFor(page, (elements) => (elements.filter(isBanner).length > 1 ? true : undefined));
      await pause(300);
      const banners = await bannersOf(page);
      expect(banners.map(({ attributes }) => attributes['data-level'])).toEqual(['dangerous', 'actInApp']);
      await page.close();
    });

    test('ids that come two seconds late: the same banner, and the original can be asked for', async () => {
      sources = { att: { contentType: 'text/plain', body: phish.toString() }, om: undefined };
      const page = await open(world, 'lost ids');
      await bannerOf(page);
      await pause(2000);
      await page.evaluate(
        (value) => document.querySelector('#views > :last-child .adn')?.setAttribute('data-legacy-message-id', value),
        id,
      );
      await pause(600);
      expect(await bannersOf(page)).toHaveLength(1);
      asked.length = 0;
      await press(page, 'Check the original');
      await pause(800);
      expect(asked).toEqual([`/mail/u/0/?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`]);
      await page.close();
    });

    test('another conversation in the same nodes: the old banner goes, the new mail gets its own', async () => {
      const page = await open(world, 'as it is');
      expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
      const swap = (next: string, name: string, address: string, text: string) =>
        page.evaluate(
          (nextId, fromName, from, words) => {
            const view = document.querySelector('#views > :last-child') as Element;
            view.querySelector('.adn')?.setAttribute('data-legacy-message-id', nextId);
            const [mark, heading] = [view.querySelector('.qu .gD'), view.querySelector('h2')];
            mark?.setAttribute('email', from);
            mark?.setAttribute('name', fromName);
            if (mark) mark.textContent = fromName;
            if (heading) heading.textContent = 'Hello';
            view.querySelector('.ajn')?.setAttribute('data-hovercard-id', from);
            const [beside, body] = [view.querySelector('.go'), view.querySelector('.a3s')];
            if (beside) beside.textContent = `<${from}>`;
            if (body) body.textContent = words;
          },
          next,
          name,
          address,
          text,
        );
      await swap('19b9d2c1a4000002', 'Tom', 'tom@example.com', 'See you on Saturday.');
      await waitFor(page, (elements) => (elements.length === 0 ? true : undefined));
      await pause(300);
      expect(await readOurElements(page)).toEqual([]);
      await swap(
        '19b9d2c1a4000003',
        'Instagram',
        'security@instagram-help.example',
        'Your Instagram account will be deleted in 24 hours. Reply with your password. The Instagram Team',
      );
      expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
      await page.close();
    });

    test('another conversation in the address than on the page: no verdict, and no silence', async () => {
      const page = await open(world, 'as it is', '/mail/u/0/#inbox/19b9d2c1a4000077');
      await pause(1500);
      expect(await bannersOf(page)).toEqual([]);
      expect((await readToolbar(world)).title).not.toContain('no mail');
      await page.close();
    });

    describe('"Check the original"', () => {
      const plain = { contentType: 'text/plain', body: genuine.toString() };
      const first = `/mail/u/0/?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`;
      const second = `/mail/u/0/?view=om&th=${id}`;

      const check = async (answers: typeof sources) => {
        sources = answers;
        const page = await open(world, 'as it is', undefined, 'genuine');
        await bannerOf(page);
        asked.length = 0;
        const before = world.servers().requests.length;
        await pause(200);
        expect(asked).toEqual([]);
        await press(page, 'Check the original');
        const isTold = /Really from Instagram|The original could not be read/;
        await waitFor(page, (elements) => elements.find(({ text }) => isTold.test(text)));
        // Whatever else would be asked for would be by now.
        await pause(200);
        const others = world
          .servers()
          .requests.slice(before)
          .filter(({ target }) => target.includes('elsewhere'));
        expect(others).toEqual([]);
        return page;
      };

      test('by one request when Gmail gives the source', async () => {
        const page = await check({ att: plain, om: originalPage(genuine) });
        expect(asked).toEqual([first]);
        expect((await bannerOf(page))?.text).toContain('Really from Instagram');
        await page.close();
      });

      test.each<readonly [string, Served | undefined]>([
        ['is not there', undefined],
        ['is a login page', { body: '<form>Sign in</form>' }],
        ['leads to another host', { status: 302, location: 'https://elsewhere.googleusercontent.com/x', body: '' }],
      ])('by "Show original" when the source %s', async (_, att) => {
        const page = await check({ att, om: originalPage(genuine) });
        expect(asked).toEqual([first, second]);
        expect((await bannerOf(page))?.text).toContain('Really from Instagram');
        await page.close();
      });

      test('is said to have failed when neither is given', async () => {
        const page = await check({ att: undefined, om: undefined });
        expect(asked).toEqual([first, second]);
        expect((await bannerOf(page))?.text).not.toContain('Really from Instagram');
        expect(await buttonOf(page, 'Check the original')).toBeDefined();
        await page.close();
      });

      test('does not believe the source of another mail, be it of the same sender', async () => {
        for (const name of ['unrelated/friend-chat', 'actInApp/new-login']) {
          const page = await check({ att: { contentType: 'text/plain', body: mail(name).toString() }, om: undefined });
          expect((await bannerOf(page))?.text).not.toContain('Really from Instagram');
          await page.close();
        }
      });
    });
  },
  { site, hosts: [] },
);
