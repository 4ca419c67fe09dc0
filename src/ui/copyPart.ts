import { element } from './element.ts';

export interface CopyOptions {
  readonly text: string;
  readonly button: string;
  readonly copied: string;
  /** Said when the browser did not allow to copy. */
  readonly notCopied: string;
  /** Lines shown of the text then. */
  readonly rows: number;
  /** Resolves to whether the text could be copied. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** "Copy": a button, a line that says how it went, and the text itself to be copied by hand where it went wrong. */
export function copyPart({ text, button, copied, notCopied, rows, copy }: CopyOptions) {
  const said = element('p', { role: 'status' });
  const look = { readonly: '', rows: String(rows), hidden: '', 'aria-label': button };
  // In English, whatever language the page is in: somebody else reads it.
  const byHand = element('textarea', { ...look, lang: 'en', dir: 'ltr' }, text);
  const press = async () => {
    const isCopied = await copy(text);
    said.textContent = isCopied ? copied : notCopied;
    byHand.hidden = isCopied;
  };
  return { button: element('button', { type: 'button', onclick: () => void press() }, button), said, byHand };
}
