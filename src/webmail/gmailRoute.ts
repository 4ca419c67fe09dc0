/** What Gmail's address says, in every form it comes in: accounts, delegated mailboxes, own windows, print views. */

/** An account's own path: `/mail/u/0`, delegated `/mail/b/<id>/u/0` and `/mail/u/0/d/<id>`. */
const accountPath = /^\/mail\/(?:b\/[\w-]{1,200}\/)?u\/\d{1,3}(?:\/d\/[\w-]{1,200})?(?:\/|$)/;
/** Thread tokens are written in 40 consonants (public decoders, 2021), which no label and few searches are. */
const token = /^(?:FMfcg|QgrcJ|KtbxL)[\w-]{8,}$|^[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{20,}$/;
const hexId = /^[0-9a-f]{16}$/i;
const decimalId = /^#?(?:thread|msg)-f:(\d{1,20})$/;
/** The page without scripts, gone since 2024. */
const basic = /\/h(?:\/|$)/;

/** Gmail's ids are 64-bit numbers, written in hexadecimal or, with a prefix, in decimal. `undefined` for others. */
export function hexOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (hexId.test(id)) return id.toLowerCase();
  const decimal = decimalId.exec(id)?.[1];
  return decimal === undefined ? undefined : BigInt(decimal).toString(16).padStart(16, '0');
}

/** The account's part of the path, with a slash at its end. */
export function accountPathOf(url: URL): string {
  const path = accountPath.exec(url.pathname)?.[0] ?? '/mail/u/0';
  return path.endsWith('/') ? path : `${path}/`;
}

function hashParts(url: URL): string[] {
  return (url.hash.split('?')[0] ?? '').slice(1).split('/');
}

function viewOf(url: URL): string {
  return url.searchParams.get('view') ?? '';
}

/** A thread in a window of its own. */
function isOwnWindow(url: URL): boolean {
  return (url.pathname.endsWith('/popout') || viewOf(url) === 'btop') && url.searchParams.has('th');
}

/** The thread the address names: a token or an id. */
function threadOf(url: URL): string | undefined {
  const parts = hashParts(url);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (token.test(last) || hexId.test(last))) return last;
  return isOwnWindow(url) ? (url.searchParams.get('th') ?? undefined) : undefined;
}

export function isThreadRoute(url: URL): boolean {
  return threadOf(url) !== undefined;
}

/** The thread's id in hexadecimal; `undefined` where the address has a token instead. */
export function threadIdOf(url: URL): string | undefined {
  return hexOf(threadOf(url));
}

/** Names the open mail. */
export function routeOf(url: URL): string {
  const { pathname, searchParams } = url;
  return `${pathname}#${threadOf(url) ?? ''}?${viewOf(url)}&${searchParams.get('th') ?? ''}`;
}

/** Folders of what the person wrote; their names in the address are the same in every language. */
export function isOwnFolder(url: URL): boolean {
  return ['sent', 'drafts'].includes(hashParts(url)[0] ?? '');
}

export function isSpamFolder(url: URL): boolean {
  return hashParts(url)[0] === 'spam';
}

/** To print, or "view entire message": a page of its own with the mail in it. */
export function isPrintView(url: URL): boolean {
  return ['pt', 'lg'].includes(viewOf(url));
}

/** Pages with another structure that nobody could verify. */
export function isOtherPage(url: URL): boolean {
  return url.pathname.startsWith('/mail/mu/') || basic.test(url.pathname) || url.searchParams.get('ui') === 'html';
}

/** Whether a mail is open on such a page, as far as its address tells. */
export function isMailOnOtherPage(url: URL): boolean {
  const { hash, searchParams } = url;
  return hash.startsWith('#cv/') || searchParams.has('th') || searchParams.get('v') === 'c';
}
