import { gmail } from './gmail.ts';
import { outlook } from './outlook.ts';
import { placeAt } from './places.ts';
import type { Webmail } from './webmail.ts';

/** Every webmail that is read. A new one is its file, its line here, and where it lives in places.ts. */
export const webmails: readonly Webmail[] = [gmail, outlook];

/** How to read the webmail that lives at an address. */
export function webmailAt(url: URL): Webmail | undefined {
  const found = placeAt(url);
  return webmails.find(({ place }) => place === found);
}
