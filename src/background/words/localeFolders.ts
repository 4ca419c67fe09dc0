/** Folders of `public/_locales`, kept in step by the repository's guard test. */
export const localeFolders: readonly string[] = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'pt_BR',
  'ru',
  'tr',
];
