import { browser } from 'wxt/browser';
import { type CheckAnswer, longestSelection } from '../checkMessages.ts';
import { selectionSchema } from '../messageSchemas.ts';
import type { Words } from '../words.ts';

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

/**
 * Fetches what is selected in a page; only ever called after the person chose it from the menu. It is read on the check
 * page, which has the browser's parser. The page can meddle with it, so it is checked like every message of a page.
 */
export async function answerSelection({ tabId, frameId }: SelectedIn, words: Words): Promise<CheckAnswer> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const [read] = await browser.scripting.executeScript({ target, func: selectedMarkup, args: [longestSelection] });
    const markup = selectionSchema.parse(read?.result);
    return {
      kind: 'selection',
      label: words.say('checkLabelSelection'),
      markup,
      empty: words.say('checkSelectionEmpty'),
    };
  } catch {
    // Browsers let nobody into their own pages and their stores.
    return { kind: 'problem', text: words.say('checkSelectionFailed') };
  }
}
