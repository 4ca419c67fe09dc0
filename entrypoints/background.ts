import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../src/background/answer.ts';
import { answerCheck } from '../src/background/answerCheck.ts';
import { answerPopup } from '../src/background/answerPopup.ts';
import { answerMenus } from '../src/background/menus.ts';
import { startInOpenTabs } from '../src/background/openTabs.ts';
import { forgetReport } from '../src/background/tabReports.ts';

export default defineBackground({
  // As a module it shares its parts with the check page; the list of public suffixes would be packed twice otherwise.
  type: 'module',
  main: () => {
    answerMessages();
    answerCheck();
    answerPopup();
    answerMenus();
    browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
    browser.tabs.onRemoved.addListener((tabId) => void forgetReport(tabId));
  },
});
