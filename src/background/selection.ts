import { browser } from 'wxt/browser';
import type { CheckAnswer } from '../checkMessages.ts';
import type { Context } from '../classifier/context.ts';
import type { Message } from '../classifier/message.ts';
import { pageMessageSchema } from '../messageSchemas.ts';
import type { Words } from '../words.ts';
import { judgeMail } from './mailReport.ts';

/** Where something was selected. */
export interface SelectedIn {
  readonly tabId: number;
  readonly frameId: number;
}

/** The page can meddle with what is read in it, so it is checked like every message of a page. */
async function readSelected({ tabId, frameId }: SelectedIn): Promise<Message | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [read] = await browser.scripting.executeScript({ target, files: ['/selection.js'] });
    const parsed = pageMessageSchema.safeParse(read?.result);
    return parsed.success ? (parsed.data as Message) : undefined;
  } catch {
    // Browsers let nobody into their own pages and their stores.
    return undefined;
  }
}

/** Judges the selected part of a page. */
export async function answerSelection(place: SelectedIn, context: Context, words: Words): Promise<CheckAnswer> {
  const message = await readSelected(place);
  if (!message) return { kind: 'problem', text: words.say('checkSelectionFailed') };
  if (message.text.trim() === '' && message.links.length === 0) {
    return { kind: 'problem', text: words.say('checkSelectionEmpty') };
  }
  return { kind: 'mail', label: words.say('checkLabelSelection'), report: judgeMail(message, context, words) };
}
