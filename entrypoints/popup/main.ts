import { browser } from 'wxt/browser';
import { sendMessage } from '../../src/messages/messages.ts';
import { setPageLanguage } from '../../src/ui/element.ts';
import { renderPopup, renderPrintView } from '../../src/ui/popup.ts';
import { renderStatus } from '../../src/ui/popupStatus.ts';
import { openTab, readVerdict } from './openTab.ts';

const content = document.getElementById('content');
const tab = await openTab();
const readWords = () => sendMessage('readPopup', { tabId: tab.id, host: tab.host });
const onTick = (ids: readonly string[], isTicked: boolean) => sendMessage('changeTicks', { ids, isTicked });
const words = await readWords();
setPageLanguage(words);

/** The banner sent the person here: the steps that are needed stand open and in sight. */
function openSituation(id: string | null): void {
  const situation = [...document.querySelectorAll('details')].find(({ dataset }) => dataset.situation === id);
  if (!situation) return;
  situation.open = true;
  situation.querySelector('summary')?.focus();
  situation.scrollIntoView();
}

async function drawStatus(status: typeof words.status): Promise<HTMLElement> {
  const verdict = status.mail === '' ? undefined : await readVerdict(tab.id);
  const drawn = renderStatus({
    words: status,
    verdict,
    onPause: async (host, pauses) => {
      if (!(await sendMessage('pauseSite', { host, pauses }))) return false;
      drawn.replaceWith(await drawStatus((await readWords()).status));
      document.getElementById('pause')?.focus();
      return true;
    },
    onAllow: (origin) => void browser.permissions.request({ origins: [origin] }).then(() => window.close()),
  });
  return drawn;
}

const asked = new URLSearchParams(location.search);
// In a tab of its own it is as wide as any page.
if (asked.has('print') || asked.has('situation')) document.body.classList.remove('popup');
if (asked.has('print')) {
  document.title = words.printTitle;
  content?.replaceChildren(...renderPrintView({ words, onTick }, () => window.print()));
} else {
  const check = (href: string) => sendMessage('checkLink', { href, text: '' });
  const title = document.createElement('h1');
  title.textContent = words.title;
  const onErase = () => sendMessage('eraseHistory');
  const rest = renderPopup({ words, pageAddress: tab.address, check, onTick, onErase });
  const status = asked.has('situation') ? [] : [await drawStatus(words.status)];
  content?.replaceChildren(title, ...status, ...rest);
  openSituation(asked.get('situation'));
}
