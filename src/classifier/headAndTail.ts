/** `text` cut to `limit` characters, head and tail kept, for text too long to judge whole. */
export function headAndTail(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}
