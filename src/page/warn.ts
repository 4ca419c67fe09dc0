import { isConnected, parentNodeOf } from '../html/dom.ts';
import type { Answer, Verdicted } from '../messages/messages.ts';
import { renderBanner } from '../ui/banner.ts';
import type { BannerOptions } from '../ui/bannerParts.ts';
import type { OpenMessage } from '../webmail/webmail.ts';

/** Puts our elements into the page and keeps them there. */

/** A page that takes a banner away more often than this means it; then the toolbar alone speaks. */
const mostMounts = 4;

export interface Mounted {
  /** Puts the element back if the page took it away: before `before`, which may have become another element. */
  readonly keep: (before?: Element) => void;
  readonly remove: () => void;
}

/** Inserts `host` before an element of the page, again each time the page removes it, at most three times. */
export function mountBefore(host: HTMLElement, first: Element): Mounted {
  let place = first;
  let mounts = 0;
  let isRemoved = false;
  const keep = (before: Element = place) => {
    place = before;
    if (isRemoved || isConnected(host) || mounts >= mostMounts) return;
    const parent = parentNodeOf(place);
    if (!parent) return;
    Node.prototype.insertBefore.call(parent, host, place);
    mounts++;
  };
  keep();
  return {
    keep,
    remove: () => {
      isRemoved = true;
      host.remove();
    },
  };
}

/** What the person did with the banner of a mail; kept while the mail is open. The answer is remembered besides. */
export interface PersonsView {
  answer: Answer | undefined;
  /** The level at which it was closed; it comes back when the level changes. */
  closedAt: string | undefined;
  /** "This is wrong": the banner is folded, the links stay held. */
  isWrong: boolean;
}

/** Shows the banner of a judged message; `undefined` where its level is not shown, or where it was closed. */
export function showBanner(
  open: OpenMessage,
  verdicted: Verdicted,
  person: PersonsView,
  actions: Pick<BannerOptions, 'onOriginal' | 'onPause' | 'onReport' | 'onAnswer' | 'onWhatToDo'>,
): Mounted | undefined {
  const { banner, level, language, direction } = verdicted;
  if (!banner || person.closedAt === level) return undefined;
  const host = renderBanner({
    level,
    language,
    direction,
    words: banner,
    answer: person.answer,
    isWrong: person.isWrong,
    ...actions,
    onAnswer: (answer) => {
      person.answer = answer;
      return actions.onAnswer(answer);
    },
    onWrong: (isWrong) => {
      person.isWrong = isWrong;
    },
    onClose: () => {
      person.closedAt = level;
      mounted.remove();
    },
  });
  const mounted = mountBefore(host, open.bannerBefore);
  return mounted;
}
