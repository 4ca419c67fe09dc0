import { browser } from 'wxt/browser';
import { sendMessage } from '../../src/messages.ts';
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

if (new URLSearchParams(location.search).has('print')) {
  document.body.classList.remove('popup');
  document.title = words.printTitle;
  content?.replaceChildren(...renderPrintView({ words, onTick }, () => window.print()));
} else {
  const check = (href: string) => sendMessage('checkLink', { href, text: '' });
  const title = document.createElement('h1');
  title.textContent = words.title;
  const rest = renderPopup({ words, pageAddress: tab.address, check, onTick });
  content?.replaceChildren(title, await drawStatus(words.status), ...rest);
}
