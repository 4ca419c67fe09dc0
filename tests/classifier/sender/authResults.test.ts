import { describe, expect, test } from 'vitest';
import { type HeaderField, readAuthResults } from '../../../src/classifier/sender/authResults.ts';
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
    ['capitals', 'mx.google.com; DMARC=Pass header.from=x.example', 'pass'],
    ['a version behind the id', 'mx.google.com 1; dmarc=pass header.from=x.example', 'pass'],
    ['a method’s version', 'mx.google.com; dmarc/1=pass header.from=x.example', 'pass'],
    ['a result nobody knows', 'mx.google.com; dmarc=great header.from=x.example', undefined],
    ['no results at all', 'mx.google.com; none', undefined],
  ])('%s', (_, value, expected) => {
    expect(readAuthResults([google, field('authentication-results', value), from]).dmarc?.result).toBe(expected);
  });

  test('a long run of blanks takes no long time', async () => {
    const long = field('authentication-results', `mx.google.com;${' '.repeat(1_000_000)}dmarc=pass`);
    expect(await cpuTime(() => readAuthResults([google, long]))).toBeLessThan(1000);
  });
});
