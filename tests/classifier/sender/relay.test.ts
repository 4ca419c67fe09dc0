import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/classifier/claims/claim.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { findRelay } from '../../../src/classifier/sender/relay.ts';

/** How a mail came to the reader, if not straight from who it speaks for. */

const by = (displayName: string, address: string | undefined, more: Partial<Message> = {}): Message => ({
  from: [{ displayName, address }],
  text: 'Hello',
  links: [],
  images: [],
  notChecked: [],
  ...more,
});
const claim = (more: Partial<Claim> = {}): Claim => ({
  cue: 'signOff',
  strength: 'strong',
  brand: 'Instagram',
  seen: 'Instagram',
  where: 'body',
  quoted: false,
  ...more,
});
const named = claim({ cue: 'fromName', where: 'from' });
const quoted = claim({ quoted: true });
const forwarded = 'See below\n---------- Forwarded message ---------\nFrom: Instagram <x@evil.example>\n\nHello';

describe('a relay', () => {
  test.each<[string, Message, readonly Claim[], string | undefined]>([
    ['an attached message', by('Instagram', 'x_at_evil_example_y@duck.com', { attached: true }), [named], 'attached'],
    ['Apple’s alias', by('Instagram', 'x_at_evil_example_y@privaterelay.appleid.com'), [named], 'alias'],
    ['an ordinary address there', by('Instagram', 'rosa@icloud.com'), [named], undefined],
    ['the shape of an alias elsewhere', by('Instagram', 'x_at_evil_example_y@evil.example'), [named], undefined],
    ['the shape in the host alone', by('Instagram', 'rosa@my_at_host.duck.com'), [named], undefined],
    ['no address', by('Instagram', undefined), [named], undefined],
    ['a list in English', by('Instagram via Staff', 'staff@lists.example'), [named], 'list'],
    ['a list in German', by('Instagram über Team', 'staff@lists.example'), [named], 'list'],
    ['a list in Portuguese', by('Instagram através de Equipe', 'staff@lists.example'), [named], 'list'],
    [
      'a firm called like the German word without its mark',
      by('Instagram Uber Team', 'x@evil.example'),
      [named],
      undefined,
    ],
    ['a name that only holds the word', by('Viaduct Ltd', 'x@shop.example'), [named], undefined],
    ['a list by its id', by('Rosa', 'rosa@shop.example', { listId: 'staff.example' }), [], 'list'],
    ['a list by its id, the brand in From', by('Instagram', 'x@evil.example', { listId: 'x' }), [named], undefined],
    [
      'a list by its id, the brand weakly in From',
      by('', 'instagram@shop.example', { listId: 'x' }),
      [claim({ cue: 'addressBrand', strength: 'weak', where: 'from' })],
      'list',
    ],
    ['claims that are all quoted', by('Rosa', 'rosa@shop.example'), [quoted, quoted], 'forward'],
    ['a weak claim beside them', by('Rosa', 'rosa@shop.example'), [quoted, claim({ strength: 'weak' })], 'forward'],
    ['a claim of its own beside them', by('Rosa', 'rosa@shop.example'), [quoted, claim()], undefined],
    ['a weak claim alone', by('Rosa', 'rosa@shop.example'), [claim({ strength: 'weak', quoted: true })], undefined],
    ['a forward', by('Rosa', 'rosa@shop.example', { text: forwarded }), [claim()], 'forward'],
    [
      'a forward by somebody called after the brand',
      by('Instagram', 'x@evil.example', { text: forwarded }),
      [named],
      undefined,
    ],
    ['none', by('Rosa', 'rosa@shop.example'), [], undefined],
  ])('%s', (_, message, claims, relay) => {
    expect(findRelay(message, claims)).toBe(relay);
  });

  test('without a sender is none', () => {
    const { from: _, ...nobody } = by('', '');
    expect(findRelay(nobody, [])).toBeUndefined();
  });
});
