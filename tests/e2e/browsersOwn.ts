/** Hosts the browsers ask for on their own; this machine's proxy refuses them all. */
const browsersOwn = [
  'accounts.google.com:443',
  'update.googleapis.com:443',
  'http://update.googleapis.com/',
  'http://clients2.google.com/',
  'clients2.google.com:443',
  'content-autofill.googleapis.com:443',
  'optimizationguide-pa.googleapis.com:443',
  'firefox.settings.services.mozilla.com:443',
  'content-signature-2.cdn.mozilla.net:443',
  'aus5.mozilla.org:443',
  'http://detectportal.firefox.com/',
  'http://ciscobinary.openh264.org/',
];

/** Whether nothing of ours can have asked for it. */
export const isBrowsersOwn = (target: string) => browsersOwn.some((own) => target.startsWith(own));
