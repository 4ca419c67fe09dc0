/** Folders of `public/_locales`, kept in step by the repository's guard test. */
export const localeFolders: readonly string[] = ['en'];
