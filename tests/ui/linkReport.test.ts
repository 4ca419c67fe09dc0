import { expect, test } from 'vitest';
import type { LinkReport } from '../../src/messages/checkMessages.ts';
import { renderLinkReport } from '../../src/ui/linkReport.ts';

const report: LinkReport = {
  language: 'ar',
  direction: 'rtl',
  kind: 'notInstagram',
  answer: 'Not Instagram: goes to <b>evil.example</b>',
  domain: 'xn--nstagram-skb.example',
  unicode: 'ınstagram.example',
  page: 'A page',
  hops: '',
  cautions: ['It imitates.', 'Use the app.'],
};

test('the domain keeps its own direction, and words stay words', () => {
  const root = renderLinkReport(report);
  expect(root.dataset.kind).toBe('notInstagram');
  expect(root.getAttribute('role')).toBe('status');
  expect(root.dir).toBe('rtl');
  const domain = root.querySelector('bdi.domain');
  expect(domain?.getAttribute('dir')).toBe('ltr');
  expect(domain?.textContent).toBe('xn--nstagram-skb.example');
  expect(root.querySelector('b')).toBeNull();
  expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['It imitates.', 'Use the app.']);
});

test('what is not known takes no place', () => {
  const root = renderLinkReport({ ...report, domain: '', page: '' });
  expect(root.querySelector('.domain')).toBeNull();
  expect(root.querySelector('.page')).toBeNull();
});
