import type { Link, Message } from '../classifier/message.ts';
import { readDomTree } from '../mail/domSource.ts';

/**
 * The selected part of any page → Message, for webmails nobody wrote an adapter for. Runs in that page only after the
 * person chose it from the menu. Who sent the mail is not known: a page can show any address.
 */

/** Longer texts are judged by their beginning, and that is said. */
const longestText = 200_000;
const mostLinks = 5_000;

/** A relative link belongs to the webmail, not to the mail: mails have nothing to be relative to. */
const isAbsolute = ({ href }: Link) => URL.parse(href) !== null;

/** A copy of what is selected; several ranges where the browser allows them. */
function selected(window: Window): DocumentFragment {
  const copy = window.document.createDocumentFragment();
  const selection = window.getSelection();
  for (let index = 0; index < (selection?.rangeCount ?? 0); index++) {
    const range = selection?.getRangeAt(index);
    if (range) copy.append(range.cloneContents());
  }
  return copy;
}

/** Reads the selection. */
export function readSelection(window: Window): Message {
  const { text, hiddenText, links, images } = readDomTree(selected(window));
  const isCut = text.length > longestText || links.length > mostLinks;
  return {
    text: text.slice(0, longestText),
    hiddenText: hiddenText.slice(0, longestText),
    links: links.filter(isAbsolute).slice(0, mostLinks),
    images: images.slice(0, mostLinks),
    notChecked: ['headers', 'sender', ...(isCut ? (['text'] as const) : [])],
  };
}
