import type { CheckWords } from '../../messages/checkMessages.ts';
import type { Words } from '../../words.ts';

/** The check page's words in one language. */
export function checkWords(words: Words): CheckWords {
  const { language, direction, say } = words;
  return {
    language,
    direction,
    title: say('checkTitle'),
    linkHeading: say('checkLinkHeading'),
    linkLabel: say('checkLinkLabel'),
    linkButton: say('checkLinkButton'),
    mailHeading: say('checkMailHeading'),
    mailHelp: say('checkMailHelp'),
    fileLabel: say('checkFileLabel'),
    sourceLabel: say('checkSourceLabel'),
    sourceButton: say('checkSourceButton'),
    busy: say('checkBusy'),
    failed: say('checkFailed'),
    onlyFirstFile: say('checkOnlyFirstFile'),
    severalMails: say('checkSeveralMails', '$1'),
    problems: {
      empty: say('problemEmpty'),
      binary: say('problemBinary'),
      tooLarge: say('problemTooLarge'),
      outlookFile: say('problemOutlookFile'),
      webPage: say('problemWebPage'),
      unreadable: say('problemUnreadable'),
    },
    footer: say('popupNotAffiliated'),
  };
}
