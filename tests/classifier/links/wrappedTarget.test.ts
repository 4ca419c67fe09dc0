import { describe, expect, test } from 'vitest';
import { answerLink } from '../../../src/classifier/links/link.ts';
import { decodeProofpoint2, decodeProofpoint3 } from '../../../src/classifier/links/proofpoint.ts';
import { isReadersGateway, wrapperOf } from '../../../src/classifier/links/unwrap.ts';
import { readTarget, targetOf } from '../../../src/classifier/links/wrappedTarget.ts';
import type { TargetPlace } from '../../../src/facts/linkWrappers.ts';

/** Where a wrapper carries its target, place by place. */

const read = (href: string, ...targets: readonly TargetPlace[]) => {
  const target = targetOf(new URL(href), { name: 'Test', hosts: [], targets, withoutTarget: 'hidden' });
  return typeof target === 'string' ? target : target.href;
};
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const goal = 'https://goal.example/a';
const coded = encodeURIComponent(goal);

describe('an address', () => {
  test.each([
    ['as it is', goal, goal],
    ['between blanks', `\n ${goal} `, goal],
    ['without a scheme', 'goal.example/a', goal],
    ['without a scheme between blanks', ' goal.example/a\n', goal],
    ['without a scheme, with a port', 'goal.example:8080/a', 'https://goal.example:8080/a'],
    ['without a scheme, with a digit and a port', 'goal2.example:8080/a', 'https://goal2.example:8080/a'],
    ['encoded', coded, goal],
    ['of http, encoded', encodeURIComponent('http://goal.example/a'), 'http://goal.example/a'],
    ['encoded three times', encodeURIComponent(encodeURIComponent(coded)), goal],
    ['encoded four times', encodeURIComponent(encodeURIComponent(encodeURIComponent(coded))), undefined],
    ['whose scheme alone is encoded', 'https:%2F%2Fgoal.example%2Fa', goal],
    ['of a number', 'http://[::1]/', 'http://[::1]/'],
    ['of one word', 'https://goal/', undefined],
    ['of another scheme', 'javascript:a.b', undefined],
    ['that is none', 'https://', undefined],
    ['of nothing', '', undefined],
  ])('%s', (_, text, href) => {
    expect(readTarget(text)?.href).toBe(href);
  });
});

describe('a parameter', () => {
  const place: TargetPlace = { in: 'query', names: ['u', 'url'] };

  test.each([
    ['the one named', `https://w.example/?x=1&u=${coded}`, goal],
    ['the other one', `https://w.example/?url=${coded}`, goal],
    ['the first name first', `https://w.example/?url=https%3A%2F%2Fgoal.example%2Fb&u=${coded}`, goal],
    ['twice the same host', `https://w.example/?u=${coded}&u=https%3A%2F%2Fgoal.example%2Fb`, goal],
    ['beside one that names nothing', `https://w.example/?u=${coded}&url=login`, goal],
    ['two hosts', `https://w.example/?u=${coded}&u=https%3A%2F%2Fother.example`, 'unreadable'],
    ['a word', 'https://w.example/?u=login', 'unreadable'],
    ['an empty one', 'https://w.example/?u=', 'absent'],
    ['one without a value', 'https://w.example/?u', 'absent'],
    ['one whose name only ends alike', `https://w.example/?xu=${coded}`, 'absent'],
    ['a value without a name', `https://w.example/?=${coded}`, 'absent'],
    ['none', 'https://w.example/', 'absent'],
    ['a plus in it', 'https://w.example/?u=https%3A%2F%2Fgoal.example%2F?a+b', 'https://goal.example/?a+b'],
  ])('%s', (_, href, target) => {
    expect(read(href, place)).toBe(target);
  });

  test('of a wrapper that shows no target is none', () => {
    expect(read(`https://w.example/?u=${coded}`)).toBe('absent');
    expect(targetOf(new URL(`https://w.example/?u=${coded}`), { name: 'T', hosts: [], withoutTarget: 'hidden' })).toBe(
      'absent',
    );
  });

  test('another place is looked at when the first holds nothing', () => {
    expect(read(`https://w.example/?b=${coded}`, { in: 'query', names: ['a'] }, { in: 'query', names: ['b'] })).toBe(
      goal,
    );
  });
});

describe('other places', () => {
  test.each<[string, TargetPlace, string, string]>([
    ['the whole query', { in: 'wholeQuery' }, `https://w.example/?${goal}`, goal],
    ['no query', { in: 'wholeQuery' }, 'https://w.example/', 'absent'],
    ['a segment', { in: 'segment', index: 1 }, `https://w.example/a/${coded}/c`, goal],
    ['a segment that is not there', { in: 'segment', index: 3 }, `https://w.example/a/${coded}`, 'absent'],
    ['a named segment', { in: 'namedSegment', prefix: 'RU=' }, `https://w.example/a/RU=${coded}/c`, goal],
    ['no such segment', { in: 'namedSegment', prefix: 'RU=' }, `https://w.example/a/xRU=${coded}`, 'absent'],
    ['the rest', { in: 'rest', after: 1 }, 'https://w.example/x/goal.example/a', goal],
    ['the rest with its query', { in: 'rest', after: 1 }, 'https://w.example/x/goal.example/a?b', `${goal}?b`],
    ['the rest after a semicolon', { in: 'rest', after: 2 }, 'https://w.example/x/y;goal.example/a', goal],
    ['no rest', { in: 'rest', after: 2 }, 'https://w.example/x', 'absent'],
    [
      'a rest that says https',
      { in: 'rest', after: 1, secureSegment: 's' },
      'https://w.example/x/s/goal.example/a',
      goal,
    ],
    [
      'a rest that does not',
      { in: 'rest', after: 1, secureSegment: 's' },
      'https://w.example/x/goal.example/a',
      'http://goal.example/a',
    ],
    [
      'a rest that ends like it',
      { in: 'rest', after: 1, secureSegment: 's' },
      'https://w.example/x/goal.example/s/',
      'http://goal.example/s/',
    ],
    ['no rest of either', { in: 'rest', after: 1, secureSegment: 's' }, 'https://w.example/x/', 'absent'],
    ['between marks', { in: 'between', mark: '___' }, `https://w.example/v2/___${goal}___.YXAz`, goal],
    ['after one mark', { in: 'between', mark: '___' }, `https://w.example/v2/___${goal}`, 'absent'],
    ['without a mark', { in: 'between', mark: '___' }, `https://w.example/v2/${goal}`, 'absent'],
    ['a host', { in: 'host' }, 'https://my-shop--two-goal-example.w.example/', 'https://my.shop-two.goal.example/'],
  ])('%s', (_, place, href, target) => {
    expect(read(href, place)).toBe(target);
  });
});

