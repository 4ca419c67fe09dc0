import { sendMessage } from '../../src/messages/messages.ts';
import type { PolicyWords } from '../../src/messages/policyWords.ts';
import { copyText } from '../../src/ui/copyText.ts';
import { setPageLanguage } from '../../src/ui/element.ts';
import { renderPolicy } from '../../src/ui/policy.ts';

const content = document.getElementById('content');

function show(words: PolicyWords): void {
  setPageLanguage(words);
  document.title = `${words.title}: Stay in App`;
  content?.replaceChildren(...renderPolicy(words, copyText));
}

show(await sendMessage('readPolicy', 'known'));
show(await sendMessage('readPolicy', 'ask'));
document.body.dataset.asked = '';
