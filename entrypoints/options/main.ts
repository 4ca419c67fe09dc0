import { sendMessage } from '../../src/messages/messages.ts';
import { showOptions } from '../../src/ui/options.ts';

await showOptions(document.getElementById('content') ?? document.body, {
  read: () => sendMessage('readOptions'),
  change: (change) => sendMessage('changeOption', change),
  resume: (host) => sendMessage('pauseSite', { host, pauses: false }),
  changeTicks: (ids, isTicked) => sendMessage('changeTicks', { ids, isTicked }),
});
