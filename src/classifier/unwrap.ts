import { type LinkWrapper, linkWrappers } from '../facts/linkWrappers.ts';

/** A chain longer than this is not followed: nobody honest needs more. */
export const maximumHops = 5;

export interface Unwrapped {
  /** The innermost address that could be read. */
  readonly url: URL;
  /** Wrappers taken off, outermost first. */
  readonly via: readonly LinkWrapper[];
  /** The wrapper that hides its target, when one does. */
  readonly hiddenBy: LinkWrapper | undefined;
  readonly tooDeep: boolean;
}

/** `*.x.com` means one or more labels before x.com; anything else is the host itself. */
function matchesHost(hostname: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

function matchesPath(path: string, start: string | undefined): boolean {
  return start === undefined || path === start || path.startsWith(`${start}/`);
}

/** The wrapper an address belongs to, by exact host and path. */
export function wrapperOf(url: URL): LinkWrapper | undefined {
  return linkWrappers.find(
    (wrapper) =>
      wrapper.hosts.some((host) => matchesHost(url.hostname, host)) && matchesPath(url.pathname, wrapper.path),
  );
}

const encodedScheme = /^https?%3a/i;

/** A web address from a parameter: decoded again if it is still encoded, with a scheme if it has none. */
export function readTarget(value: string): URL | undefined {
  let text = value.trim();
  if (encodedScheme.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return undefined;
    }
  }
  const url = URL.parse(text) ?? URL.parse(`https://${text}`);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? url : undefined;
}

function targetIn(url: URL, wrapper: LinkWrapper): URL | undefined {
  for (const parameter of wrapper.parameters) {
    const value = url.searchParams.get(parameter);
    const target = value ? readTarget(value) : undefined;
    if (target) return target;
  }
  return undefined;
}

/** Takes known wrappers off a web address. Nothing is requested: only what the address itself says is read. */
export function unwrap(start: URL): Unwrapped {
  const via: LinkWrapper[] = [];
  let url = start;
  for (;;) {
    const wrapper = wrapperOf(url);
    if (!wrapper || wrapper.withoutTarget === 'notWrapper') return { url, via, hiddenBy: undefined, tooDeep: false };
    const target = targetIn(url, wrapper);
    if (!target) return { url, via, hiddenBy: wrapper.withoutTarget === 'meta' ? undefined : wrapper, tooDeep: false };
    if (via.length === maximumHops) return { url, via, hiddenBy: undefined, tooDeep: true };
    via.push(wrapper);
    url = target;
  }
}
