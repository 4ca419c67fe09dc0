import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';

/** Programs of other people's: parsers that read back what we write, GNU parallel. */

const packages = {
  parallel: 'parallel',
  python3: 'python3',
  xmllint: 'libxml2-utils',
  hivexregedit: 'libwin-hivex-perl',
} as const;
export type Tool = keyof typeof packages;

/** Whether a program is there to be called. */
export function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A group of tests that needs a tool. Where it is missing they are skipped aloud, and in CI they fail. */
export function withTool(tool: Tool, title: string, tests: () => void): void {
  const isThere = isInstalled(tool);
  if (!isThere && !process.env.CI) {
    console.warn(`${tool} is not installed, its tests are skipped: apt-get install -y ${packages[tool]}`);
  }
  describe.skipIf(!isThere && !process.env.CI)(`${title} (${tool})`, tests);
}
