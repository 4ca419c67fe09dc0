/** Text longer than this is judged by its head and tail (characters). */
export const longestText = 200_000;
/** Text this short beside pictures or frames is not the mail (characters). */
export const fewestCharacters = 20;

/** `text` cut to `limit` characters, head and tail kept, for text too long to judge whole. */
export function headAndTail(text: string, limit: number = longestText): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}
