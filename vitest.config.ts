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
/** What writes where all browsers of the machine look, and what measures time, has the machine for itself. */
const lonelyTests = ['policy', 'adminPage', 'coldPolicy', 'hostile', 'speed'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** Left out of other runs, not skipped: a skipped test counts as a failure in CI. */
const longTests = process.env.POLICIES === 'all' ? [] : ['tests/e2e/coldPolicy.test.ts'];

const inBrowsers = { globalSetup: ['tests/e2e/build.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

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
          ...inBrowsers,
          name: 'e2e',
          include: browserTests,
          exclude: lonelyTests,
          // Two browsers at a time: each waits more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'alone',
          include: lonelyTests,
          exclude: longTests,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
