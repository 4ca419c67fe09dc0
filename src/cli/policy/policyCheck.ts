import { type BrowserName, predict } from '../../policy/predict.ts';
import { reasonSentence } from '../../policy/reasonSentence.ts';
import type { Words } from '../../words.ts';
import type { Given } from './policyGiven.ts';

/** What becomes of each setting in a file, before any machine has it. */

export interface IgnoredSetting {
  readonly key: string;
  readonly reason: string;
  readonly browsers: readonly BrowserName[];
  /** From 1; absent where the way of writing has no lines. */
  readonly line?: number;
}

export interface PolicyCheck {
  /** Keys of which a part holds in at least one of the file's browsers. */
  readonly accepted: readonly string[];
  readonly ignored: readonly IgnoredSetting[];
}

function lostOnTheWay({ losses, browsers }: Given): IgnoredSetting[] {
  return losses.map(({ key, reason, line }) => ({ key, reason, browsers, ...(line === undefined ? {} : { line }) }));
}

function ignoredBy(given: Given, browser: BrowserName, words: Words): IgnoredSetting[] {
  return predict(given.values, browser).ignored.map(({ key, item, reason, isDropped }) => {
    const line = given.lineOf(key, item);
    const placed = reasonSentence({ item, reason }, words);
    const whole = isDropped && reason !== 'unknownKey';
    return {
      key,
      reason: whole ? words.say('policyDropped', placed) : placed,
      browsers: [browser],
      ...(line === undefined ? {} : { line }),
    };
  });
}

/** The same finding in several browsers is one finding. */
function merged(all: readonly IgnoredSetting[]): IgnoredSetting[] {
  const found = new Map<string, IgnoredSetting>();
  for (const ignored of all) {
    const name = JSON.stringify([ignored.key, ignored.reason, ignored.line]);
    const known = found.get(name);
    const browsers = [...new Set([...(known?.browsers ?? []), ...ignored.browsers])];
    found.set(name, { ...ignored, browsers });
  }
  return [...found.values()];
}

/** Says which keys hold and what is ignored where and why. */
export function checkPolicy(all: readonly Given[], words: Words): PolicyCheck {
  const accepted = all.flatMap(({ browsers, values }) =>
    browsers.flatMap((browser) => predict(values, browser).accepted),
  );
  const ignored = all.flatMap((given) => [
    ...lostOnTheWay(given),
    ...given.browsers.flatMap((browser) => ignoredBy(given, browser, words)),
  ]);
  return { accepted: [...new Set(accepted)], ignored: merged(ignored) };
}

const browserNames: Readonly<Record<BrowserName, string>> = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' };

/** For a person to read. */
export function checkToText(file: string, all: readonly Given[], { accepted, ignored }: PolicyCheck): string {
  const formats = all.map(({ format, browsers, id }) => {
    const names = browsers.map((browser) => browserNames[browser]).join(', ');
    return `${file}: ${format}, read by ${names}${id === undefined ? '' : `, for ${id}`}`;
  });
  return [
    ...formats,
    ...accepted.map((key) => `  accepted  ${key}`),
    ...ignored.map(({ key, reason, browsers, line }) => {
      const where = line === undefined ? '' : `line ${line}: `;
      return `  ignored   ${where}${key}: ${reason} [${browsers.map((browser) => browserNames[browser]).join(', ')}]`;
    }),
    `${accepted.length} accepted, ${ignored.length} ignored.`,
  ].join('\n');
}
