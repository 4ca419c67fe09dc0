import { linkShapes, reservedSegments } from '../../facts/instagram.ts';
import type { Lure } from '../../facts/lures/lure.ts';
import type { Page } from '../../facts/page.ts';
import { isWithin } from '../domain.ts';
import { isPathWithin } from './path.ts';

/** Names Instagram allows. */
const handle = /^[\w.]{1,30}$/;

function shapeOf(url: URL) {
  const path = url.pathname.toLowerCase();
  return linkShapes.find(({ value }) => isWithin(url.hostname, value.host) && isPathWithin(path, value.path))?.value;
}

/** What kind of page an address at Instagram or Meta opens, as far as its host and path tell. */
export function pageOf(url: URL): Page {
  const shape = shapeOf(url);
  if (shape) return shape.page;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const [first] = segments;
  if (first === undefined) return 'home';
  const isProfileHost = url.hostname === 'instagram.com' || url.hostname === 'www.instagram.com';
  const isName = handle.test(first) && !reservedSegments.includes(first.toLowerCase());
  return isProfileHost && ((isName && segments.length === 1) || first === '_u') ? 'profile' : 'other';
}

/** The story a genuine mail tells by carrying such a link; `undefined` for links every mail may carry. */
export function lureOfLink(url: URL): Lure | undefined {
  return shapeOf(url)?.lure;
}
