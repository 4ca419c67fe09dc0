import type { Policy } from '../../classifier/context.ts';
import { reportSteps } from '../../facts/checklist.ts';
import { pauseRequestSchema, popupPlaceSchema, ticksRequestSchema } from '../../messages/messageSchemas.ts';
import { onMessage } from '../../messages/messages.ts';
import type { LinkBoxWords, PopupPlace, PopupWords, WelcomeWords } from '../../messages/popupWords.ts';
import { placeAt } from '../../webmail/places.ts';
import type { Words } from '../../words.ts';
import { readContext, readContextAndWords } from '../context.ts';
import { eraseHistory, readHistory } from '../history/history.ts';
import { timelineWords } from '../history/timelineWords.ts';
import { allows, organisationOf } from '../policy/underPolicy.ts';
import { changeSettings, pauseLength, withPause } from '../settings/settings.ts';
import { changeTicks, readTicks } from '../settings/ticks.ts';
import { tellTabs } from '../tellTabs.ts';
import { statusWords, type TabState, webmailNames } from '../toolbar/popupStatus.ts';
import { findReport } from '../toolbar/tabReports.ts';
import { mayRead } from '../withheld.ts';
import { checklistWords } from '../words/checklistWords.ts';

/** Answers the popup and the welcome page. */

async function readTab({ tabId, host }: PopupPlace): Promise<TabState> {
  const webmail = URL.canParse(`https://${host}/`) ? placeAt(new URL(`https://${host}/`)) : undefined;
  return { host, webmail, isAllowed: await mayRead(host), report: await findReport(tabId) };
}

function linkBoxWords(words: Words): LinkBoxWords {
  return {
    title: words.say('linkBoxTitle'),
    label: words.say('linkBoxLabel'),
    button: words.say('linkBoxButton'),
    privacy: words.say('linkBoxPrivacy'),
  };
}

function helpOf(policy: Policy, words: Words): Pick<PopupWords, 'help'> {
  const { helpUrl: href } = policy;
  return href === undefined ? {} : { help: { href, text: words.say('policyHelp', organisationOf(policy, words)) } };
}

async function popupWords(place: PopupPlace): Promise<PopupWords> {
  const [{ context, words }, tab, ticks, history] = await Promise.all([
    readContextAndWords(),
    readTab(place),
    readTicks(),
    readHistory(),
  ]);
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('popupTitle'),
    status: statusWords(tab, context, words, Date.now()),
    linkBox: { ...linkBoxWords(words), pageButton: words.say('linkBoxPage') },
    checklist: checklistWords(ticks, words),
    timeline: timelineWords(history, context, words, Date.now()),
    reporting: { title: words.say('reportTitle'), steps: reportSteps.map(({ key }) => words.say(key)) },
    printTitle: words.say('printTitle'),
    print: words.say('printButton'),
    wholeMail: words.say('popupWholeMail'),
    options: words.say('optionsTitle'),
    ...helpOf(context.policy, words),
    footer: words.say('popupNotAffiliated'),
  };
}

async function welcomeWords(): Promise<WelcomeWords> {
  const { words } = await readContextAndWords();
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('welcomeTitle'),
    does: [words.say('welcomeReads', webmailNames(words)), words.say('welcomeNeverSafe'), words.say('welcomePrivate')],
    cannotTitle: words.say('welcomeCannotTitle'),
    cannot: [words.say('welcomeNoPhone'), words.say('welcomeNoHeaders')],
    pin: words.say('welcomePin'),
    tryTitle: words.say('welcomeTryTitle'),
    tryText: words.say('welcomeTryText', words.say('linkBoxButton')),
    linkBox: linkBoxWords(words),
    options: words.say('optionsTitle'),
    footer: words.say('popupNotAffiliated'),
  };
}

/** Registers the listeners; must run in the first turn of the background. */
export function answerPopup(): void {
  onMessage('readPopup', ({ data }) => popupWords(popupPlaceSchema.parse(data)));
  onMessage('readWelcome', welcomeWords);
  onMessage('changeTicks', ({ data }) => {
    const { ids, isTicked } = ticksRequestSchema.parse(data);
    return changeTicks(ids, isTicked);
  });
  onMessage('eraseHistory', async () => {
    if (!(await eraseHistory())) return undefined;
    const { context, words } = await readContextAndWords();
    return timelineWords(await readHistory(), context, words, Date.now());
  });
  onMessage('pauseSite', async ({ data }) => {
    const { host, pauses } = pauseRequestSchema.parse(data);
    if (!allows((await readContext()).policy, 'pause')) return false;
    const now = Date.now();
    const { isSaved } = await changeSettings((settings) =>
      withPause(settings, host, pauses ? now + pauseLength : now, now),
    );
    if (isSaved) await tellTabs([`https://${host}/*`]);
    return isSaved;
  });
}
