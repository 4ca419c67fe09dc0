import { describe, expect, test } from 'vitest';
import { explain } from '../../src/classifier/explain.ts';
import { type Evidence, isWarned, type Level, type Lure, levels, type Verdict } from '../../src/classifier/verdict.ts';

/** A verdict as keys of sentences. */

const found = (signal: string, strength: Evidence['strength'], ...values: string[]): Evidence => ({
  signal,
  strength,
  where: 'body',
  values,
});
const explained = (level: Level, more: Partial<Verdict> = {}) =>
  explain({ level, brand: 'Instagram', lure: undefined, evidence: [], links: [], notChecked: [], ...more });
const strong = found('fromClaim', 'strong', 'Instagram');
const blocked = found('linkBlocked', 'decisive', 'badge.example', 'Example Museum');
const vouched = found('authVouched', 'reassuring', 'instagram.com');

describe('the title', () => {
  test.each<[Level, string]>([
    ['unrelated', 'titleUnrelated'],
    ['consistent', 'titleConsistent'],
    ['suspicious', 'titleSuspicious'],
    ['dangerous', 'titleDangerous'],
  ])('of %s is %s', (level, key) => {
    expect(explained(level, { brand: 'Facebook', evidence: [strong] }).title).toEqual({ key, values: ['Facebook'] });
  });

  test('says "real sender" only where a server vouches', () => {
    expect(explained('actInApp', { evidence: [found('fromMeta', 'reassuring'), vouched] }).title.key).toBe(
      'titleActInAppVouched',
    );
    expect(explained('actInApp', { evidence: [found('fromMeta', 'reassuring')] }).title.key).toBe(
      'titleActInAppUnverified',
    );
  });

  test('names the blocked domain when nothing else speaks against the mail', () => {
    const weak = found('subjectMentionsBrand', 'weak');
    expect(explained('dangerous', { evidence: [blocked, weak, vouched] }).title).toEqual({
      key: 'titleBlocked',
      values: ['badge.example', 'Example Museum'],
    });
    for (const other of [strong, found('linkScript', 'decisive')])
      expect(explained('dangerous', { evidence: [blocked, other] }).title.key).toBe('titleDangerous');
  });
});

describe('the steps', () => {
  const steps = (level: Level, more: Partial<Verdict> = {}) =>
    explained(level, { evidence: [strong], ...more }).steps.map(({ key }) => key);
  const first = ['stepLeaveLinks', 'stepOpenApp'];

  test.each<[Level, Lure | undefined, string[]]>([
    ['unrelated', 'passwordReset', []],
    ['consistent', 'passwordReset', []],
    ['actInApp', 'passwordReset', [...first, 'stepReset', 'stepResetIn']],
    ['actInApp', 'loginLink', [...first, 'stepReset', 'stepLogins']],
    ['actInApp', 'loginCode', [...first, 'stepCode', 'stepLogins']],
    ['actInApp', 'newLogin', [...first, 'stepLogins']],
    ['actInApp', 'accountChanged', [...first, 'stepLogins']],
    ['actInApp', 'supportCase', [...first, 'stepLook']],
    ['suspicious', undefined, [...first, 'stepLook']],
    ['suspicious', 'newLogin', [...first, 'stepLogins']],
    ['dangerous', 'passwordReset', [...first, 'stepAlready', 'stepReport']],
  ])('%s, %s', (level, lure, keys) => {
    expect(steps(level, { lure })).toEqual(keys);
  });

  test('open the app of the brand', () => {
    const [, open] = explained('dangerous', { evidence: [strong], brand: 'Threads' }).steps;
    expect(open).toEqual({ key: 'stepOpenApp', values: ['Threads'] });
  });

  test('where a link is only blocked no app is opened', () => {
    expect(steps('dangerous', { evidence: [blocked] })).toEqual(['stepLeaveLinks', 'stepReport']);
  });
});

describe('the reasons', () => {
  const reasons = (level: Level, lure: Lure | undefined) =>
    explained(level, { lure, evidence: [strong, vouched] }).reasons;

  test('are the findings in their order, with what was seen', () => {
    const all = [
      { key: 'fromClaim', values: ['Instagram'] },
      { key: 'authVouched', values: ['instagram.com'] },
    ];
    expect(reasons('suspicious', 'passwordReset')).toEqual(all);
    expect(reasons('actInApp', 'passwordReset').slice(1)).toEqual(all);
  });

  test.each<[Lure | undefined, string]>([
    ['passwordReset', 'meaningReset'],
    ['loginLink', 'meaningReset'],
    ['loginCode', 'meaningCode'],
    ['newLogin', 'meaningLogin'],
    ['accountChanged', 'meaningChanged'],
    ['supportCase', 'meaningOther'],
    [undefined, 'meaningOther'],
  ])('of a real security mail begin with what it means: %s', (lure, key) => {
    expect(reasons('actInApp', lure)[0]).toEqual({ key, values: [] });
  });
});

describe('what would change it, and what was not checked', () => {
  test.each<[Level, object | undefined]>([
    ['unrelated', undefined],
    ['consistent', { key: 'changeConsistent', values: [] }],
    ['actInApp', { key: 'changeActInApp', values: [] }],
    ['suspicious', { key: 'changeSuspicious', values: [] }],
    ['dangerous', { key: 'changeDangerous', values: [] }],
  ])('%s', (level, change) => {
    const explanation = explained(level, { notChecked: ['headers'] });
    expect(explanation.change).toEqual(change);
    expect(explanation.notChecked).toEqual(level === 'unrelated' ? [] : ['headers']);
  });
});

test('from "act in the app" on a level is shown in the mail', () => {
  expect(levels.filter(isWarned)).toEqual(['actInApp', 'suspicious', 'dangerous']);
});
