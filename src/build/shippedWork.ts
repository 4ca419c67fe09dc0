/** Other people's work in the package that is not found by looking at packages, or not named in them. */

/** Data of others in our own files. Checked 2026-11. */
export const shippedData: readonly { readonly name: string; readonly licence: string; readonly copyright: string }[] = [
  // src/classifier/domain.ts, by tldts; packed by packSuffixes.ts
  {
    name: 'Public Suffix List',
    licence: 'MPL-2.0',
    copyright: 'https://publicsuffix.org/list/public_suffix_list.dat',
  },
  // src/facts/confusables.ts
  { name: 'Unicode confusables', licence: 'Unicode-3.0', copyright: 'Copyright © 1991-2026 Unicode, Inc.' },
  { name: 'Chromium look-alike letters', licence: 'BSD-3-Clause', copyright: 'Copyright 2015 The Chromium Authors' },
];

/** Of packages that bring no licence file: the line of the one in their repository. Checked 2026-11. */
export const copyrights: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@webext-core/messaging': 'Copyright (c) 2022 Aaron',
};
