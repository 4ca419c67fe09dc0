/** What may stay, because it says what a thing is and not whose. */

/** Local parts and names that are a desk, not a person. */
const roles = new Set(
  `abuse account accounts admin advertise alert alerts appeal appeals billing bounce bounces business care case center
  centre compliance contact copyright customer customerservice daemon digest do donotreply feedback finance hello help
  helpdesk info invoice legal list lists mail mailer mailman marketing master member members messages news newsletter
  no noreply not notice notification notifications notify office official orders post postmaster press promo reply
  reminder request return returns root sales security service services shop staff store support survey system team test
  update updates user users verification verify webmaster welcome www`.split(/\s+/),
);

/** Words of the brand and of its names; in an address they are what the mail pretends. */
const brandWords = ['instagram', 'insta', 'facebook', 'meta', 'threads', 'whatsapp', 'igverif', 'gmail', 'example'];

/** Small words of names and texts that are nobody's. */
const small = new Set(
  `and the for von van der den del las los les dos das mrs dear you your all com net org inc ltd llc gmbh mail email via
  undisclosed recipients recipient unknown undefined none null hidden`.split(/\s+/),
);

const notALetter = /[^\p{L}]+/u;

/** Whether every word of a local part is a desk's. */
export function isRole(localPart: string): boolean {
  const words = localPart
    .toLowerCase()
    .split(notALetter)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => roles.has(word));
}

/** Whether a word speaks for the brand, wholly or in part. */
export function namesBrandPlainly(text: string): boolean {
  const lower = text.toLowerCase();
  return brandWords.some((word) => lower.includes(word));
}

/** Whether a word of somebody's name or address is nobody's own. */
export function isNobodys(word: string): boolean {
  return (
    small.has(word) || roles.has(word) || namesBrandPlainly(word) || brandWords.some((brand) => brand.includes(word))
  );
}

/** Words of trace fields (Received, Authentication-Results) that say what happened and not to whom. */
const traceWords = new Set(
  `received from by with via for id from: helo ehlo esmtp esmtps esmtpsa esmtpa smtp smtps lmtp lmtps local http https
  mapi utf8smtp utf8smtps cipher bits version verified verify ok no not yes client certificate requested present unknown
  using postfix exim sendmail qmail microsoft exchange server frontend transport hub mailbox authenticated sender bytes
  envelope invoked network uid domain of designates does designate as permitted sender: neutral pass fail softfail none
  policy temperror permerror bestguesspass dkim spf dmarc arc iprev auth ptr header body hash did verify: smtp.mailfrom
  smtp.helo header.from header.d header.i header.s header.b header.a header.to action oreject quarantine reject none:
  compauth reason dis sp p fromdomain client-ip receiver identity mailfrom helo signature was verified: best guess record
  key bit protection google.com: is neither nor denied not: error in processing during lookup message signed test mode
  i cv mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec gmt utc est edt cst cdt mst mdt pst pdt cet
  cest bst ipv6 localhost`.split(/\s+/),
);
const suite = /^(?:TLS|SSL|ECDHE|DHE|RSA|AES|CHACHA20|P-256|X25519)[\w.-]{0,40}$/;
const shortNumber = /^[+-]?\d{1,4}$/;
const bits = /^\d{1,4}\/\d{1,4}$/;
const time = /^\d{1,2}:\d\d(?::\d\d)?$/;
const softwareVersion = /^v?\d{1,3}(?:\.\d{1,3}){1,3}$/;

/** Whether a word of a trace field may stay. */
export function isTraceWord(word: string): boolean {
  return (
    traceWords.has(word.toLowerCase()) ||
    suite.test(word) ||
    shortNumber.test(word) ||
    time.test(word) ||
    bits.test(word) ||
    (softwareVersion.test(word) && word.split('.').length < 4)
  );
}
