import { isConnected, parentNodeOf } from '../html/dom.ts';
import type { Verdicted } from '../messages.ts';
import { renderBanner } from '../ui/banner.ts';
import type { BannerOptions } from '../ui/bannerQuestions.ts';
import type { OpenMessage } from '../webmail/webmail.ts';

/** Puts our elements into the page and keeps them there. */

/** A page that takes a banner away more often than this means it; then the toolbar alone speaks. */
const mostMounts = 4;

export interface Mounted {
  /** Puts the element back if the page took it away. */
  readonly keep: () => void;
  readonly remove: () => void;
}

/** Inserts `host` before an element of the page, again each time the page removes it, at most three times. */
export function mountBefore(host: HTMLElement, before: Element): Mounted {
  let mounts = 0;
  let isRemoved = false;
  const keep = () => {
    if (isRemoved || isConnected(host) || mounts >= mostMounts) return;
    const parent = parentNodeOf(before);
    if (!parent) return;
    Node.prototype.insertBefore.call(parent, host, before);
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

/** Shows the banner of a judged message; `undefined` where its level is not shown. */
export function showBanner(
  open: OpenMessage,
  verdicted: Verdicted,
  person: Pick<BannerOptions, 'answer' | 'onAnswer' | 'onOriginal'>,
): Mounted | undefined {
  const { banner, level, language, direction } = verdicted;
  if (!banner) return undefined;
  const host = renderBanner({
    level,
    language,
    direction,
    words: banner,
    ...person,
    onClose: () => mounted.remove(),
  });
  const mounted = mountBefore(host, open.bannerBefore);
  return mounted;
}
