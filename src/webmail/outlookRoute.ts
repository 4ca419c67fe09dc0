/** What Outlook's address says of the open mail. Paths are the same in every language. */

const mailPath = /^\/mail(?:\/|$)/;
/** `/mail/0/…`: the account's number. */
const accountNumber = /^\d{1,3}$/;
/** Letters after which the id of a conversation or a mail stands. */
const shortestId = 12;

function segments(url: URL): string[] {
  if (!mailPath.test(url.pathname)) return [];
  const parts = url.pathname.split('/').slice(2);
  return accountNumber.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

/** Whether the address belongs to the mail part; calendar and people live on the same host. */
export function isMailPath(url: URL): boolean {
  return mailPath.test(url.pathname);
}

/** The id in `…/id/<id>`, `…/rp/<id>` and `/mail/deeplink/read/<id>`; `undefined` when no mail is named. */
export function openIdOf(url: URL): string | undefined {
  const parts = segments(url);
  const isReading = parts[0] === 'deeplink' && parts[1] !== 'compose';
  const place = isReading ? 1 : parts.findIndex((part) => part === 'id' || part === 'rp');
  const id = place < 0 ? undefined : parts[place + 1];
  const found = id === undefined && isReading ? (url.searchParams.get('ItemID') ?? undefined) : id;
  return found !== undefined && found.length >= shortestId ? found : undefined;
}

/** Whether the folder is one of mails one wrote; the address names it in English everywhere. */
export function isOwnFolder(url: URL): boolean {
  return ['sentitems', 'drafts'].includes(segments(url)[0] ?? '');
}

export function isSpamFolder(url: URL): boolean {
  return segments(url)[0] === 'junkemail';
}

/** The part of the address that names the open mail. */
export function routeOf(url: URL): string {
  return `${url.pathname}?${openIdOf(url) ?? ''}`;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** An id in one alphabet: the address writes `_ -` where the page writes `+ /`, and may change the case. */
export function normaliseId(id: string): string {
  const plain = decode(id).replaceAll('_', '+').replaceAll('-', '/').toLowerCase();
  return plain.endsWith('=') ? plain.slice(0, plain.indexOf('=')) : plain;
}

/** The first letters tell conversations from mails; only ids of one kind can be compared. */
const kindLength = 4;

/** Whether two ids contradict each other. */
export function isOtherId(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [normaliseId(a), normaliseId(b)];
  return one.slice(0, kindLength) === other.slice(0, kindLength) && one !== other;
}
