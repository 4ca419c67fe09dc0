import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../src/background/answers/answer.ts';
import { answerCheck } from '../src/background/answers/answerCheck.ts';
import { answerOptions } from '../src/background/answers/answerOptions.ts';
import { answerPolicy } from '../src/background/answers/answerPolicy.ts';
import { answerPopup } from '../src/background/answers/answerPopup.ts';
import { answerReport } from '../src/background/answers/answerReport.ts';
import { startInOpenTabs } from '../src/background/openTabs.ts';
import { followPolicy } from '../src/background/policy/followPolicy.ts';
import { answerMenus } from '../src/background/toolbar/menus.ts';
import { forgetReport } from '../src/background/toolbar/tabReports.ts';
import { welcome } from '../src/background/welcome.ts';
import { followPermissions } from '../src/background/withheld.ts';

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
    followPermissions();
    browser.runtime.onInstalled.addListener((installed) => {
      void startInOpenTabs();
      void welcome(installed);
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetReport(tabId));
  },
});
