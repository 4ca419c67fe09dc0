import { expect, test } from 'vitest';
import type { MailReport } from '../../src/messages/checkMessages.ts';
import { renderMailReport } from '../../src/ui/mailReport.ts';

const report: MailReport = {
  language: 'en',
  direction: 'ltr',
  level: 'dangerous',
  title: 'Not what it says <img src=x>',
  why: 'Why?',
  reasons: ['first', 'second'],
  stepsLabel: 'What to do',
  steps: ['leave it'],
  change: 'nothing would',
  notChecked: '',
  linksLabel: 'Where its links go (2 places)',
  links: [
    { kind: 'notInstagram', answer: 'Not Instagram: goes to evil.example', domain: 'evil.example', note: '' },
    { kind: 'meta', answer: "Meta's address", domain: 'fb.me', note: 'A chat.' },
  ],
};

test('the card says its level, keeps words words, and folds the links', () => {
  const card = renderMailReport(report);
  expect(card.dataset.level).toBe('dangerous');
  expect(card.getAttribute('role')).toBe('status');
  expect(card.querySelector('img')).toBeNull();
  expect(card.querySelector('h3')?.textContent).toBe(report.title);
  expect(card.querySelector('details')?.open).toBe(false);
  expect([...card.querySelectorAll('details li')].map((line) => line.textContent)).toEqual([
    'Not Instagram: goes to evil.example',
    "Meta's address: fb.meA chat.",
  ]);
});

test('empty parts have no heading', () => {
  const card = renderMailReport({ ...report, level: 'unrelated', reasons: [], steps: [], links: [], change: '' });
  expect(card.querySelectorAll('h4, ol, ul, details, p')).toHaveLength(0);
});
