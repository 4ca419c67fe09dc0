import { sendMessage } from '../../src/messages/messages.ts';
import { copyText } from '../../src/ui/copyText.ts';
import { setPageLanguage } from '../../src/ui/element.ts';
import { renderReport } from '../../src/ui/report.ts';

function download(fileName: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

const words = await sendMessage('takeReport', new URLSearchParams(location.search).get('request') ?? '');
if (words) {
  setPageLanguage(words);
  document.title = `${words.title}: Stay in App`;
  document.getElementById('content')?.replaceChildren(...renderReport(words, { copy: copyText, download }));
} else window.close();
