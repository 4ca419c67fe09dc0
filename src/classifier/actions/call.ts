import { tellsStory } from '../lure.ts';
import type { Message } from '../message.ts';
import { visibleForm, withoutInvisible } from '../text/text.ts';
import type { Action } from './action.ts';

/** A number to call. Instagram has no telephone support, so a mail that asks for a call leads to a stranger. */

/** With what stands before and behind, so that the middle of a longer number or of a code is none. */
const number = /(?:^|[^\p{L}\d])(\+?\(?\d[\d\s().-]{5,20}\d)(?:$|\D)/gu;
const fewestDigits = 8;
const mostDigits = 15;
const notADigit = /\D/g;

function numbersIn(text: string): string[] {
  const found: string[] = [];
  number.lastIndex = 0;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    found.push(match[1] ?? '');
    // What stands behind one number can stand before the next.
    number.lastIndex -= 1;
  }
  return found;
}

/** The first telephone number of a mail that asks for a call, whatever else it tells. */
export function callActions(message: Message): Action[] {
  if (!tellsStory(message.text, 'callback')) return [];
  const found = numbersIn(withoutInvisible(message.text))
    .map(visibleForm)
    .find((text) => {
      const digits = text.replace(notADigit, '').length;
      return digits >= fewestDigits && digits <= mostDigits;
    });
  return found === undefined
    ? []
    : [{ kind: 'call', goesTo: found, text: '', where: 'body', leavesMeta: true, page: null, quoted: false }];
}
