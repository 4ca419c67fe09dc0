/**
 * Values that are made up in place of others: as long, of the same kinds of letters, and the same for the same value
 * within one mail. They depend on the order in which values come, never on what they say.
 */
export type MadeUp = (text: string) => string;

const consonants = 'bcdfghjkmnpqrstvwxz';
const hexLetters = 'bcdf';
const digits = '0123456789';
const hex = /^[\da-f]{8,}$/i;
const upper = /\p{Lu}/u;
const letter = /[\p{L}\p{M}]/u;
const digit = /\p{Nd}/u;
const mostTries = 4;

/** Starts anew for each mail. */
export function createMadeUp(): MadeUp {
  const known = new Map<string, string>();
  let seed = 20_011;
  const pick = (alphabet: string) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return alphabet[seed % alphabet.length] ?? '';
  };
  const make = (text: string) => {
    const letters = hex.test(text) ? hexLetters : consonants;
    return Array.from(text, (character) => {
      if (digit.test(character)) return pick(digits);
      if (!letter.test(character)) return character;
      return upper.test(character) ? pick(letters).toUpperCase() : pick(letters);
    }).join('');
  };
  return (text) => {
    let made = known.get(text);
    for (let tries = 0; made === undefined || (made === text && tries < mostTries); tries++) made = make(text);
    known.set(text, made);
    return made;
  };
}
