/** Why a value of a policy was not accepted. Each is a sentence `policyReason_…` in every locale; none holds a value. */
export const reasons = [
  'unknownKey',
  'wrongType',
  'notAChoice',
  'outOfRange',
  'empty',
  'tooLong',
  'tooMany',
  'notAnAddress',
  'notHttps',
  'notAnAccount',
  'wildcard',
  'notADomain',
  'publicSuffix',
  'metaDomain',
  'freeMail',
  'anyoneCanPublish',
  'hidesItsTarget',
  'lookAlike',
] as const;

export type Reason = (typeof reasons)[number];
