import { describe, expect, test } from 'vitest';
import { browsers, predict } from '../../src/policy/predict.ts';

const domains = 'trustedSenderDomains';

describe('what each browser makes of a value', () => {
  test.each(browsers)('%s: a value of another type is lost', (browser) => {
    const { accepted, ignored } = predict({ policyLabel: 'pilot', historyDays: '7' }, browser);
    expect(accepted).toEqual(['policyLabel']);
    expect(ignored).toEqual([{ key: 'historyDays', reason: 'wrongType', isDropped: browser !== 'firefox' }]);
  });

  test.each(browsers)('%s: an unknown key is lost', (browser) => {
    const { accepted, ignored } = predict({ organizationName: 'Example Museum' }, browser);
    expect(accepted).toEqual([]);
    expect(ignored).toEqual([{ key: 'organizationName', reason: 'unknownKey', isDropped: browser !== 'firefox' }]);
  });

  test.each(browsers)('%s: an item we refuse leaves the others of its list', (browser) => {
    const { accepted, ignored } = predict({ [domains]: ['example.org', '*'] }, browser);
    expect(accepted).toEqual([domains]);
    expect(ignored).toEqual([{ key: domains, item: 1, reason: 'wildcard', isDropped: false }]);
  });

  test.each(browsers)('%s: an item of another type takes the list along in Chromium alone', (browser) => {
    for (const [item, list] of [
      [7, 'example.org'],
      ['example.org', 7],
    ].entries()) {
      const { accepted, ignored } = predict({ [domains]: list }, browser);
      expect(accepted).toEqual(browser === 'firefox' ? [domains] : []);
      expect(ignored).toEqual([{ key: domains, item, reason: 'wrongType', isDropped: browser !== 'firefox' }]);
    }
  });

  test.each(browsers)('%s: 1 for true', (browser) => {
    expect(predict({ disableFirstRunPage: 1 }, browser).accepted).toEqual(
      browser === 'firefox' ? ['disableFirstRunPage'] : [],
    );
  });
});
