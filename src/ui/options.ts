import type { OptionAnswer, OptionChange, OptionsWords } from '../messages/optionsWords.ts';
import { element, setPageLanguage } from './element.ts';
import { renderControls } from './optionControls.ts';
import { renderLists } from './optionLists.ts';

/** The options page. Each change is kept at once, said in one line, and the page is drawn anew from what is stored. */

export interface OptionsActions {
  readonly read: () => Promise<OptionsWords>;
  readonly change: (change: OptionChange) => Promise<OptionAnswer>;
  /** These two resolve to whether it could be saved. */
  readonly resume: (host: string) => Promise<boolean>;
  readonly changeTicks: (ids: readonly string[], isTicked: boolean) => Promise<boolean>;
}

/** Draws the page into an element and keeps it up to date. */
export async function showOptions(place: HTMLElement, actions: OptionsActions): Promise<void> {
  const title = element('h1');
  const said = element('p', { role: 'status', class: 'said' });
  const body = element('div');
  const footer = element('p', { class: 'footer' });
  const policy = element('a', { href: '/policy.html' });
  place.replaceChildren(title, said, body, element('p', { class: 'beside' }, policy), footer);

  const say = (text: string, undo?: () => Promise<void>) => {
    if (!undo) {
      said.replaceChildren(text);
      return;
    }
    const button = element('button', { type: 'button', class: 'quiet', onclick: () => void undo() }, words.undo);
    said.replaceChildren(`${text} `, button);
    button.focus();
  };

  const draw = async () => {
    words = await actions.read();
    setPageLanguage(words);
    document.title = `${words.title}: Stay in App`;
    title.textContent = words.title;
    policy.textContent = words.policy;
    footer.textContent = words.footer;
    // What had the focus is drawn anew too.
    const focused = document.activeElement?.id ?? '';
    body.replaceChildren(...renderControls(words, (wanted) => void change(wanted)), ...renderLists(words, listActions));
    if (focused !== '') document.getElementById(focused)?.focus();
  };

  const change = async (wanted: OptionChange): Promise<OptionAnswer> => {
    const answer = await actions.change(wanted);
    if (answer.outcome === 'invalid') say('');
    else {
      await draw();
      say(answer.said);
    }
    return answer;
  };
  const distrust = async (address: string) => {
    const { outcome, said: text } = await change({ option: 'distrust', value: address });
    if (outcome === 'saved') say(text, async () => void (await change({ option: 'trust', value: address })));
  };
  const afterSaving = async (isSaved: boolean, undo?: () => Promise<void>) => {
    await draw();
    say(isSaved ? words.saved : words.notSaved, isSaved ? undo : undefined);
  };
  const resetTicks = async (ids: readonly string[]) =>
    afterSaving(await actions.changeTicks(ids, false), async () => afterSaving(await actions.changeTicks(ids, true)));

  const listActions = {
    onTrust: async (value: string) => {
      const answer = await change({ option: 'trust', value });
      return answer.outcome === 'invalid' ? answer.said : '';
    },
    onDistrust: (address: string) => void distrust(address),
    onResume: (host: string) => void actions.resume(host).then((isSaved) => afterSaving(isSaved)),
    onResetTicks: (ids: readonly string[]) => void resetTicks(ids),
  };

  let words: OptionsWords;
  await draw();
}
