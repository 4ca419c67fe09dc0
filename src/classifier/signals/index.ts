import type { Signal } from '../signal.ts';
import { attachmentOpens } from './attachmentOpens.ts';
import { authDenied } from './authDenied.ts';
import { authMissing } from './authMissing.ts';
import { authVouched } from './authVouched.ts';
import { bodyAsksForKeys } from './bodyAsksForKeys.ts';
import { bodyCall } from './bodyCall.ts';
import { bodyLure } from './bodyLure.ts';
import { bodyPictureText } from './bodyPictureText.ts';
import { bodySignOff } from './bodySignOff.ts';
import { bodyTemplate } from './bodyTemplate.ts';
import { fromClaim } from './fromClaim.ts';
import { fromEmpty } from './fromEmpty.ts';
import { fromHidden } from './fromHidden.ts';
import { fromLookAlike } from './fromLookAlike.ts';
import { fromMentionsBrand } from './fromMentionsBrand.ts';
import { fromMeta } from './fromMeta.ts';
import { fromSeveral } from './fromSeveral.ts';
import { knownTakeovers } from './knownTakeovers.ts';
import { knownWave } from './knownWave.ts';
import { linkBlocked } from './linkBlocked.ts';
import { linkHidden } from './linkHidden.ts';
import { linkLeavesMeta } from './linkLeavesMeta.ts';
import { linkLookAlike } from './linkLookAlike.ts';
import { linkMailto } from './linkMailto.ts';
import { linkScript } from './linkScript.ts';
import { linkTextMismatch } from './linkTextMismatch.ts';
import { linkTrusted } from './linkTrusted.ts';
import { namesOwnAccount } from './namesOwnAccount.ts';
import { relayed } from './relayed.ts';
import { replyToElsewhere } from './replyToElsewhere.ts';
import { senderTrusted } from './senderTrusted.ts';
import { subjectMentionsBrand } from './subjectMentionsBrand.ts';

/**
 * Every signal. Order is only the order of equally strong findings: what is known of those days, the sender, then what
 * leaves, then words.
 */
export const signals: readonly Signal[] = [
  knownTakeovers,
  knownWave,
  linkBlocked,
  authDenied,
  fromLookAlike,
  fromClaim,
  fromEmpty,
  fromSeveral,
  linkLeavesMeta,
  linkMailto,
  linkScript,
  linkLookAlike,
  linkTextMismatch,
  linkHidden,
  replyToElsewhere,
  bodyAsksForKeys,
  bodyCall,
  attachmentOpens,
  bodyTemplate,
  bodySignOff,
  bodyPictureText,
  relayed,
  fromHidden,
  fromMentionsBrand,
  authMissing,
  namesOwnAccount,
  bodyLure,
  subjectMentionsBrand,
  senderTrusted,
  linkTrusted,
  fromMeta,
  authVouched,
];
