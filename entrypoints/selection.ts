import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from '../src/check/readSelection.ts';

/** Injected after "Check selected mail" was chosen; what it returns goes to the background. */
export default defineUnlistedScript(() => readSelection(window));
