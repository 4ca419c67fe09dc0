import type { Control, OptionChange, OptionsWords } from '../messages/optionsWords.ts';
import { element } from './element.ts';

/** Settings with one value each. A control an organisation decides is shown, and cannot be changed. */

export type Change = (change: OptionChange) => void;

/** The frame of a setting. */
export function renderControl({ label, hint, managedBy }: Control, ...children: readonly (Node | undefined)[]) {
  return element(
    'fieldset',
    { class: 'control', ...(managedBy === '' ? {} : { disabled: '' }) },
    element('legend', {}, element('h2', {}, label)),
    managedBy === '' ? undefined : element('p', { class: 'managed' }, managedBy),
    hint === '' ? undefined : element('p', { class: 'hint' }, hint),
    ...children,
  );
}

function localeControl({ locale }: OptionsWords, change: Change): HTMLElement {
  const select = element(
    'select',
    {
      id: 'locale',
      'aria-label': locale.label,
      onchange: () => change({ option: 'locale', value: select.value }),
    },
    ...locale.choices.map(({ value, label }) =>
      element('option', { value, ...(value === locale.chosen ? { selected: '' } : {}) }, label),
    ),
  );
  return renderControl(locale, select);
}

function warnFromControl({ warnFrom }: OptionsWords, change: Change): HTMLElement {
  const choices = warnFrom.choices.map(({ value, label }) =>
    element(
      'label',
      { class: 'choice' },
      element('input', {
        type: 'radio',
        name: 'warnFrom',
        id: `warnFrom-${value}`,
        value,
        ...(value === warnFrom.chosen ? { checked: '' } : {}),
        onchange: () => change({ option: 'warnFrom', value: value === 'suspicious' ? value : 'actInApp' }),
      }),
      element('span', {}, label),
    ),
  );
  return renderControl(warnFrom, ...choices);
}

function historyControl({ history }: OptionsWords, change: Change): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    id: 'history',
    ...(history.isOn ? { checked: '' } : {}),
    onchange: () => change({ option: 'history', value: box.checked }),
  });
  return renderControl(
    { ...history, hint: '' },
    element('label', { class: 'choice' }, box, element('span', {}, history.hint)),
  );
}

export function renderControls(words: OptionsWords, change: Change): HTMLElement[] {
  return [warnFromControl(words, change), localeControl(words, change), historyControl(words, change)];
}
