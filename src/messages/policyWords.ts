/** What the policy page shows, finished by the background. */

export interface PolicyRow {
  readonly key: string;
  readonly isAccepted: boolean;
  /** "accepted", or what is wrong with it. */
  readonly state: string;
  /** What holds; '' for what does not. */
  readonly value: string;
}

export interface PolicyWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Where the settings come from, or that there are none. */
  readonly source: string;
  /** The administrator's own label; '' without one. */
  readonly label: string;
  /** When the browser was last asked. */
  readonly readAt: string;
  readonly headings: { readonly key: string; readonly state: string; readonly value: string };
  readonly rows: readonly PolicyRow[];
  readonly help?: { readonly href: string; readonly text: string };
  readonly copy: string;
  readonly copied: string;
  /** Said when the browser did not allow to copy; the text then stands there to be copied by hand. */
  readonly notCopied: string;
  /** Keys and reasons, and no value. */
  readonly diagnostics: string;
  readonly footer: string;
}
