import type { PageWords } from '../messages/messages.ts';
import { renderNotice } from '../ui/notice.ts';
import { type Mounted, mountBefore } from './warn.ts';

/** Says that something could not be looked at; at most one notice at a time. */

export interface Notices {
  readonly sayCannotRead: (before: Element | undefined) => void;
  readonly sayUnsupported: (before: Element | undefined) => void;
  /** The extension was updated and this script is cut off. */
  readonly sayReload: (before: Element | undefined) => void;
  readonly clear: () => void;
}

/** @param words what to say; nothing can be said while they are missing, and the toolbar speaks alone */
export function createNotices(words: Promise<PageWords | undefined>): Notices {
  let shown: Mounted | undefined;
  /** Changes with every notice, so that one that comes late is not shown over another mail. */
  let turn = {};
  let isClosed = false;

  const clear = () => {
    turn = {};
    isClosed = false;
    shown?.remove();
    shown = undefined;
  };
  const say = async (before: Element | undefined, pick: (words: PageWords) => readonly [string, string]) => {
    if (shown) {
      shown.keep();
      return;
    }
    const own = turn;
    const known = await words;
    if (!known || !before || own !== turn || shown || isClosed) return;
    const [title, text] = pick(known);
    const close = () => {
      isClosed = true;
      shown?.remove();
      shown = undefined;
    };
    shown = mountBefore(renderNotice(known, title, text, close), before);
  };

  return {
    sayCannotRead: (before) => void say(before, (known) => [known.cannotReadTitle, known.cannotReadText]),
    sayUnsupported: (before) => void say(before, (known) => [known.unsupportedTitle, known.cannotReadText]),
    sayReload: (before) => void say(before, (known) => [known.reloadTitle, '']),
    clear,
  };
}
