import { sendMessage } from '../../src/messages.ts';
import { renderWelcome } from '../../src/ui/welcome.ts';

const words = await sendMessage('readWelcome');
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = words.title;
const check = (href: string) => sendMessage('checkLink', { href, text: '' });
document.getElementById('content')?.replaceChildren(...renderWelcome(words, check));
