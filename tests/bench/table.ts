/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What it is held to; '' where it is only told. */
  readonly target: string;
}

export const row = (what: string, measured: string, target = ''): Row => ({ what, measured, target });

export const milliseconds = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (ratio: number) => `${ratio.toFixed(2)}×`;

/** The rows under each other, in columns. */
export function drawTable(rows: readonly Row[]): string {
  const cells = [row('what', 'measured', 'held to'), ...rows].map(({ what, measured, target }) => [
    what,
    measured,
    target,
  ]);
  const width = (column: number) => Math.max(...cells.map((line) => line[column]?.length ?? 0));
  const widths = [width(0), width(1), width(2)];
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
