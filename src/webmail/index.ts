import { gmail } from './gmail.ts';
import { outlook } from './outlook.ts';
import type { Webmail } from './webmail.ts';

/** Every webmail that is read. A new one is its file and its line here. */
export const webmails: readonly Webmail[] = [gmail, outlook];

/** Match patterns of all of them, for the manifest. */
export const webmailMatches: string[] = webmails.flatMap(({ matches }) => matches);

/** The webmail that lives at an address. */
export function webmailAt(url: URL): Webmail | undefined {
  return webmails.find(({ matches }) => matches.includes(`${url.protocol}//${url.hostname}/*`));
}
