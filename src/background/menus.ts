import { type Browser, browser } from 'wxt/browser';
import type { CheckAnswer } from '../checkMessages.ts';
import { answerLink } from '../classifier/link.ts';
import type { Words } from '../words.ts';
import { openCheck } from './checkRequests.ts';
import { readContextAndWords } from './context.ts';
import { toLinkReport, toPageReport } from './linkReport.ts';
import { answerSelection } from './selection.ts';

/** "Is this link real?" in the context menu, and the key for "Is this page real?". */

/** Kept by the browser under these names, so they must not change. */
const menus = [
  { id: 'link', title: 'menuLink', contexts: ['link'] },
  { id: 'selection', title: 'menuSelection', contexts: ['selection'] },
  { id: 'page', title: 'menuPage', contexts: ['page', 'frame', 'action'] },
] as const;

/** Makes the entries anew, in the chosen language. */
export async function createMenus(): Promise<void> {
  const { words } = await readContextAndWords();
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of menus) {
    browser.contextMenus.create({ id, title: words.say(title), contexts: [...contexts] });
  }
}

function answerPage(url: string, words: Words): CheckAnswer {
  return { kind: 'link', label: words.say('checkLabelPage'), report: toPageReport(url, words) };
}

async function answerMenu(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined) {
  const { words } = await readContextAndWords();
  if (info.menuItemId === 'selection') {
    return answerSelection({ tabId: tab?.id ?? -1, frameId: info.frameId ?? 0 }, words);
  }
  if (info.menuItemId === 'page') return answerPage(tab?.url ?? info.pageUrl ?? '', words);
  // Firefox tells what stands on the link, Chromium does not.
  const { linkUrl = '', linkText = '' } = info as { linkUrl?: string; linkText?: string };
  const report = toLinkReport(answerLink({ href: linkUrl, text: linkText }), words, linkText);
  return { kind: 'link', label: words.say('checkLabelLink'), report } as const;
}

async function answerKey(tab: Browser.tabs.Tab | undefined): Promise<CheckAnswer> {
  return answerPage(tab?.url ?? '', (await readContextAndWords()).words);
}

/** Listens to menu and keys. Must be called in the first turn of the background. */
export function answerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => void openCheck(answerMenu(info, tab)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'check-page') void openCheck(answerKey(tab));
  });
}
