import { describe, expect, test } from 'vitest';
import { type HeaderField, readAuthResults } from '../../../src/classifier/sender/authResults.ts';
import { domainOf, readField } from '../../../src/classifier/sender/authResultsField.ts';
import { cpuTime } from '../../cpuTime.ts';

const field = (name: string, value: string): HeaderField => ({ name, value });
const google = field('received', 'by 2002:a05:6a10:4a18:b0:2e1:aaaa:bbbb with SMTP id q24csp1; Thu, 8 Jan 2026');
const pass =
  'mx.google.com; dkim=pass header.i=@mail.instagram.com header.s=x; spf=pass (google.com: domain of a@mail.instagram.com designates 192.0.2.1 as permitted sender) smtp.mailfrom=a@mail.instagram.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=mail.instagram.com';
const from = field('from', 'Instagram <security@mail.instagram.com>');

describe('whose word counts', () => {
  test('Gmail’s block below its own Received', () => {
    expect(readAuthResults([google, field('authentication-results', pass), from])).toMatchObject({
      authservId: 'mx.google.com',
      dmarc: { result: 'pass', domain: 'mail.instagram.com' },
      spf: { result: 'pass', domain: 'mail.instagram.com' },
      dkim: [{ result: 'pass', domain: 'mail.instagram.com' }],
    });
  });

  test('a forged header below the author’s fields is not read', () => {
    expect(readAuthResults([google, from, field('authentication-results', pass)]).authservId).toBeUndefined();
  });

  test('a forged header below the receiving server’s own loses: per method the topmost counts', () => {
    const fail = 'mx.google.com; dmarc=fail header.from=mail.instagram.com';
    const fields = [google, field('authentication-results', fail), field('authentication-results', pass), from];
    expect(readAuthResults(fields).dmarc?.result).toBe('fail');
  });

  test('a name that does not fit the receiving host cannot vouch', () => {
    const other = field('received', 'from a.example by mx.example.org with ESMTPS id 1; Thu, 8 Jan 2026');
    expect(readAuthResults([other, field('authentication-results', pass), from]).authservId).toBeUndefined();
  });

  test('another server’s header behind a Received is not part of the block', () => {
    const own = field('authentication-results', 'mx.example.org; spf=none smtp.mailfrom=a@example.net');
    const received = field('received', 'from a.example by mx.example.org with ESMTPS id 1');
    const fields = [
      received,
      own,
      field('received', 'from b by a.example'),
      field('authentication-results', pass),
      from,
    ];
    expect(readAuthResults(fields)).toMatchObject({ authservId: 'mx.example.org', dmarc: undefined });
  });

  test('Exchange writes no id', () => {
    const exchange = field(
      'received',
      'from A.outlook.com (::1) by B.namprd19.prod.outlook.com with HTTPS; Sun, 26 Feb 2023',
    );
    const value =
      'spf=none (sender IP is 192.0.2.7) smtp.mailfrom=x.example; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=mail.instagram.com;compauth=fail reason=001';
    expect(readAuthResults([exchange, field('authentication-results', value), from])).toMatchObject({
      authservId: 'Exchange',
      dmarc: { result: 'fail', domain: 'mail.instagram.com' },
      spf: { result: 'none' },
    });
  });

  test('iCloud writes one header per method', () => {
    const apple = field('received', 'from ms11.icloud.com by p00-icloudmta.me.com with ESMTPS; Thu, 8 Jan 2026');
    const fields = [
      apple,
      field('authentication-results', 'bimi.icloud.com; bimi=none'),
      field('authentication-results', 'dmarc.icloud.com; dmarc=pass header.from=mail.instagram.com'),
      field('authentication-results', 'dkim-verifier.icloud.com; dkim=pass header.d=mail.instagram.com'),
      field('authentication-results', 'spf.icloud.com; spf=pass smtp.mailfrom=security@mail.instagram.com'),
      from,
    ];
    expect(readAuthResults(fields)).toMatchObject({
      dmarc: { result: 'pass' },
      spf: { result: 'pass' },
      dkim: [{ result: 'pass' }],
    });
  });

  const speaks = (received: string | undefined, results: string) =>
    readAuthResults([
      ...(received === undefined ? [] : [field('received', received)]),
      field('authentication-results', results),
      from,
    ]).authservId;

  test.each([
    ['its own host', 'from a by mx.example.org with ESMTPS id 1', 'mx.example.org; dmarc=pass', 'mx.example.org'],
    [
      'another host of its domain',
      'from a by MX1.example.org with ESMTPS',
      'Mail.example.org; dmarc=pass',
      'mail.example.org',
    ],
    [
      'the host of a provider with another name',
      'from a by p.icloud.com (x) with ESMTPS',
      'dmarc.icloud.com; dmarc=pass',
      'dmarc.icloud.com',
    ],
    ['an address of the provider', 'by 2002:a05:1 with SMTP', 'mx.google.com; dmarc=pass', 'mx.google.com'],
    ['nobody, where a known provider speaks', undefined, 'mx.google.com; dmarc=pass', 'mx.google.com'],
    ['nobody, where Exchange speaks', undefined, 'dmarc=pass header.from=x.example', 'Exchange'],
    ['nobody, where a stranger speaks', undefined, 'mx.example.org; dmarc=pass', undefined],
    ['a known provider, where a stranger speaks', 'by 2002:a05:1 with SMTP', 'mx.evil.example; dmarc=pass', undefined],
    [
      'a stranger, where a known provider speaks',
      'from a by mx.evil.example with SMTP',
      'dmarc.icloud.com; dmarc=pass',
      undefined,
    ],
    ['a stranger, where Exchange speaks', 'from a by mx.evil.example with SMTP', 'dmarc=pass', undefined],
    ['no host', 'from a with SMTP', 'mx.google.com; dmarc=pass', undefined],
    ['a number', 'from a by [192.0.2.7] with SMTP', '192.0.2.7; dmarc=pass', undefined],
    ['a host of one word', 'from a by localhost with SMTP', 'localhost; dmarc=pass', undefined],
  ])('the topmost Received names %s', (_, received, results, authservId) => {
    expect(speaks(received, results)).toBe(authservId);
  });

  const received = field('received', 'from a.example by mx.example.org with ESMTPS id 1');
  const own = field('authentication-results', 'mx.example.org; spf=none smtp.mailfrom=a@example.net');
  const forged = (id: string) => field('authentication-results', `${id}; dmarc=pass header.from=mail.instagram.com`);

  test.each([
    ['below another Received, in the same name', [received, own, field('received', 'by b'), forged('mx.example.org')]],
    ['beside it, in another name', [received, own, forged('mx.evil.example')]],
    ...['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'dkim-signature'].map(
      (name): [string, HeaderField[]] => [`below ${name}`, [received, own, field(name, 'x'), forged('mx.example.org')]],
    ),
  ])('a header %s is not read', (_, fields) => {
    expect(readAuthResults([...fields, from])).toMatchObject({ authservId: 'mx.example.org', dmarc: undefined });
  });

  test('fields that every server writes may stand between', () => {
    const fields = [received, own, field('x-spam-score', '0'), forged('mail.example.org'), from];
    expect(readAuthResults(fields).dmarc?.result).toBe('pass');
  });

  test('of two fields that speak of DKIM the topmost counts, with all its signatures', () => {
    const dkim = (text: string) => field('authentication-results', `mx.example.org; ${text}`);
    const fields = [
      received,
      dkim('spf=pass smtp.helo=h.example'),
      dkim(
        'dkim=fail (Body Hash did not verify) header.d=a.example header.i=@b.example; dkim=pass header.i=@c.example; arc=pass',
      ),
      dkim('dkim=pass header.d=d.example; arc=fail'),
      from,
    ];
    expect(readAuthResults(fields)).toEqual({
      authservId: 'mx.example.org',
      dmarc: undefined,
      spf: { result: 'pass', domain: 'h.example' },
      dkim: [
        { result: 'fail', domain: 'a.example', bodyChanged: true },
        { result: 'pass', domain: 'c.example', bodyChanged: false },
      ],
      arc: 'pass',
    });
  });

  test('the envelope’s sender is asked before the greeting', () => {
    const results = 'mx.example.org; spf=pass smtp.helo=h.example smtp.mailfrom=a@m.example';
    expect(readAuthResults([received, field('authentication-results', results), from])).toMatchObject({
      spf: { domain: 'm.example' },
      dkim: [],
      arc: undefined,
    });
  });

  test('no header, no word', () => {
    expect(readAuthResults([from])).toEqual({
      authservId: undefined,
      dmarc: undefined,
      spf: undefined,
      dkim: [],
      arc: undefined,
    });
  });
});

