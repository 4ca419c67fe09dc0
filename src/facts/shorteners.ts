/**
 * Hosts whose links do not show where they go.
 * Source: MISP warning lists (CC0) and Sublime's url_shorteners (MIT), the part seen in mail. Checked 2026-11.
 */
export const shorteners: readonly string[] = [
  'adf.ly',
  'bit.do',
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'goo.su',
  'is.gd',
  'j.mp',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  'shrtco.de',
  't.co',
  't.ly',
  'tiny.cc',
  'tiny.one',
  'tinyurl.com',
  'trib.al',
  'v.gd',
];
