/** Colours, as far as hidden text needs them. */

export type Colour = readonly [red: number, green: number, blue: number];

const named: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
};
const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/;
const channel = /\d{1,3}(?:\.\d{1,4})?/g;

/** Reads a colour; `undefined` when it is none that is understood, `transparent` included. */
export function parseColour(value: string | undefined): Colour | undefined {
  const text = value?.trim().toLowerCase() ?? '';
  if (hex.test(text)) {
    const pair = (index: number) =>
      text.length === 4 ? (text[index + 1] ?? '').repeat(2) : text.slice(1 + 2 * index, 3 + 2 * index);
    const channelAt = (index: number) => Number.parseInt(pair(index), 16);
    return [channelAt(0), channelAt(1), channelAt(2)];
  }
  if (!text.startsWith('rgb')) return named[text];
  const [red, green, blue, alpha = 1] = (text.match(channel) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  return [red, green, blue];
}

/** Differences in all channels up to this are not seen. */
const unseen = 12;

/** Whether text of one colour cannot be seen on the other. */
export function isSameColour(ink: Colour | undefined, paper: Colour | undefined): boolean {
  return (
    ink !== undefined &&
    paper !== undefined &&
    ink.every((value, index) => Math.abs(value - (paper[index] ?? 0)) <= unseen)
  );
}
