import { attributeOf, closestOf, contains, findAll, precedes } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import type { FoundMessage } from './outlookMessages.ts';
import { type OwnParts, pickShown } from './outlookParts.ts';
import { wordsOf } from './outlookSender.ts';

/** A heading also holds buttons; its title, where its words confirm it, is the subject alone. */
function subjectIn(heading: Element): string {
  const words = wordsOf(heading);
  const titles = [heading, ...findAll(heading, '[title]')].map(
    (element) => attributeOf(element, 'title')?.trim() ?? '',
  );
  const title = titles.find((text) => text !== '' && words.includes(text));
  const [span] = findAll(heading, 'span').filter((element) => wordsOf(element) !== '');
  return title ?? (span ? wordsOf(span) : words);
}

/** Everything in the pane that may be a subject, for each hook. */
export function findHeadings(own: OwnParts, view: Element): Element[][] {
  return hooks.subjects.map((selector) => {
    const found = pickShown(own, selector, view);
    return selector === hooks.anyHeading
      ? found.filter((heading) => closestOf(heading, hooks.messageHeading) === null)
      : found;
  });
}

/**
 * The subject of a message: its own, else the conversation's, which stands above the first message.
 * @returns `undefined` where a hook finds two different ones
 */
export function readSubject(
  headings: readonly (readonly Element[])[],
  messages: readonly FoundMessage[],
  { root, body }: FoundMessage,
): string | undefined {
  for (const found of headings) {
    const own = found.filter((heading) => contains(root, heading) && precedes(heading, body));
    const above = found.filter((heading) => messages.every((message) => precedes(heading, message.body)));
    const texts = new Set((own.length > 0 ? own : above).map(subjectIn).filter((text) => text !== ''));
    if (texts.size > 0) return texts.size === 1 ? [...texts][0] : undefined;
  }
  return undefined;
}
