import type { HeaderField } from '../classifier/sender/authResults.ts';

/** A mail's decoded parts, the same whichever parser found them. Headers are read from the bytes (`headers.ts`). */

export interface ParsedAttachment {
  readonly fileName: string;
  /** Lower-case MIME type. */
  readonly contentType: string;
  /** Shown inside the HTML (an inline picture), not attached for the person. */
  readonly related: boolean;
  readonly content: Uint8Array;
}

export interface ParsedMail {
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly attachments: readonly ParsedAttachment[];
}

/** Takes a raw mail apart. Rejects on input no parser can read. */
export type ParseMail = (bytes: Uint8Array, fields: readonly HeaderField[]) => Promise<ParsedMail>;
