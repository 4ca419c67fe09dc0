/** Names that stand on social icons: a row of them speaks for nobody. Source: footers of newsletters 2022–2026. */
export const socialNetworks: readonly string[] = [
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'pinterest',
  'snapchat',
  'telegram',
  'threads',
  'tiktok',
  'twitter',
  'whatsapp',
  'x',
  'youtube',
];
