/** Data of the rule that says "this host looks like Instagram's" (`classifier/links/imitation.ts`). */

/** Replacements the eye does not notice, always applied. Source: own measurement on 254,076 popular hosts, 2026-11. */
export const likelySwaps: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['1', 'i'],
  ['l', 'i'],
  ['|', 'i'],
  ['0', 'o'],
];

/** Further replacements, tried as a second reading because some stand in honest names too. */
export const possibleSwaps: readonly (readonly [string, string])[] = [
  ['nn', 'm'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['6', 'g'],
  ['9', 'g'],
  ['q', 'g'],
  ['8', 'b'],
];

/** Short forms of the brand that count only beside an action word. */
export const shortNames: readonly string[] = ['ig', 'insta', 'instag'];

/** Words scam hosts put beside the brand. Source: Chromium's combo-squatting list (BSD-3) and hosts reported 2024–2026. */
export const actionWords: readonly string[] = [
  'account',
  'accounts',
  'activate',
  'ads',
  'alert',
  'appeal',
  'auth',
  'badge',
  'badges',
  'business',
  'case',
  'center',
  'centre',
  'check',
  'community',
  'confirm',
  'contact',
  'copyright',
  'follower',
  'followers',
  'form',
  'help',
  'helpcenter',
  'helpdesk',
  'login',
  'logout',
  'mail',
  'meta',
  'notice',
  'official',
  'password',
  'policy',
  'recover',
  'recovery',
  'report',
  'reset',
  'review',
  'secure',
  'security',
  'service',
  'services',
  'signin',
  'support',
  'team',
  'verification',
  'verified',
  'verify',
  'violation',
];