describe('the syntax of RFC 8601', () => {
  test.each([
    ['comments may nest and hold semicolons', 'mx.google.com; dmarc=pass (p=(a;b) c) header.from=x.example', 'pass'],
    ['blanks around the equals sign', 'mx.google.com; dmarc = fail header.from = x.example', 'fail'],
    ['several of them', 'mx.google.com; dmarc  =  fail header.from  =  x.example', 'fail'],
    ['capitals', 'mx.google.com; DMARC=Pass header.from=x.example', 'pass'],
    ['a version behind the id', 'mx.google.com 1; dmarc=pass header.from=x.example', 'pass'],
    ['a method’s version', 'mx.google.com; dmarc/1=pass header.from=x.example', 'pass'],
    ['a result nobody knows', 'mx.google.com; dmarc=great header.from=x.example', undefined],
    ['no results at all', 'mx.google.com; none', undefined],
  ])('%s', (_, value, expected) => {
    expect(readAuthResults([google, field('authentication-results', value), from]).dmarc?.result).toBe(expected);
  });

  test.each(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror'])(
    '%s is a result',
    (result) => {
      expect(readField(`mx; spf=${result}`).statements).toMatchObject([{ method: 'spf', result }]);
    },
  );

  test('blanks before the name of the receiving host', () => {
    const received = field('received', 'from a.example by  mx.google.com with ESMTPS id 1');
    expect(readAuthResults([received, field('authentication-results', pass), from]).authservId).toBe('mx.google.com');
  });

  const read = (value: string) =>
    readField(value).statements.map(({ method, result, properties, comment }) => [
      method,
      result,
      Object.fromEntries(properties),
      comment,
    ]);

  test.each<[string, string, unknown[]]>([
    [
      'a comment is kept beside its result',
      'mx; dmarc=pass (A) x.y=B; spf=fail',
      [
        ['dmarc', 'pass', { 'x.y': 'b' }, 'a'],
        ['spf', 'fail', {}, ''],
      ],
    ],
    ['a comment parts words', 'mx; dmarc=pass(a)x.y=b', [['dmarc', 'pass', { 'x.y': 'b' }, 'a']]],
    [
      'an escape in a comment',
      'mx; dmarc=pass (a \\) b; spf=pass) x.y=c',
      [['dmarc', 'pass', { 'x.y': 'c' }, 'a ) b; spf=pass']],
    ],
    ['an escape outside', 'mx; dmarc=pass x.y=a\\b', [['dmarc', 'pass', { 'x.y': 'a\\b' }, '']]],
    [
      'quotes may hold semicolons and brackets',
      'mx; dmarc=pass x.y="a;(b" z=c',
      [['dmarc', 'pass', { 'x.y': 'a;(b', z: 'c' }, '']],
    ],
    ['an escape in quotes', 'mx; dmarc=pass x.y="a\\"; b" z=c', [['dmarc', 'pass', { 'x.y': 'a";', z: 'c' }, '']]],
    ['a closing bracket in quotes', 'mx; dmarc=pass x.y=")" (a) z=c', [['dmarc', 'pass', { 'x.y': ')', z: 'c' }, 'a']]],
    [
      'a quote in a comment opens nothing',
      'mx; dmarc=pass (a "b) x.y=c; spf=pass',
      [
        ['dmarc', 'pass', { 'x.y': 'c' }, 'a "b'],
        ['spf', 'pass', {}, ''],
      ],
    ],
    [
      'a bracket that closes nothing',
      'mx; dmarc=fail :) (a; spf=pass) x.y=b',
      [['dmarc', 'fail', { 'x.y': 'b' }, 'a; spf=pass']],
    ],
    ['an escape at the end', 'mx; dmarc=pass (a\\', [['dmarc', 'pass', {}, 'a']]],
    ['what is no pair is passed over', 'mx; dmarc=pass word a=b', [['dmarc', 'pass', { a: 'b' }, '']]],
    ['a word is no result', 'mx; none', []],
    ['a method without a name is none', 'mx; =pass; /1=pass', []],
    ['nor one without a result', 'mx; dmarc=; dmarc', []],
    [
      'without an id the first is a result',
      'dmarc=pass (a); spf=none',
      [
        ['dmarc', 'pass', {}, 'a'],
        ['spf', 'none', {}, ''],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, value, statements) => {
    expect(read(value)).toEqual(statements);
  });

  test.each([
    ['a@x.example', 'x.example'],
    ['"a@y.example"@x.example', 'x.example'],
    ['@x.example', 'x.example'],
    ['x.example', 'x.example'],
    ['a@', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j speaks for %s', (value, domain) => {
    expect(domainOf(value)).toBe(domain);
  });

  test('a long run of blanks takes no long time', async () => {
    const long = field('authentication-results', `mx.google.com;${' '.repeat(1_000_000)}dmarc=pass`);
    expect(await cpuTime(() => readAuthResults([google, long]))).toBeLessThan(1000);
  });
});
