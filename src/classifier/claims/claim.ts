import type { Brand } from '../../facts/brands.ts';
import type { Place } from '../verdict.ts';

/** How a mail pretends to be Instagram or Meta. A mention, an icon or a defanged address is no claim. */

export type ClaimCue =
  | 'fromName'
  | 'forwardedName'
  | 'fromHost'
  | 'linkHost'
  | 'template'
  | 'signOff'
  | 'pictureText'
  | 'addressBrand'
  | 'subject';

export interface Claim {
  readonly cue: ClaimCue;
  readonly strength: 'strong' | 'weak';
  readonly brand: Brand['name'];
  /** What was seen: the name, host, line or subject. */
  readonly seen: string;
  readonly where: Place;
  /** It stands in somebody else's mail, quoted or forwarded here. */
  readonly quoted: boolean;
}
