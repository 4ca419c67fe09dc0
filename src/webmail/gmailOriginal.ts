/**
 * The raw source of the open message, from Gmail itself. The only request the extension ever makes: same origin, only
 * after a click, headers only, and never a link of the mail.
 * Source of the addresses: gmail.js 2016–2025 ("Download original"), InboxSDK 2023 ("Show original").
 */

const hexId = /^[0-9a-f]{16}$/;
const accountPath = /^\/mail\/(?:u\/\d{1,3}|b\/[\w-]{1,100}\/u\/\d{1,3})\//;
/** Headers are shorter than this (characters); the rest of the answer is not even read. */
const longestHeaders = 200_000;
const patience = 10_000;
const emptyLine = /\r?\n\r?\n/;

/** Reads an answer up to its first empty line, then lets go of the rest. */
async function readHeaders(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < longestHeaders) {
    const { done, value } = await reader.read();
    if (value) text += decoder.decode(value, { stream: true });
    const end = emptyLine.exec(text.trimStart());
    if (end) {
      await reader.cancel();
      return text.trimStart().slice(0, end.index);
    }
    if (done) return undefined;
  }
  await reader.cancel();
  return undefined;
}

/** Whether the answer is a mail's source and not a login page, an error or a page of another host. */
function isSource(response: Response, asked: URL): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && new URL(response.url).origin === asked.origin && !type.includes('html');
}

/**
 * The headers of a message as Gmail stores it.
 * @param location the page's address
 * @param id Gmail's hexadecimal id of the message
 * @returns `undefined` when Gmail does not give them, whatever the reason: then the headers stay unchecked
 */
export async function readGmailOriginal(location: URL, id: string): Promise<string | undefined> {
  const account = accountPath.exec(location.pathname)?.[0] ?? '/mail/u/0/';
  if (!hexId.test(id)) return undefined;
  const address = new URL(`${account}?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`, location.origin);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience), credentials: 'same-origin' });
    return isSource(response, address) ? await readHeaders(response) : undefined;
  } catch {
    return undefined;
  }
}
