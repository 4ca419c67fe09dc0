import type { GateLink, Verdicted } from '../messages.ts';
import { askAtGate } from '../ui/linkGate.ts';
import { attributeOf, closestOf, contains, localNameOf } from '../webmail/dom.ts';
import type { OpenMessage } from '../webmail/webmail.ts';

/**
 * Holds the links of warned mails. Every way of following one (click, middle click, with keys, drag, submit) leads to
 * the gate. The href is never rewritten and never resolved; when the person goes on, the same event happens again.
 */

/** What is known of an open message at the moment of an event. */
export interface HeldMessage {
  readonly open: OpenMessage;
  /** Settles with the verdict; `undefined` when nobody could give one. */
  readonly verdict: Promise<Verdicted | undefined>;
  /** The verdict if it is there already. */
  readonly verdicted: Verdicted | undefined;
  readonly isAsked: boolean;
}

export interface Holding {
  readonly messages: () => readonly HeldMessage[];
  /** What to say of a link the verdict does not list. */
  readonly judgeLink: (href: string, text: string) => Promise<GateLink | undefined>;
}

/** A click before the verdict is held this long (milliseconds), then it happens. */
const longestHold = 600;
const held = ['click', 'auxclick', 'dragstart', 'submit', 'contextmenu'] as const;
const warned: readonly string[] = ['actInApp', 'suspicious', 'dangerous'];
const linkSelector = 'a, area, form, button, input';
const leftButton = 0;
const middleButton = 1;

interface Target {
  readonly element: Element;
  readonly href: string;
}

function hrefOf(element: Element): string | undefined {
  const tag = localNameOf(element);
  if (tag === 'form') return attributeOf(element, 'action') ?? '';
  if (tag === 'button' || tag === 'input') return attributeOf(element, 'formaction');
  return attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href');
}

/** The link an event would follow. */
function targetOf(event: Event): Target | undefined {
  const submitter = event.type === 'submit' ? (event as SubmitEvent).submitter : null;
  const [first] = event.composedPath();
  const start = submitter && hrefOf(submitter) !== undefined ? submitter : first;
  const from = start instanceof Element ? start : start instanceof Node ? start.parentElement : null;
  const element = from === null ? null : closestOf(from, event.type === 'submit' ? 'form, button, input' : linkSelector);
  // A click on a form's field is no step anywhere: the form is held when it is submitted.
  if (!element || (localNameOf(element) === 'form' && event.type !== 'submit')) return undefined;
  const href = hrefOf(element);
  return href === undefined ? undefined : { element, href };
}

function isHeldEvent(event: Event): boolean {
  if (event.type !== 'auxclick') return true;
  return (event as MouseEvent).button === middleButton;
}

/** Lets the same thing happen again: with the keys that were held, and through the page's own listeners. */
function replay(event: Event, { element }: Target, replayed: WeakSet<Event>): void {
  if (event.type === 'submit') {
    const form = closestOf(element, 'form');
    if (form) HTMLFormElement.prototype.submit.call(form);
    return;
  }
  const mouse = event as MouseEvent;
  const { ctrlKey, shiftKey, altKey, metaKey } = mouse;
  const isMiddle = event.type === 'auxclick';
  const again = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: leftButton,
    // A middle click opens a new tab, as a click with Ctrl does.
    ctrlKey: ctrlKey || isMiddle,
    shiftKey,
    altKey,
    metaKey,
  });
  replayed.add(again);
  element.dispatchEvent(again);
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
}

/** Listens on the window, before any listener of the page. Returns the function that stops it. */
export function holdLinks(window: Window & typeof globalThis, { messages, judgeLink }: Holding): () => void {
  /** Links the person went through the gate for, with the href and level it was for. */
  const passed = new WeakMap<Element, string>();
  const replayed = new WeakSet<Event>();
  let isAsking = false;

  const linkFor = async ({ open, verdicted }: HeldMessage, target: Target): Promise<GateLink | undefined> => {
    const index = open.targets.indexOf(target.element);
    const isListed = index >= 0 && open.message.links[index]?.href === target.href;
    const listed = isListed ? verdicted?.links[index] : undefined;
    return listed ?? judgeLink(target.href, '');
  };

  const ask = async (held: HeldMessage, verdicted: Verdicted, target: Target, event: Event) => {
    if (isAsking) return;
    isAsking = true;
    try {
      const link = await linkFor({ ...held, verdicted }, target);
      if (link && held.isAsked && verdicted.mayAsk && (link.kind === 'instagram' || link.kind === 'meta')) {
        replay(event, target, replayed);
        return;
      }
      const { level, language, direction, gate } = verdicted;
      const unknown: GateLink = { kind: 'hidden', domain: '', title: gate.label, reason: gate.confirm };
      const beside = Element.prototype.getBoundingClientRect.call(target.element);
      const goes = await askAtGate({ level, language, direction, words: gate, link: link ?? unknown, beside });
      if (!goes || hrefOf(target.element) !== target.href) return;
      passed.set(target.element, `${level} ${target.href}`);
      if (event.type !== 'dragstart' && event.type !== 'contextmenu') replay(event, target, replayed);
    } finally {
      isAsking = false;
    }
  };

  const waitAndDecide = async (held: HeldMessage, target: Target, event: Event) => {
    const verdicted = await Promise.race([held.verdict, after(longestHold)]);
    if (verdicted && warned.includes(verdicted.level)) await ask(held, verdicted, target, event);
    else if (event.type !== 'dragstart') replay(event, target, replayed);
  };

  const onEvent = (event: Event) => {
    if (replayed.has(event) || !isHeldEvent(event)) return;
    const target = targetOf(event);
    const message = target && messages().find(({ open }) => contains(open.body, target.element));
    if (!target || !message) return;
    const { verdicted } = message;
    if (verdicted && !warned.includes(verdicted.level)) return;
    if (verdicted && passed.get(target.element) === `${verdicted.level} ${target.href}`) return;
    // The browser's own menu stays, it holds "Is this link real?" too; only on dangerous the gate comes first.
    if (event.type === 'contextmenu' && verdicted?.level !== 'dangerous') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdicted) void ask(message, verdicted, target, event);
    else void waitAndDecide(message, target, event);
  };

  for (const type of held) window.addEventListener(type, onEvent, { capture: true });
  return () => {
    for (const type of held) window.removeEventListener(type, onEvent, { capture: true });
  };
}
