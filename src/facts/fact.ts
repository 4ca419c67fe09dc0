/** A: primary evidence or several independent sources. B: one good source. C: weak; never decides anything alone. */
export type Confidence = 'A' | 'B' | 'C';

/** One researched fact. */
export interface Fact<Value = string> {
  readonly value: Value;
  readonly source: string;
  /** The month it was last checked, `YYYY-MM`. */
  readonly checked: string;
  readonly confidence: Confidence;
}
