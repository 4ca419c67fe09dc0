import { accountKey, headersIn, headersOfPage } from './gmailOriginalPage.ts';
import { accountPathOf, hexOf } from './gmailRoute.ts';

/**
 * The raw headers of the open message, from Gmail itself. The only requests the extension ever makes: same origin, only
 * after a click, headers only, and never a link of the mail. Two ways, the second only when the first is refused:
 * "Download original" and "Show original". The print view is no third one: it holds no authentication.
 * Source of the addresses: gmail.js 2016–2025 ("Download original"), InboxSDK 2023 ("Show original").
 */

/** Headers are shorter than this (characters); the rest of the answer is not even read. */
const longestHeaders = 300_000;
const patience = 10_000;
const senderLine = /^from:/im;
/** Requests allowed within a time (milliseconds), and the pause after Gmail says "too many". */
const mostRequests = 10;
const withinTime = 60_000;
const tooMany = 429;

interface Way {
  readonly address: (account: string, id: string, key: string | undefined) => string;
  readonly isHtml: boolean;
  /** The headers, as soon as so much of the answer is there. */
  readonly headers: (text: string) => string | undefined;
}

const ways: readonly Way[] = [
  {
    address: (account, id) => `${account}?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`,
    isHtml: false,
    headers: headersIn,
  },
  {
    address: (account, id, key) => `${account}?${key === undefined ? '' : `ik=${key}&`}view=om&th=${id}`,
    isHtml: true,
    headers: headersOfPage,
  },
];

/** Reads an answer as far as it is needed, then lets go of the rest. */
async function readHeaders(response: Response, { headers }: Way): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < longestHeaders) {
    const { done, value } = await reader.read();
    if (value) text += decoder.decode(value, { stream: true });
    const found = headers(text);
    if (found === undefined && !done) continue;
    await reader.cancel();
    return found;
  }
  await reader.cancel();
  return undefined;
}

/** Whether the answer is what was asked for and not a login page, an error or a page of another host. */
function isExpected(response: Response, asked: URL, isHtml: boolean): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && new URL(response.url).origin === asked.origin && type.includes('html') === isHtml;
}

/**
 * Prepares to ask; remembers what was asked.
 * @returns the function that reads the headers of a message by Gmail's id of it. It answers `undefined` when Gmail does
 * not give them, whatever the reason: then they stay unchecked
 */
export function createGmailOriginals(): (document: Document, location: URL, id: string) => Promise<string | undefined> {
  /** By message, so that one is asked for once. */
  const kept = new Map<string, Promise<string | undefined>>();
  let asked: number[] = [];
  let pausedUntil = 0;

  /** Whether one more request may go out now. */
  const mayAsk = (): boolean => {
    const now = Date.now();
    asked = asked.filter((time) => now - time < withinTime);
    if (now < pausedUntil || asked.length >= mostRequests) return false;
    asked.push(now);
    return true;
  };

  const ask = async (way: Way, address: URL): Promise<string | undefined> => {
    if (!mayAsk()) return undefined;
    try {
      const response = await fetch(address, {
        signal: AbortSignal.timeout(patience),
        credentials: 'same-origin',
        // Nothing may be asked of another host, wherever Gmail points.
        redirect: 'error',
      });
      if (response.status === tooMany) pausedUntil = Date.now() + withinTime;
      if (!isExpected(response, address, way.isHtml)) return undefined;
      const headers = await readHeaders(response, way);
      return headers !== undefined && senderLine.test(headers) ? headers : undefined;
    } catch {
      return undefined;
    }
  };

  const read = async (document: Document, location: URL, id: string): Promise<string | undefined> => {
    const key = accountKey(document, location);
    for (const way of ways) {
      const found = await ask(way, new URL(way.address(accountPathOf(location), id, key), location.origin));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return async (document, location, id) => {
    if (hexOf(id) !== id) return undefined;
    const name = `${accountPathOf(location)} ${id}`;
    const reading = kept.get(name) ?? read(document, location, id);
    kept.set(name, reading);
    const headers = await reading;
    // What failed may be asked for again.
    if (headers === undefined) kept.delete(name);
    return headers;
  };
}
