/** The background was stopped before the page asked, or the page was loaded anew. */
export interface ReportGone {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly gone: string;
}

/** What the report page shows, finished by the background. */
export interface ReportWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** What happens, and that nothing has happened yet. */
  readonly intro: string;
  readonly to: string;
  readonly subject: string;
  readonly bodyLabel: string;
  readonly body: string;
  /** Opens the person's mail program. */
  readonly mailto: { readonly href: string; readonly text: string };
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly full: string;
  readonly download: string;
  readonly fileName: string;
  readonly json: string;
  /** How to send the mail itself along. */
  readonly forward: readonly string[];
  readonly footer: string;
}
