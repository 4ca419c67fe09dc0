/** `npm run mutation`: changes the code in small ways and names what no test notices. */
export default {
  mutate: [
    'src/classifier/**/*.ts',
    'src/policy/**/*.ts',
    // Sentences and samples of documents; tests/policy/managedSchema.test.ts compares the written documents.
    '!src/policy/keyDocs.ts',
    'src/background/history/**/*.ts',
    'src/background/settings/store.ts',
  ],
  plugins: ['./tests/mutation/runner.ts', './tests/mutation/unread.ts'],
  ignorers: ['saysOfRows'],
  testRunner: 'inOneProcess',
  concurrency: 1,
  // Only for rewriting paths, which nothing here needs; the compiler of today has not the interface it is read with.
  tsconfigFile: 'none',
  tempDirName: '.output/mutation/sandbox',
  ignorePatterns: ['.output', '.screenshots', 'coverage'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: '.output/mutation/report.json' },
};
