import type { PolicyRow, PolicyWords } from '../../messages/policyWords.ts';
import { reasonSentence } from '../../policy/reasonSentence.ts';
import type { Words } from '../../words.ts';
import type { KnownPolicy } from './policy.ts';
import { organisationOf } from './underPolicy.ts';

/** The policy page in finished words. */

function rows({ policy, accepted, ignored }: KnownPolicy, words: Words): PolicyRow[] {
  const state = words.say('policyAccepted');
  const values = policy as Readonly<Record<string, unknown>>;
  const kept = accepted.map(({ key }) => {
    const value = values[key];
    return { key, isAccepted: true, state, value: Array.isArray(value) ? value.join(', ') : String(value) };
  });
  const left = ignored.map((found) => ({
    key: found.key,
    isAccepted: false,
    state: words.say('policyIgnored', reasonSentence(found, words)),
    value: '',
  }));
  return [...kept, ...left];
}

interface Installation {
  readonly version: string;
  readonly browser: string;
}

/** For an administrator to paste somewhere: what arrived and what became of it, without any value but the label. */
function diagnosticsOf({ policy, readAt, accepted, ignored }: KnownPolicy, { version, browser }: Installation): string {
  return [
    `Stay in App ${version}: organisation policy`,
    `browser: ${browser}`,
    `asked: ${readAt === 0 ? 'never answered' : new Date(readAt).toISOString()}`,
    `label: ${policy.policyLabel ?? 'none'}`,
    ...accepted.map(({ key }) => `accepted: ${key}`),
    ...ignored.map(
      ({ key, item, reason }) => `ignored: ${key}${item === undefined ? '' : ` item ${item + 1}`} (${reason})`,
    ),
  ].join('\n');
}

/** @param installation what is named in the diagnostics */
export function policyWords(known: KnownPolicy, words: Words, installation: Installation): PolicyWords {
  const { policy, isManaged, readAt } = known;
  const organisation = organisationOf(policy, words);
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const { helpUrl } = policy;
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('policyTitle'),
    source: isManaged ? words.say('policyManaged', organisation) : words.say('policyNone'),
    label: policy.policyLabel === undefined ? '' : words.say('policyLabelled', policy.policyLabel),
    readAt: readAt === 0 ? words.say('policyNeverRead') : words.say('policyReadAt', time.format(readAt)),
    headings: { key: words.say('policyKey'), state: words.say('policyState'), value: words.say('policyValue') },
    rows: rows(known, words),
    ...(helpUrl === undefined ? {} : { help: { href: helpUrl, text: words.say('policyHelp', organisation) } }),
    copy: words.say('policyCopy'),
    copied: words.say('policyCopied'),
    notCopied: words.say('policyNotCopied'),
    diagnostics: diagnosticsOf(known, installation),
    footer: words.say('popupNotAffiliated'),
  };
}
