/**
 * Platforms where anyone can publish a page and which the public suffix list does not name.
 * Source: Sublime's self-service and free-host lists (MIT), MISP link-in-bio list (CC0). Checked 2026-11.
 */
export const userContentHosts: readonly string[] = [
  'beacons.ai',
  'bio.link',
  'docs.google.com',
  'forms.gle',
  'forms.office.com',
  'glitch.me',
  'godaddysites.com',
  'jotform.com',
  'linktr.ee',
  'notion.so',
  'script.google.com',
  'sites.google.com',
  'squarespace.com',
  'telegra.ph',
  'typeform.com',
  'webnode.page',
  'weebly.com',
  'wordpress.com',
];
