import { sendMessage } from '../../src/messages/messages.ts';
import { copyText } from '../../src/ui/copyText.ts';
import { setPageLanguage } from '../../src/ui/element.ts';
import { renderGone, renderReport } from '../../src/ui/report.ts';

function download(fileName: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

const words = await sendMessage('takeReport', new URLSearchParams(location.search).get('request') ?? '');
setPageLanguage(words);
document.title = `${words.title}: Stay in App`;
const shown = 'gone' in words ? renderGone(words) : renderReport(words, { copy: copyText, download });
document.getElementById('content')?.replaceChildren(...shown);
