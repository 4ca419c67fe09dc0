import { sendMessage } from '../../src/messages/messages.ts';
import { setPageLanguage } from '../../src/ui/element.ts';
import { renderWelcome } from '../../src/ui/welcome.ts';

const words = await sendMessage('readWelcome');
setPageLanguage(words);
document.title = words.title;
const check = (href: string) => sendMessage('checkLink', { href, text: '' });
document.getElementById('content')?.replaceChildren(...renderWelcome(words, check));
