import { type LinkWrapper, linkWrappers } from '../../facts/linkWrappers.ts';
import { hostAndParents, withoutTrailingDot } from '../domain.ts';
import type { LinkAnswer } from '../verdict.ts';
import { isPathWithin } from './path.ts';
import { targetOf } from './wrappedTarget.ts';

/** A chain longer than this is not followed: nobody honest needs more. */
export const maximumHops = 5;

export interface Unwrapped {
  /** The innermost address that could be read; of a page shown through a proxy, the proxy's. */
  readonly url: URL;
  /** Wrappers taken off, outermost first. */
  readonly via: readonly LinkWrapper[];
  /** The wrapper that hides its target, when one does. */
  readonly hiddenBy: LinkWrapper | undefined;
  readonly tooDeep: boolean;
  /** Set when the page is shown through a proxy: the address it claims to show, as far as it can be read. */
  readonly proxied?: { readonly shows: URL | undefined };
}

const byHost = new Map<string, LinkWrapper[]>();
for (const wrapper of linkWrappers) {
  for (const host of wrapper.hosts) {
    const there = byHost.get(host);
    if (there) there.push(wrapper);
    else byHost.set(host, [wrapper]);
  }
}

function matchesPath(path: string, starts: readonly string[] | undefined): boolean {
  return starts === undefined || starts.some((start) => isPathWithin(path, start));
}

/** The wrapper an address belongs to, by exact host and path; the most special host first. */
export function wrapperOf(url: URL): LinkWrapper | undefined {
  const [host, ...parents] = hostAndParents(withoutTrailingDot(url.hostname));
  for (const pattern of [host, ...parents.map((parent) => `*.${parent}`)]) {
    const wrapper = byHost.get(pattern ?? '')?.find(({ paths }) => matchesPath(url.pathname, paths));
    if (wrapper) return wrapper;
  }
  return undefined;
}

/** Takes known wrappers off a web address. Nothing is requested: only what the address itself says is read. */
export function unwrap(start: URL): Unwrapped {
  const via: LinkWrapper[] = [];
  let url = start;
  for (;;) {
    const end = { url, via, hiddenBy: undefined, tooDeep: false };
    const wrapper = wrapperOf(url);
    const target = wrapper ? targetOf(url, wrapper) : 'absent';
    if (!wrapper || (target === 'absent' && wrapper.withoutTarget === 'ownPage')) return end;
    if (wrapper.throughProxy) return { ...end, proxied: { shows: typeof target === 'string' ? undefined : target } };
    if (typeof target === 'string') return { ...end, hiddenBy: wrapper };
    if (via.length === maximumHops) return { ...end, tooDeep: true };
    via.push(wrapper);
    url = target;
  }
}

/** Whether a link ends at a mail gateway of the reader's own, where its target cannot be read. */
export function isReadersGateway({ kind, target }: LinkAnswer): boolean {
  const url = kind !== 'hidden' || target === null ? null : URL.parse(target);
  return url !== null && wrapperOf(url)?.byReceiver === true;
}
