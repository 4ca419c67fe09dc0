import type { Action } from './action.ts';
import { tellsStory } from './lure.ts';
import type { Message } from './message.ts';
import { visibleForm } from './text.ts';

/** A number to call. Instagram has no telephone support, so a mail that asks for a call leads to a stranger. */

const number = /(?<![\p{L}\d])\+?\(?\d[\d\s().-]{5,20}\d(?!\d)/gu;
const fewestDigits = 8;
const mostDigits = 15;
const notADigit = /\D/g;

/** The first telephone number of a mail that asks for a call, whatever else it tells. */
export function callActions(message: Message): Action[] {
  if (!tellsStory(message.text, 'callback')) return [];
  const found = [...message.text.matchAll(number)]
    .map(([text]) => visibleForm(text))
    .find((text) => {
      const digits = text.replace(notADigit, '').length;
      return digits >= fewestDigits && digits <= mostDigits;
    });
  return found === undefined
    ? []
    : [{ kind: 'call', goesTo: found, text: '', where: 'body', leavesMeta: true, page: null, quoted: false }];
}
