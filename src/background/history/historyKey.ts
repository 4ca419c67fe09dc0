/** Salted hashes for the history: who does not have the salt learns nothing of a mail or an account from them. */

const saltBytes = 32;
/** Enough that no two mails share a key (bytes). */
const keyBytes = 16;
const separator = '\n';

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** A new salt in base64. */
export function createSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(saltBytes)));
}

/** HMAC-SHA-256 (RFC 2104) of the parts, cut and in base64. @throws DOMException when `salt` is no base64 */
export async function createKey(salt: string, ...parts: readonly string[]): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', fromBase64(salt), algorithm, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(parts.join(separator)));
  return toBase64(new Uint8Array(signed).slice(0, keyBytes));
}
