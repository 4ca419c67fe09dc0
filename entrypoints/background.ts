import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../src/background/answer.ts';
import { answerCheck } from '../src/background/answerCheck.ts';
import { answerOptions } from '../src/background/answerOptions.ts';
import { answerPolicy } from '../src/background/answerPolicy.ts';
import { answerPopup } from '../src/background/answerPopup.ts';
import { answerReport } from '../src/background/answerReport.ts';
import { followPolicy } from '../src/background/followPolicy.ts';
import { answerMenus } from '../src/background/menus.ts';
import { startInOpenTabs } from '../src/background/openTabs.ts';
import { forgetReport } from '../src/background/tabReports.ts';
import { welcome } from '../src/background/welcome.ts';

export default defineBackground({
  // As a module it shares its parts with the check page; the list of public suffixes would be packed twice otherwise.
  type: 'module',
  main: () => {
    answerMessages();
    answerCheck();
    answerPopup();
    answerPolicy();
    answerReport();
    answerOptions();
    answerMenus();
    followPolicy();
    browser.runtime.onInstalled.addListener((installed) => {
      void startInOpenTabs();
      void welcome(installed);
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetReport(tabId));
  },
});