describe('codings', () => {
  const at = (coding: string, more = {}) => ({ in: 'query', names: ['u'], coding, ...more }) as TargetPlace;

  test.each<[string, TargetPlace, string, string]>([
    ['base64', at('base64'), base64(goal), goal],
    ['no base64', at('base64'), 'x', 'unreadable'],
    ['base64 of JSON', at('base64Json', { keys: ['e'] }), `${base64(JSON.stringify({ e: goal }))}.c2ln`, goal],
    [
      'base64 of JSON in JSON',
      at('base64Json', { keys: ['p', 'url'] }),
      base64(JSON.stringify({ p: JSON.stringify({ url: goal }) })),
      goal,
    ],
    ['base64 of other JSON', at('base64Json', { keys: ['e'] }), base64(JSON.stringify({ f: goal })), 'unreadable'],
    ['JSON without a key to look for', at('base64Json'), base64(JSON.stringify({ e: goal })), 'unreadable'],
    ['Bing', at('bing'), `a1${base64(goal)}`, goal],
    ['Defender', at('mcas'), 'https://goal.example.mcas.ms/a', goal],
    ['Defender around nothing', at('mcas'), goal, goal],
    ['Defender around no address', at('mcas'), 'login', 'unreadable'],
    ['Proofpoint', at('proofpoint2'), 'https-3A__goal.example_a', goal],
    ['none', at('none'), coded, goal],
  ])('%s', (_, place, value, target) => {
    expect(read(`https://w.example/?u=${value}`, place)).toBe(target);
  });

  test('belong to parameters and segments alone', () => {
    const place = { in: 'wholeQuery', coding: 'base64' } as unknown as TargetPlace;
    expect(read(`https://w.example/?${goal}`, place)).toBe(goal);
    expect(read(`https://w.example/${base64(goal)}`, { in: 'segment', index: 0, coding: 'base64' })).toBe(goal);
  });
});

describe('Proofpoint', () => {
  const taken = (text: string) => Buffer.from(text).toString('base64url');

  test('version 2: a dash for a percent sign, a line for a slash', () => {
    expect(decodeProofpoint2('https-3A__goal.example_a-2Db')).toBe('https://goal.example/a-b');
  });

  test.each([
    ['nothing taken out', `${goal}__;`, goal],
    ['single characters', `https://goal.example/*b*__;${taken('?%')}`, 'https://goal.example/?b%'],
    ['a character of several bytes', `https://goal.example/*b*__;${taken('é%')}`, 'https://goal.example/éb%'],
    ['a run of two', `https://goal.example/**Ab__;${taken('%%')}`, 'https://goal.example/%%b'],
    [
      'a run of sixty-five',
      `https://goal.example/**_b__;${taken('%'.repeat(65))}`,
      `https://goal.example/${'%'.repeat(65)}b`,
    ],
    ['two stars that are no run', `https://goal.example/**__;${taken('?%')}`, 'https://goal.example/?%'],
    ['stars before what names no length', `https://goal.example/**.b__;${taken('?%')}`, 'https://goal.example/?%.b'],
    ['more stars than were taken out', `https://goal.example/a*b*c__;${taken('?')}`, 'https://goal.example/a?bc'],
  ])('version 3: %s', (_, inner, address) => {
    expect(decodeProofpoint3(`https://urldefense.com/v3/__${inner}!!a!b$`)).toBe(address);
  });

  test.each([
    ['no beginning', 'https://urldefense.com/v3/x__;!!a'],
    ['no end of the address', 'https://urldefense.com/v3/__x!!a'],
    ['no end of what was taken out', 'https://urldefense.com/v3/__x__;YQ'],
    ['an end before the beginning', 'https://urldefense.com/__;a!/__x'],
  ])('version 3 with %s holds nothing', (_, href) => {
    expect(decodeProofpoint3(href)).toBe('');
  });
});

test('the reader’s own gateway is one that hides its target', () => {
  const answer = (href: string) => answerLink({ href });
  expect(isReadersGateway(answer('https://eur01.safelinks.protection.outlook.com/?data=0'))).toBe(true);
  expect(isReadersGateway(answer('https://bit.ly/0'))).toBe(false);
  expect(isReadersGateway(answer(`https://eur01.safelinks.protection.outlook.com/?url=${coded}`))).toBe(false);
  expect(
    isReadersGateway({ ...answer('https://eur01.safelinks.protection.outlook.com/?data=0'), kind: 'notInstagram' }),
  ).toBe(false);
  expect(isReadersGateway(answer('mailto:x@example.org'))).toBe(false);
  expect(wrapperOf(new URL('https://goal.example/'))).toBeUndefined();
});
