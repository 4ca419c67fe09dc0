import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { webmailMatches } from '../src/webmail/places.ts';

export default defineContentScript({
  matches: webmailMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage(window),
});
