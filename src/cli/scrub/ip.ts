import type { MadeUp } from './madeUp.ts';

/** Numbers of the net that say what kind of server wrote, or nothing at all: their start stays. */
const documentation = ['2002:a', '10.', '127.', '192.0.2.', '::1'];
const group = /[\da-f]+/gi;

/** IP addresses become those of documentation (RFC 5737, RFC 3849), the same for the same. */
export function createIp(madeUp: MadeUp): (ip: string) => string {
  const known = new Map<string, string>();
  return (ip) => {
    const start = documentation.find((one) => ip.toLowerCase().startsWith(one));
    if (start !== undefined) {
      // Digits alone: they stand for themselves and for the letters of IPv6.
      return (
        start +
        ip.slice(start.length).replace(group, (part) => (ip.includes('.') ? '1' : madeUp('0'.repeat(part.length))))
      );
    }
    const standIn =
      known.get(ip) ?? (ip.includes(':') ? `2001:db8::${known.size + 1}` : `192.0.2.${(known.size % 250) + 1}`);
    known.set(ip, standIn);
    return standIn;
  };
}
