import type { Feature, Policy, Settings } from '../../classifier/context.ts';
import type { Words } from '../../words.ts';

/** What an organisation decides holds, whatever the person chose before. */

/** Whether people may use something. */
export function allows({ disabledFeatures = [] }: Policy, feature: Feature): boolean {
  return !disabledFeatures.includes(feature);
}

/** The organisation's name; "your organisation" where it has set none. */
export function organisationOf({ organisationName }: Policy, words: Words): string {
  return organisationName ?? words.say('yourOrganisation');
}

const warnFrom = { all: 'actInApp', suspicious: 'suspicious' } as const;

/** The person's settings as far as the policy leaves them; what the person chose stays stored. */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  const { bannerLevel, historyDays } = policy;
  return {
    ...settings,
    ...(bannerLevel === undefined ? {} : { warnFrom: warnFrom[bannerLevel] }),
    history: (historyDays === undefined ? settings.history : historyDays > 0) && allows(policy, 'history'),
    trustedSenders: allows(policy, 'trustSenders') ? settings.trustedSenders : [],
    pausedUntil: allows(policy, 'pause') ? settings.pausedUntil : {},
  };
}
