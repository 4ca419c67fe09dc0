import { startCheckPage } from '../../src/check/startCheckPage.ts';

const main = document.getElementById('content');
if (main) await startCheckPage(main);
