import { expect, test, vi } from 'vitest';
import type { LinkReport } from '../../src/messages/checkMessages.ts';
import type { StatusWords } from '../../src/messages/popupWords.ts';
import { renderLinkBox } from '../../src/ui/linkBox.ts';
import { renderStatus } from '../../src/ui/popupStatus.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const report = (answer: string): LinkReport => ({
  language: 'en',
  direction: 'ltr',
  kind: 'notInstagram',
  answer,
  domain: 'evil.example',
  page: '',
  hops: '',
  cautions: [],
});
const words = { title: 'Is this link real?', label: 'Paste', button: 'Check', privacy: 'Not stored.' };

function showBox(check: (href: string) => Promise<LinkReport>, page?: { button: string; address: string }) {
  document.body.replaceChildren(renderLinkBox({ words, page, check }));
  const input = document.querySelector('input') as HTMLInputElement;
  const form = document.querySelector('form') as HTMLFormElement;
  const submit = (link: string) => {
    input.value = link;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
  };
  return { submit, input };
}

test('a pasted link is answered below the box', async () => {
  const check = vi.fn(async (href: string) => report(`about ${href}`));
  showBox(check).submit('https://evil.example/');
  await settle();
  expect(document.querySelector('.answer')?.textContent).toBe('about https://evil.example/');
});

test('an empty box asks nothing', async () => {
  const check = vi.fn(async () => report(''));
  const { submit, input } = showBox(check);
  submit('  ');
  expect(check).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(input);
});

test('a late answer never stands for the newer question', async () => {
  const answers: ((report: LinkReport) => void)[] = [];
  const { submit } = showBox(() => new Promise((resolve) => answers.push(resolve)));
  submit('first.example');
  submit('second.example');
  answers[1]?.(report('second'));
  await settle();
  answers[0]?.(report('first'));
  await settle();
  expect(document.querySelector('.answer')?.textContent).toBe('second');
});

test('"Is this page real?" asks about the open page', async () => {
  const check = vi.fn(async (href: string) => report(href));
  showBox(check, { button: 'Is this page real?', address: 'https://page.example/' });
  document.querySelector<HTMLButtonElement>('button.beside')?.click();
  await settle();
  expect(check).toHaveBeenCalledWith('https://page.example/');
});

const status: StatusWords = {
  level: 'suspicious',
  mail: 'The open mail: suspicious',
  site: 'Reading Gmail.',
  pause: { host: 'mail.google.com', pauses: true, button: 'Pause' },
  notSaved: 'Not saved',
};
const none = { onPause: async () => true, onAllow: () => {} };

test('the status has title and reason where the tab tells them, and the level all the same where it does not', () => {
  const verdict = { level: 'dangerous', title: 'Not what it says.', reason: 'A link goes to evil.example.' } as const;
  const told = renderStatus({ words: status, verdict, ...none });
  expect(told.dataset.level).toBe('dangerous');
  expect(told.textContent).toContain('A link goes to evil.example.');
  const silent = renderStatus({ words: status, verdict: undefined, ...none });
  expect(silent.dataset.level).toBe('suspicious');
  expect(silent.textContent).toContain('The open mail: suspicious');
});

test('a pause that could not be saved is said', async () => {
  const onPause = vi.fn(async () => false);
  const drawn = renderStatus({ words: status, verdict: undefined, ...none, onPause });
  drawn.querySelector<HTMLButtonElement>('#pause')?.click();
  await settle();
  expect(onPause).toHaveBeenCalledWith('mail.google.com', true);
  expect(drawn.textContent).toContain('Not saved');
});
