import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Code made small a second time: terser still finds a hundredth in what the bundler has made small.
 * @param isModule whether names outside of functions are the file's own
 */
export async function smaller(code: string, isModule: boolean): Promise<string> {
  const options = { module: isModule, ecma: 2020, compress: { passes: 2 }, format: { ascii_only: false } } as const;
  const { code: small = code } = await minify(code, options);
  return small;
}

/** Makes every file of code small a second time, in what is built for browsers. */
export function smallerCode(): Plugin {
  return {
    name: 'smaller-code',
    apply: 'build',
    async generateBundle({ format }, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = await smaller(file.code, format === 'es');
    },
  };
}
