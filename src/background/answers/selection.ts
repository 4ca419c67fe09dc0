import { browser } from 'wxt/browser';
import { type CheckAnswer, longestSelection } from '../../messages/checkMessages.ts';
import type { Words } from '../../words.ts';

/** Where something was selected. */
export interface SelectedIn {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * The markup of what is selected; several ranges where the browser allows them. Runs in that page, so it can use nothing
 * of this file.
 */
function selectedMarkup(longest: number): string {
  const selection = window.getSelection();
  const serializer = new XMLSerializer();
  let markup = '';
  for (let index = 0; index < (selection?.rangeCount ?? 0); index++) {
    const range = selection?.getRangeAt(index);
    if (range) markup += serializer.serializeToString(range.cloneContents());
  }
  return markup.slice(0, longest);
}

/** What the page gives; it can meddle with that. */
async function readSelected({ tabId, frameId }: SelectedIn): Promise<string | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [read] = await browser.scripting.executeScript({ target, func: selectedMarkup, args: [longestSelection] });
    const markup: unknown = read?.result;
    return typeof markup === 'string' && markup.length <= longestSelection ? markup : undefined;
  } catch {
    // Browsers let nobody into their own pages and their stores.
    return undefined;
  }
}

/**
 * Fetches what is selected in a page; only ever called after the person chose it from the menu. It is read on the check
 * page, which has the browser's parser.
 */
export async function answerSelection(place: SelectedIn, words: Words): Promise<CheckAnswer> {
  const markup = await readSelected(place);
  if (markup === undefined) return { kind: 'problem', text: words.say('checkSelectionFailed') };
  return {
    kind: 'selection',
    label: words.say('checkLabelSelection'),
    markup,
    empty: words.say('checkSelectionEmpty'),
  };
}
