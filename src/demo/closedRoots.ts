import type { Page } from 'puppeteer-core';

/**
 * What our elements show inside their closed shadow roots. Pages cannot look in there; the browsers' own debugging
 * protocols can: CDP pierces them in Chromium, WebDriver BiDi serialises them in Firefox.
 */

/** One element found inside a closed shadow root. */
export interface OurElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly hasFocus: boolean;
  /** The middle of its box in the window; `undefined` when it is not drawn. */
  readonly middle: { readonly x: number; readonly y: number } | undefined;
}

/** Run in the page on a node handed over by the debugging protocol. */
const describe = `(function () {
  const { left, top, width, height } = this.getBoundingClientRect();
  return JSON.stringify({
    tag: this.localName,
    attributes: Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value])),
    hasFocus: this.getRootNode().activeElement === this,
    text: (this.innerText ?? this.textContent).trim(),
    middle: width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined,
  });
})`;

/**
 * Elements that may be our hosts: bare and empty divs. Only they are handed over, since a page may be huge. Prototype
 * methods, because a mail may have names of its own for those of the document.
 */
const candidates = `[...Document.prototype.querySelectorAll.call(document, 'div:empty')]
  .filter((element) => !Element.prototype.hasAttributes.call(element))`;

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly (CdpNode & { readonly shadowRootType?: string })[];
}

const elementNode = 1;

/** Elements below shadow roots that are not the browser's own, in document order. */
function belowClosed(node: CdpNode, isInside: boolean): CdpNode[] {
  const self = isInside && node.nodeType === elementNode ? [node] : [];
  const isOurs = ({ shadowRootType }: { shadowRootType?: string }) => isInside || shadowRootType !== 'user-agent';
  const shadows = (node.shadowRoots ?? []).flatMap((root) => belowClosed(root, isOurs(root)));
  return [...self, ...shadows, ...(node.children ?? []).flatMap((child) => belowClosed(child, isInside))];
}

async function callWithCdp(page: Page, functionDeclaration: string): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const { result: list } = await session.send('Runtime.evaluate', { expression: candidates });
    if (list.objectId === undefined) return [];
    const { result: hosts } = await session.send('Runtime.getProperties', { objectId: list.objectId });
    const found: string[] = [];
    for (const { value: host, enumerable } of hosts) {
      if (!enumerable || host?.objectId === undefined) continue;
      const described = await session.send('DOM.describeNode', { objectId: host.objectId, depth: -1, pierce: true });
      for (const { backendNodeId } of belowClosed(described.node, false)) {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId });
        const call = { objectId: object.objectId ?? '', functionDeclaration };
        found.push((await session.send('Runtime.callFunctionOn', call)).result.value as string);
      }
    }
    return found;
  } finally {
    await session.detach();
  }
}

interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

function belowClosedBidi(node: BidiNode, isInside: boolean): BidiNode[] {
  const { nodeType, children = [], shadowRoot } = node.value ?? { nodeType: 0 };
  const self = isInside && nodeType === elementNode ? [node] : [];
  const inShadow = shadowRoot ? belowClosedBidi(shadowRoot, true) : [];
  return [...self, ...inShadow, ...children.flatMap((child) => belowClosedBidi(child, isInside))];
}

/** Puppeteer's own line to the browser; it offers no public call for these two commands. */
interface BidiContext {
  readonly id: string;
  readonly userContext: {
    readonly browser: {
      readonly session: { send: (method: string, parameters: object) => Promise<{ result: unknown }> };
    };
  };
}

async function callWithBidi(page: Page, functionDeclaration: string): Promise<string[]> {
  const context = (page.mainFrame() as unknown as { browsingContext: BidiContext }).browsingContext;
  const { session } = context.userContext.browser;
  const target = { context: context.id };
  const evaluated = await session.send('script.evaluate', {
    expression: candidates,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const { result: hosts } = evaluated.result as { result: { value: readonly BidiNode[] } };
  const found: string[] = [];
  for (const { sharedId } of hosts.value.flatMap((host) => belowClosedBidi(host, false))) {
    const called = await session.send('script.callFunction', {
      functionDeclaration,
      this: { sharedId },
      target,
      awaitPromise: false,
    });
    const { result } = called.result as { result: { value: string } };
    found.push(result.value);
  }
  return found;
}

/**
 * Calls a function on every element inside our closed shadow roots, in document order.
 * @param functionDeclaration source of a function that looks at `this` and returns a string
 */
export function callOnOurElements(page: Page, functionDeclaration: string): Promise<string[]> {
  const call = 'browsingContext' in page.mainFrame() ? callWithBidi : callWithCdp;
  return call(page, functionDeclaration);
}

export async function readOurElements(page: Page): Promise<OurElement[]> {
  return (await callOnOurElements(page, describe)).map((text) => JSON.parse(text) as OurElement);
}

/** The banner on the page, by its root element. */
export function findBanner(elements: readonly OurElement[]): OurElement | undefined {
  return elements.find(({ tag, attributes }) => tag === 'section' && 'data-level' in attributes);
}

/** The open gate, by its dialog. */
export function findGate(elements: readonly OurElement[]): OurElement | undefined {
  return elements.find(({ attributes }) => 'data-domain' in attributes);
}
