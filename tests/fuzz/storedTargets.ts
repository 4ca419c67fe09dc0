import fc from 'fast-check';
import { classify } from '../../src/classifier/classify.ts';
import { emptyContext } from '../../src/classifier/context.ts';
import { lures } from '../../src/facts/lures/lure.ts';
import { isPolicyKey, readPolicy } from '../../src/policy/readPolicy.ts';
import { readSource } from '../sources.ts';
import { samples } from './corpus.ts';
import { createTarget } from './createTarget.ts';
import { mutated } from './mutations.ts';
import { demand } from './target.ts';

/** What storage holds and what an organisation set: broken, of another version, or written by somebody else. */

let held: unknown;
const area = {
  get: (key: string) => Promise.resolve(held === undefined ? {} : { [key]: held }),
  set: (values: object) => {
    [held] = Object.values(values);
    return Promise.resolve();
  },
};
Object.assign(globalThis, { chrome: { runtime: { id: 'fuzz' }, storage: { local: area, session: area } } });
// Only now, since they look for the browser when they are loaded.
const { changeEntries, readHistory } = await import('../../src/background/history/history.ts');
const { isPaused, readSettings } = await import('../../src/background/settings/settings.ts');
const { readTicks } = await import('../../src/background/settings/ticks.ts');
const { findReport } = await import('../../src/background/toolbar/tabReports.ts');
const { readKnownPolicy } = await import('../../src/background/policy/policy.ts');
const { underPolicy } = await import('../../src/background/policy/underPolicy.ts');

const now = Date.parse('2026-01-16T09:00:00Z');
const day = 24 * 60 * 60_000;
/** A value as it should be, or anything at all. */
const or = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.double() },
  );
const texts = mutated(['AAAAAAAAAAAAAAAAAAAAAA==', 'rosa@example.org', 'mail.google.com', 'password/inApp', 'de']);
const entries = fc.record(
  {
    id: or(texts),
    mailbox: or(texts),
    time: or(fc.integer({ min: now - 60 * day, max: now + day })),
    lure: or(fc.constantFrom(...lures)),
    checked: or(fc.boolean()),
    answer: or(fc.constantFrom('asked', 'notAsked')),
    isFirstSeen: or(fc.boolean()),
    more: texts,
  },
  { requiredKeys: ['id', 'mailbox', 'time', 'lure', 'checked'] },
);
const states = fc.oneof(
  or(
    fc.record(
      {
        salt: or(fc.constant(`${'A'.repeat(43)}=`)),
        entries: or(fc.array(or(entries), { maxLength: 8 })),
        isDamaged: or(fc.boolean()),
      },
      { requiredKeys: [] },
    ),
  ),
  or(
    fc.record(
      {
        language: or(texts),
        warnFrom: or(texts),
        history: or(fc.boolean()),
        trustedSenders: or(fc.array(or(texts))),
        pausedUntil: or(fc.dictionary(texts, or(fc.integer()))),
      },
      { requiredKeys: [] },
    ),
  ),
  or(fc.array(or(texts))),
  or(
    fc.record({
      state: fc.constantFrom('ok', 'paused', 'x'),
      level: or(fc.constantFrom('dangerous')),
      isTrusted: or(fc.boolean()),
    }),
  ),
);

const message = samples.find((sample) => sample.headers.includes('security@mail.instagram.com'))?.message;

/** Judges a mail with it, as the background does. */
function judge(context: object): void {
  if (!message) throw new Error('no genuine mail among the samples');
  classify(message, { ...emptyContext, now, ...context });
}

const stored = createTarget('stored', states, async (state) => {
  held = state;
  const history = await readHistory();
  for (const { id, time, lure } of history.entries) {
    demand(typeof id === 'string' && typeof time === 'number' && lures.includes(lure), 'entries are whole');
  }
  const settings = await readSettings();
  isPaused(settings, 'mail.google.com', now);
  demand(
    (await readTicks()).every((tick) => typeof tick === 'string'),
    'ticks are names',
  );
  await findReport(1);
  const { policy } = await readKnownPolicy();
  judge({ history: history.entries, settings: underPolicy(settings, policy), policy });
  const { isSaved, value } = await changeEntries((before) => [...before.entries], now);
  demand(isSaved && value.entries.length <= history.entries.length, 'what was read can be saved');
  demand(
    value.entries.every(({ time }) => time > now - 30 * day),
    'nothing old stays',
  );
  demand(JSON.stringify((await readHistory()).entries) === JSON.stringify(value.entries), 'what was saved is read');
});

const sampleText = readSource('docs/policy/policy.json');
const sample = JSON.parse(sampleText) as Readonly<Record<string, unknown>>;
const keys = Object.keys(sample).filter(isPolicyKey);
demand(keys.length > 10, 'the sample policy holds most keys');
const domains = mutated([
  'example.org',
  'intranet.example.org',
  'badge-appeal.example',
  'instagram.com',
  'co.uk',
  '*.example.org',
]);
const policies = createTarget(
  'policies',
  fc.oneof(
    or(
      fc.dictionary(
        fc.constantFrom(...keys, '__proto__', 'constructor', 'x'),
        or(fc.oneof(domains, fc.array(or(domains)), fc.boolean(), fc.integer())),
      ),
    ),
    fc.tuple(fc.constantFrom(...keys), or(fc.array(domains))).map(([key, value]) => ({ ...sample, [key]: value })),
  ),
  (raw) => {
    const { policy, accepted, ignored } = readPolicy(raw);
    demand(
      accepted.every(({ key }) => isPolicyKey(key)),
      'only known keys are accepted',
    );
    demand(JSON.stringify(readPolicy(policy).policy) === JSON.stringify(policy), 'what was accepted is accepted again');
    const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : [];
    const told = new Set([...accepted, ...ignored].map(({ key }) => key));
    demand(
      given.every((key) => told.has(key)),
      'every key is accepted or ignored, and that is said',
    );
    judge({ policy });
  },
);

export const storedTargets = [stored, policies];
