import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { changeOption } from '../../src/background/answers/changeOption.ts';
import { changeSettings, readSettings } from '../../src/background/settings/settings.ts';
import { welcome } from '../../src/background/welcome.ts';
import { optionsWords } from '../../src/background/words/optionsWords.ts';
import { defaultSettings, emptyContext } from '../../src/classifier/context.ts';
import { createWords } from '../../src/words.ts';

const words = createWords('en', english);
beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a change of one option', () => {
  test('is stored and said', async () => {
    expect(await changeOption({ option: 'warnFrom', value: 'suspicious' }, words)).toEqual({
      outcome: 'saved',
      said: 'Saved.',
    });
    await changeOption({ option: 'history', value: false }, words);
    await changeOption({ option: 'locale', value: 'en' }, words);
    expect(await readSettings()).toMatchObject({ warnFrom: 'suspicious', history: false, language: 'en' });
    await changeOption({ option: 'locale', value: '' }, words);
    expect(await readSettings()).not.toHaveProperty('language');
  });

  test('that cannot be stored is said, and nothing is changed', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    const answer = await changeOption({ option: 'history', value: false }, words);
    expect(answer.outcome).toBe('notSaved');
    expect(answer.said).toMatch(/could not be saved/);
    expect((await readSettings()).history).toBe(true);
  });

  test('no unknown language is stored', async () => {
    await changeOption({ option: 'locale', value: '../../x' }, words);
    expect(await readSettings()).not.toHaveProperty('language');
  });
});

describe('a sender to trust', () => {
  test.each([
    ['Mia@Example.org', 'mia@example.org'],
    ['  mia@example.org ', 'mia@example.org'],
    ['Mia Berg <mia@example.org>', 'mia@example.org'],
  ])('%s is kept as %s', async (value, address) => {
    expect((await changeOption({ option: 'trust', value }, words)).outcome).toBe('saved');
    expect((await readSettings()).trustedSenders).toEqual([address]);
  });

  test.each([
    ['', /no mail address/],
    ['mia', /no mail address/],
    ['mia@example', /no mail address/],
    ['example.org', /no mail address/],
    ['*@example.org, eve@example.org', /no mail address/],
    ['a@b@example.org', /no mail address/],
    ['security@mail.instagram.com', /cannot be trusted this way/],
    ['NOTIFICATION@facebookmail.com', /cannot be trusted this way/],
  ])('%s is refused', async (value, expected) => {
    const answer = await changeOption({ option: 'trust', value }, words);
    expect(answer.outcome).toBe('invalid');
    expect(answer.said).toMatch(expected);
    expect((await readSettings()).trustedSenders).toEqual([]);
  });

  test('is not kept twice, and not beyond 200', async () => {
    await changeOption({ option: 'trust', value: 'mia@example.org' }, words);
    expect((await changeOption({ option: 'trust', value: 'MIA@example.org' }, words)).said).toMatch(/already/);
    const many = Array.from({ length: 200 }, (_, index) => `a${index}@example.org`);
    await changeSettings((settings) => ({ ...settings, trustedSenders: many }));
    expect((await changeOption({ option: 'trust', value: 'mia@example.org' }, words)).said).toMatch(/full/);
  });

  test('can be taken from the list, and back', async () => {
    await changeOption({ option: 'trust', value: 'mia@example.org' }, words);
    expect((await changeOption({ option: 'distrust', value: 'mia@example.org' }, words)).said).toBe(
      'mia@example.org removed.',
    );
    expect((await readSettings()).trustedSenders).toEqual([]);
  });
});

describe('what the page shows', () => {
  const now = 1_000_000;

  test('no pause that is over', () => {
    const settings = { ...defaultSettings, pausedUntil: { 'mail.google.com': now + 1, 'outlook.live.com': now } };
    const { sites } = optionsWords({ ...emptyContext, settings }, [], words, now).paused;
    expect(sites.map(({ host }) => host)).toEqual(['mail.google.com']);
  });

  test('what an organisation decides, and who that is', () => {
    const policy = { organisationName: 'Example Museum', bannerLevel: 'all' } as const;
    const shown = optionsWords({ ...emptyContext, policy }, [], words, now);
    expect(shown.warnFrom.managedBy).toBe('Managed by Example Museum.');
    expect(shown.history.managedBy).toBe('');
  });
});

test('the welcome page opens after installing, never after an update', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await welcome({ reason: 'update' });
  expect(create).not.toHaveBeenCalled();
  await welcome({ reason: 'install' });
  expect(create).toHaveBeenCalledTimes(1);
});
