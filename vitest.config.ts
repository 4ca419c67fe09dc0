import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests that look at a page's elements; everything else runs in plain Node, so that a use of the DOM there fails. */
const domTests = [
  'tests/webmail/**/*.test.ts',
  'tests/page/**/*.test.ts',
  'tests/ui/**/*.test.ts',
  'tests/background/**/*.test.ts',
  'tests/check/**/*.test.ts',
];
const browserTests = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/closingLine.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...domTests, ...browserTests],
          setupFiles: ['tests/noNetwork.ts'],
          // The command's tests start processes, which takes its time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'dom', environment: 'happy-dom', include: domTests, setupFiles: ['tests/locks.ts'] },
      },
      {
        test: {
          name: 'e2e',
          include: browserTests,
          globalSetup: ['tests/e2e/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
