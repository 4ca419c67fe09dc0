const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"'“”]{1,4000}/giu;
/** Characters that close a sentence around an address rather than belong to it. */
const closing = '.,;:!?)]}»”’\'"*_';

function trimClosing(address: string): string {
  let end = address.length;
  while (end > 0 && closing.includes(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

/** Web addresses written out in text, which every mail reader turns into links. */
export function findTextLinks(text: string): string[] {
  if (!text.includes('://') && !text.toLowerCase().includes('www.')) return [];
  return [...text.matchAll(webAddress)].map(([address]) => {
    const trimmed = trimClosing(address);
    return trimmed.toLowerCase().startsWith('www.') ? `http://${trimmed}` : trimmed;
  });
}
