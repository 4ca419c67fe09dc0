import { contains } from '../html/dom.ts';
import { inTime } from '../inTime.ts';
import type { GateLink, Verdicted } from '../messages/messages.ts';
import { askAtGate } from '../ui/linkGate.ts';
import type { Judged } from './judgedMessage.ts';
import { hrefOf, isFollowing, type LinkTarget, replay, targetOf } from './linkTarget.ts';

/**
 * Holds the links of warned mails. Every way of following one (click, middle click, with keys, drag, submit) leads to
 * the gate. The href is never rewritten and never resolved; when the person goes on, the same event happens again.
 */

export interface Holding {
  readonly messages: () => readonly Judged[];
  /** What to say of a link the verdict does not list. */
  readonly judgeLink: (href: string, text: string) => Promise<GateLink | undefined>;
}

/** A click before the verdict is held this long (milliseconds), then it happens. */
const longestHold = 600;
const heldEvents = ['click', 'auxclick', 'dragstart', 'submit', 'contextmenu'] as const;

/** Whether an element lies in the mail's own content. */
function holds({ open }: Judged, element: Element): boolean {
  return contains(open.body, element);
}

/** Listens on the window, before any listener of the page. Returns the function that stops it. */
export function holdLinks(window: Window & typeof globalThis, { messages, judgeLink }: Holding): () => void {
  /** Links the person went through the gate for, with the href and level it was for. */
  const passed = new WeakMap<Element, string>();
  const replayed = new WeakSet<Event>();
  let isAsking = false;

  /** What the verdict says of a link, unless the page has changed it since. */
  const linkFor = async (held: Judged, { links }: Verdicted, target: LinkTarget): Promise<GateLink | undefined> => {
    const content = held.content();
    const place = content?.linkPlaces.get(target.element);
    const isListed = place !== undefined && content?.message.links[place]?.href === target.href;
    return (isListed ? links[place] : undefined) ?? judgeLink(target.href, '');
  };

  const ask = async (held: Judged, verdicted: Verdicted, target: LinkTarget, event: Event) => {
    if (isAsking) return;
    isAsking = true;
    try {
      const link = await linkFor(held, verdicted, target);
      if (link && held.answer === 'asked' && verdicted.mayAsk && (link.kind === 'instagram' || link.kind === 'meta')) {
        replay(event, target, replayed);
        return;
      }
      const { level, language, direction, gate } = verdicted;
      const unknown: GateLink = { kind: 'hidden', domain: '', title: gate.unknown, reason: '' };
      const beside = Element.prototype.getBoundingClientRect.call(target.element);
      const goes = await askAtGate({ level, language, direction, words: gate, link: link ?? unknown, beside });
      if (!goes || hrefOf(target.element) !== target.href) return;
      passed.set(target.element, `${level} ${target.href}`);
      if (event.type !== 'dragstart' && event.type !== 'contextmenu') replay(event, target, replayed);
    } finally {
      isAsking = false;
    }
  };

  const waitAndDecide = async (held: Judged, target: LinkTarget, event: Event) => {
    const verdicted = await inTime(held.verdict, longestHold).catch(() => undefined);
    if (verdicted?.holds) await ask(held, verdicted, target, event);
    else if (event.type !== 'dragstart') replay(event, target, replayed);
  };

  const onEvent = (event: Event) => {
    if (replayed.has(event) || !isFollowing(event)) return;
    const target = targetOf(event);
    const message = target && messages().find((judged) => holds(judged, target.element));
    if (!target || !message) return;
    const { verdicted } = message;
    if (verdicted && !verdicted.holds) return;
    if (verdicted && passed.get(target.element) === `${verdicted.level} ${target.href}`) return;
    // The browser's own menu stays, it holds "Is this link real?" too; only on dangerous the gate comes first.
    if (event.type === 'contextmenu' && verdicted?.level !== 'dangerous') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdicted) void ask(message, verdicted, target, event);
    else void waitAndDecide(message, target, event);
  };

  for (const type of heldEvents) window.addEventListener(type, onEvent, { capture: true });
  return () => {
    for (const type of heldEvents) window.removeEventListener(type, onEvent, { capture: true });
  };
}
