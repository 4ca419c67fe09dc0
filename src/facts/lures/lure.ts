/** The stories mails tell. The first ten are told by genuine mail too. */
export const lures = [
  'passwordReset',
  'loginLink',
  'loginCode',
  'newLogin',
  'accountChanged',
  'twoFactor',
  'confirmEmail',
  'supportCase',
  'contentRemoved',
  'adminAdded',
  'copyright',
  'badge',
  'deletion',
  'backupCode',
  'businessInvite',
  'brandDeal',
  'ransom',
  'callback',
  'vote',
] as const;
export type Lure = (typeof lures)[number];
