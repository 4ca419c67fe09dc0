import type { OptionsWords } from '../messages/optionsWords.ts';
import { element } from './element.ts';
import { renderControl } from './optionControls.ts';

/** Trusted senders, paused sites and ticks. */

export interface ListActions {
  /** Resolves to what is wrong with the address; '' when it was added. */
  readonly onTrust: (address: string) => Promise<string>;
  readonly onDistrust: (address: string) => void;
  readonly onResume: (host: string) => void;
  readonly onResetTicks: (ids: readonly string[]) => void;
}

const line = (text: string, action: HTMLButtonElement) =>
  element('li', { class: 'row' }, element('span', { class: 'wide' }, element('bdi', {}, text)), action);

function trustForm({ trusted }: OptionsWords, { onTrust }: ListActions): HTMLElement {
  const error = element('p', { class: 'error', id: 'trust-error', role: 'alert' });
  const input = element('input', {
    type: 'text',
    inputmode: 'email',
    id: 'trust',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': 'trust-error',
    oninput: () => {
      error.textContent = '';
      input.removeAttribute('aria-invalid');
    },
  });
  const submit = async () => {
    const wrong = await onTrust(input.value);
    error.textContent = wrong;
    if (wrong === '') return;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    void submit();
  };
  return element(
    'form',
    { onsubmit },
    element('label', { for: 'trust' }, trusted.addLabel),
    element(
      'div',
      { class: 'row' },
      element('div', { class: 'wide' }, input),
      element('button', { type: 'submit' }, trusted.add),
    ),
    error,
  );
}

function trustedControl(words: OptionsWords, actions: ListActions): HTMLElement {
  const { trusted } = words;
  const remove = (address: string) =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': `${trusted.remove}: ${address}`,
        onclick: () => actions.onDistrust(address),
      },
      trusted.remove,
    );
  const list =
    trusted.addresses.length === 0
      ? element('p', { class: 'soft' }, trusted.none)
      : element('ul', { class: 'plain lines' }, ...trusted.addresses.map((address) => line(address, remove(address))));
  return renderControl(trusted, list, trustForm(words, actions));
}

function pausedControl({ paused }: OptionsWords, { onResume }: ListActions): HTMLElement {
  const resume = (host: string) =>
    element(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': `${paused.resume}: ${host}`, onclick: () => onResume(host) },
      paused.resume,
    );
  const list =
    paused.sites.length === 0
      ? element('p', { class: 'soft' }, paused.none)
      : element('ul', { class: 'plain lines' }, ...paused.sites.map(({ host, text }) => line(text, resume(host))));
  return renderControl(paused, list);
}

function ticksControl({ ticks }: OptionsWords, { onResetTicks }: ListActions): HTMLElement {
  const button = element('button', { type: 'button', onclick: () => onResetTicks(ticks.ids) }, ticks.reset);
  button.disabled = ticks.ids.length === 0;
  return renderControl(ticks, button);
}

export function renderLists(words: OptionsWords, actions: ListActions): HTMLElement[] {
  return [trustedControl(words, actions), pausedControl(words, actions), ticksControl(words, actions)];
}
