import type { BrowserName } from '../../policy/predict.ts';

/** What the way of writing itself loses, before any browser looks at the value. */
export interface FormatLoss {
  readonly key: string;
  readonly reason: string;
  readonly line: number | undefined;
}

export interface Given {
  /** The way of writing, in words. */
  readonly format: string;
  readonly browsers: readonly BrowserName[];
  /** The extension they are for; `undefined` where the file does not say. */
  readonly id: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** The line of a key or of one item of its list, from 1. */
  readonly lineOf: (key: string, item?: number) => number | undefined;
  readonly losses: readonly FormatLoss[];
}
