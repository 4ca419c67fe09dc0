import { describe, expect, test } from 'vitest';
import { signOffLine } from '../../../src/classifier/claims/signOff.ts';

/** A sign-off is the brand alone below a closing word, or the brand with its team, help or the like near the end. */

const lines = (count: number) => Array.from({ length: count }, (_, index) => `Line ${index} of the footer`).join('\n');
const dots = (text: string, length: number) => text.padEnd(length, '.');

describe('signs as the brand', () => {
  test.each([
    ['a team at the end', 'Hello,\nThe Instagram Team', 'The Instagram Team'],
    ['a team between blanks', 'Hello,\n  The Instagram Team  \n', 'The Instagram Team'],
    ['a team in the eighth line from the end', `The Instagram Team\n${lines(7)}`, 'The Instagram Team'],
    ['a team far up below a closing', `Regards,\nThe Instagram Team\n${lines(9)}`, 'The Instagram Team'],
    ['a team far up beside a closing', `Regards, the Instagram Team\n${lines(9)}`, 'Regards, the Instagram Team'],
    ['the brand below a closing', 'Thanks,\nInstagram', 'Instagram'],
    ['the brand below a closing and blank lines', 'Thanks,\n\n   \nInstagram', 'Instagram'],
    ['the brand beside a closing', 'Thanks, Instagram', 'Thanks, Instagram'],
    ['the brand beside a closing without a comma', 'Thanks Instagram', 'Thanks Instagram'],
    ['the brand beside a closing of two words', 'Best regards, Facebook', 'Best regards, Facebook'],
    ['the brand with more below it', 'Thanks,\nInstagram\nSent to rosa@example.org', 'Instagram'],
    ['six words', 'Instagram Account Security Support Help Team', 'Instagram Account Security Support Help Team'],
    ['look-alike letters at the end', 'Hello,\nThe lnstagram Team', 'The lnstagram Team'],
    ['another language', 'Hola,\nEl equipo de Instagram', 'El equipo de Instagram'],
    ['sixty characters', dots('The Instagram Team', 60), dots('The Instagram Team', 60)],
    ['a closing of sixty characters', `${dots('Thanks', 60)}\nInstagram`, 'Instagram'],
    ['the first of two', 'The Instagram Team\nThe Facebook Team', 'The Instagram Team'],
  ])('%s', (_, text, line) => {
    expect(signOffLine(text, [])).toBe(line);
  });
});

describe('signs nothing', () => {
  test.each([
    ['the brand without a closing', 'Hello,\nInstagram'],
    ['the brand in one word with a closing', 'Thanksinstagram'],
    ['the brand below an ordinary line', 'See you on\nInstagram'],
    ['the brand in a list of networks', 'Thank you\nInstagram\nFacebook'],
    ['a brand among other words', 'Thanks,\nInstagram fans'],
    ['a team far from the end', `The Instagram Team\n${lines(8)}`],
    ['look-alike letters far from the end', `Regards,\nThe lnstagram Team\n${lines(8)}`],
    ['the team of nobody', 'Regards,\nThe Support Team'],
    ['the team of somebody else', 'Regards,\nThe Example Team'],
    ['the brand and another name', 'Regards,\nThe Instagram Example Team'],
    ['a department without who signs', 'Regards,\nInstagram Account'],
    ['seven words', 'Instagram Account Security Support Copyright Help Team'],
    ['sixty-one characters', dots('The Instagram Team', 61)],
    ['a closing of sixty-one characters', `${dots('Thanks', 61)}\nInstagram`],
    ['a closing with more words beside it', 'Thanks a lot, Instagram'],
    ['a menu with strokes', 'Instagram | Help'],
    ['a menu with dots', 'Instagram · Support'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(signOffLine(text, [])).toBeUndefined();
  });

  test.each([
    ['an entry of the menu', ['Instagram Help Center']],
    ['entries beside each other', ['Help Center', 'Instagram']],
  ])('%s', (_, linkTexts) => {
    expect(signOffLine('Instagram Help Center', linkTexts)).toBeUndefined();
  });
});

test('a sign-off with a link in it is no menu', () => {
  expect(signOffLine('The Instagram Team', ['Instagram', 'Team of the month'])).toBe('The Instagram Team');
});
