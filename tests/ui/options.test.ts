import { beforeEach, expect, test, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { optionsWords } from '../../src/background/words/optionsWords.ts';
import { type Context, defaultSettings, emptyContext } from '../../src/classifier/context.ts';
import type { OptionAnswer, OptionChange } from '../../src/messages/optionsWords.ts';
import { showOptions } from '../../src/ui/options.ts';
import { createWords } from '../../src/words.ts';

const words = createWords('en', english);
const settle = () => new Promise((resolve) => setTimeout(resolve));
const change = vi.fn<(change: OptionChange) => Promise<OptionAnswer>>();
const changeTicks = vi.fn<(ids: readonly string[], isTicked: boolean) => Promise<boolean>>();
const resume = vi.fn<(host: string) => Promise<boolean>>();
let context: Context;

const byId = <Found extends HTMLElement>(id: string) => document.getElementById(id) as Found;
const button = (text: string) => [...document.querySelectorAll('button')].find((found) => found.textContent === text);
const said = () => document.querySelector('.said')?.textContent;
const show = () =>
  showOptions(document.body, {
    read: async () => optionsWords(context, ['situationReset/adviceLogins'], words, 1000),
    change,
    resume,
    changeTicks,
  });

beforeEach(async () => {
  change.mockReset().mockResolvedValue({ outcome: 'saved', said: 'Saved.' });
  changeTicks.mockReset().mockResolvedValue(true);
  resume.mockReset().mockResolvedValue(true);
  const settings = {
    ...defaultSettings,
    trustedSenders: ['mia@example.org'],
    pausedUntil: { 'mail.google.com': 2000 },
  };
  context = { ...emptyContext, settings };
  await show();
});

test('a choice is stored at once and said, and keeps the focus', async () => {
  byId('warnFrom-suspicious').focus();
  byId('warnFrom-suspicious').click();
  await settle();
  expect(change).toHaveBeenCalledWith({ option: 'warnFrom', value: 'suspicious' });
  expect(said()).toBe('Saved.');
  expect(document.activeElement?.id).toBe('warnFrom-suspicious');
});

test('what could not be saved is said and shown as it was', async () => {
  change.mockResolvedValue({ outcome: 'notSaved', said: 'Storage is full.' });
  byId<HTMLInputElement>('history').click();
  await settle();
  expect(said()).toBe('Storage is full.');
  expect(byId<HTMLInputElement>('history').checked).toBe(true);
});

test('a removed sender can be had back', async () => {
  button('Remove')?.click();
  await settle();
  expect(change).toHaveBeenLastCalledWith({ option: 'distrust', value: 'mia@example.org' });
  expect(document.activeElement?.textContent).toBe('Undo');
  button('Undo')?.click();
  await settle();
  expect(change).toHaveBeenLastCalledWith({ option: 'trust', value: 'mia@example.org' });
});

test('what is wrong with an address stands beside it, and what was typed stays', async () => {
  change.mockResolvedValue({ outcome: 'invalid', said: 'No address.' });
  const input = byId<HTMLInputElement>('trust');
  input.value = 'mia';
  input.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(byId('trust-error').textContent).toBe('No address.');
  expect(byId<HTMLInputElement>('trust').value).toBe('mia');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('a pause is ended, ticks are removed and had back', async () => {
  button('Resume now')?.click();
  await settle();
  expect(resume).toHaveBeenCalledWith('mail.google.com');
  button('Remove all ticks')?.click();
  await settle();
  expect(changeTicks).toHaveBeenLastCalledWith(['situationReset/adviceLogins'], false);
  button('Undo')?.click();
  await settle();
  expect(changeTicks).toHaveBeenLastCalledWith(['situationReset/adviceLogins'], true);
});

test('what an organisation decides is shown and locked', async () => {
  context = { ...context, policy: { organisationName: 'Example Museum', bannerLevel: 'all' } };
  await show();
  const locked = [...document.querySelectorAll('fieldset')].filter(({ disabled }) => disabled);
  expect(locked.map((field) => field.querySelector('.managed')?.textContent)).toEqual(['Managed by Example Museum.']);
});
