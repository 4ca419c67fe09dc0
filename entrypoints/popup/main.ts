import { browser } from 'wxt/browser';
import { sendMessage } from '../../src/messages.ts';
import { renderPopup } from '../../src/ui/popup.ts';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const words = await sendMessage('readPopup', tab?.id ?? -1);
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.getElementById('content')?.replaceChildren(...renderPopup(words));
