import { type Browser, browser } from 'wxt/browser';
import type { Policy } from '../../classifier/context.ts';
import { answerLink } from '../../classifier/links/link.ts';
import type { CheckAnswer } from '../../messages/checkMessages.ts';
import type { Words } from '../../words.ts';
import { openCheck } from '../answers/checkRequests.ts';
import { answerSelection } from '../answers/selection.ts';
import { readContext, readContextAndWords } from '../context.ts';
import { allows } from '../policy/underPolicy.ts';
import { toLinkReport, toPageReport } from '../reports/linkReport.ts';

/** "Is this link real?" in the context menu, and the key for "Is this page real?". */

/** Kept by the browser under these names, so they must not change. */
const menus = [
  { id: 'link', title: 'menuLink', contexts: ['link'] },
  { id: 'selection', title: 'menuSelection', contexts: ['selection'] },
  { id: 'page', title: 'menuPage', contexts: ['page', 'frame', 'action'] },
] as const;

/** Makes the entries anew, in the chosen language. */
export async function createMenus(): Promise<void> {
  const { context, words } = await readContextAndWords();
  await browser.contextMenus.removeAll();
  if (!allows(context.policy, 'linkCheck')) return;
  for (const { id, title, contexts } of menus) {
    browser.contextMenus.create({ id, title: words.say(title), contexts: [...contexts] });
  }
}

function answerPage(url: string, words: Words, policy: Policy): CheckAnswer {
  return { kind: 'link', label: words.say('checkLabelPage'), report: toPageReport(url, words, policy) };
}

async function answerMenu(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined) {
  const { context, words } = await readContextAndWords();
  const { policy } = context;
  if (info.menuItemId === 'selection') {
    return answerSelection({ tabId: tab?.id ?? -1, frameId: info.frameId ?? 0 }, words);
  }
  if (info.menuItemId === 'page') return answerPage(tab?.url ?? info.pageUrl ?? '', words, policy);
  // Firefox tells what stands on the link, Chromium does not.
  const { linkUrl = '', linkText = '' } = info as { linkUrl?: string; linkText?: string };
  const report = toLinkReport(answerLink({ href: linkUrl, text: linkText }), words, { text: linkText, policy });
  return { kind: 'link', label: words.say('checkLabelLink'), report } as const;
}

async function answerKey(tab: Browser.tabs.Tab | undefined): Promise<CheckAnswer> {
  const { context, words } = await readContextAndWords();
  return answerPage(tab?.url ?? '', words, context.policy);
}

async function openByKey(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const { policy } = await readContext();
  if (allows(policy, 'linkCheck')) await openCheck(answerKey(tab));
}

/** Listens to menu and keys. Must be called in the first turn of the background. */
export function answerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => void openCheck(answerMenu(info, tab)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'check-page') void openByKey(tab);
  });
}
