import type { Mailbox } from '../classifier/message.ts';
import { attributeOf, closestOf, findAll, isVisible, localNameOf, oneLine, parentOf, precedes } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { type OwnParts, pick, readOwn } from './outlookParts.ts';
import { asAddress, wordsOf } from './outlookSender.ts';
import type { ListRow } from './webmail.ts';

/** The list of mails beside Outlook's reading pane. */

const titled = '[title*="@"]';
/** The subject's class since 2022; only asked where the row's label does not tell. */
const oldSubject = '.TtcXM, .JdFsz';

const separators = /^[\s,;.:]+/;

/** Texts of a row that hold no further element, after its sender's name. */
function textsAfter(row: Element, name: Element): string[] {
  return findAll(row, '*')
    .filter(
      (element) => precedes(name, element) && findAll(element, '*').length === 0 && localNameOf(element) !== 'img',
    )
    .map(wordsOf)
    .filter((text) => text !== '');
}

/** The label reads out name, subject, time and beginning in this order in every language; '' when it does not tell. */
function subjectOf(row: Element, name: Element): string {
  const label = oneLine(attributeOf(row, 'aria-label') ?? '');
  const shownName = wordsOf(name);
  const at = label.indexOf(shownName);
  const rest = at < 0 ? '' : label.slice(at + shownName.length).replace(separators, '');
  const read = textsAfter(row, name).filter((text) => rest.startsWith(text));
  const byLabel = read.toSorted((a, b) => b.length - a.length)[0];
  const [byClass] = findAll(row, oldSubject).filter((element) => precedes(name, element));
  return byLabel ?? (byClass ? wordsOf(byClass) : '');
}

/** A row's sender has one address, in a title that holds nothing else; several are a conversation of several people. */
function fromOf(row: Element, name: Element): Mailbox {
  const titles = findAll(row, titled).map((element) => attributeOf(element, 'title') ?? '');
  const addresses = new Set(titles.map(asAddress));
  const displayName = wordsOf(name);
  const [address] = addresses.size === 1 ? addresses : [];
  return { displayName: asAddress(displayName) === undefined ? displayName : '', address };
}

function idOf(row: Element): string | undefined {
  return attributeOf(row, 'data-convid') ?? attributeOf(row, 'data-itemid');
}

function readRow(row: Element): ListRow | undefined {
  const id = idOf(row);
  const [name] = findAll(row, titled);
  if (id === undefined || id === '' || !name) return undefined;
  const subject = subjectOf(row, name);
  return subject === '' ? undefined : { id, subject, from: fromOf(row, name), date: undefined };
}

function rowElements(own: OwnParts): Element[] {
  return pick(own, hooks.rows).filter((row) => {
    const parent = parentOf(row);
    const isOutermost = parent === undefined || closestOf(parent, hooks.rows) === null;
    return isOutermost && isVisible(row);
  });
}

/** Rows of the list that are on the page now. */
export function readOutlookRows(document: Document): ListRow[] {
  return rowElements(readOwn(document))
    .map(readRow)
    .filter((row) => row !== undefined);
}

/** The one row that is selected; `undefined` for none, or several. */
function selectedRow(own: OwnParts): Element | undefined {
  const selected = rowElements(own).filter((row) => attributeOf(row, 'aria-selected') === 'true');
  return selected.length === 1 ? selected[0] : undefined;
}

/** The id of the one row that is selected. */
export function selectedId(own: OwnParts): string | undefined {
  const row = selectedRow(own);
  return row && idOf(row);
}

/** The sender in the row of the open mail, unless no row or several are selected, or the row has another subject. */
export function selectedSender(own: OwnParts, subject: string | undefined): Mailbox | undefined {
  const selected = selectedRow(own);
  const row = selected && readRow(selected);
  return row && row.subject === subject ? row.from : undefined;
}
