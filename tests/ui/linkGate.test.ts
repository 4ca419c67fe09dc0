import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GateWords } from '../../src/messages/messages.ts';
import { askAtGate } from '../../src/ui/linkGate.ts';

/** How one goes on from the gate. */

const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function buttonsUnder(wayOn: GateWords['wayOn']): { text: string; isDisabled: boolean }[] {
  const words = { wayOn, label: '', stay: 'stay', go: 'go', goIn: 'go in $1', confirm: 'how', unknown: '' };
  const link = { kind: 'notInstagram', domain: 'evil.example', title: '', reason: '' } as const;
  const beside = new DOMRect();
  void askAtGate({ level: 'dangerous', language: 'en', direction: 'ltr', words, link, beside });
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  return [...root.querySelectorAll('button')].map(({ textContent, disabled }) => ({
    text: textContent,
    isDisabled: disabled,
  }));
}

const stay = { text: 'stay', isDisabled: false };

test.each([
  ['none', []],
  ['button', [{ text: 'go', isDisabled: false }]],
  ['wait', [{ text: 'go in 3', isDisabled: true }]],
  ['address', [{ text: 'evil.example', isDisabled: false }]],
] as const)('%s', (wayOn, others) => {
  expect(buttonsUnder(wayOn)).toEqual([stay, ...others]);
});
