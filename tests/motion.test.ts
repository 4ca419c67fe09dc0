import { expect, test } from 'vitest';
import { filesBelow, read } from './guard/root.ts';

/**
 * Nothing of ours moves, so there is nothing to reduce for whoever wants less motion: no style sheet, no style in a
 * source, no script and no drawing starts anything. tests/e2e/accessibility.test.ts looks at what browsers make of it.
 */

const moving = [
  /\b(?:transition|animation)[\w-]*\s*[:=]/,
  /@keyframes|@view-transition|@starting-style/,
  /scroll-behavior|behavior:\s*['"]smooth/,
  /\.animate\(|startViewTransition/,
  /<(?:animate|set|marquee|blink)\b|['"](?:animate|animateTransform|animateMotion|marquee)['"]/,
];

const shown = [
  ...filesBelow('src/ui', '.ts', '.css'),
  ...filesBelow('src/page', '.ts'),
  ...filesBelow('src/check', '.ts'),
  ...filesBelow('entrypoints', '.ts', '.css', '.html'),
];

test('nothing of ours moves', () => {
  const found = shown.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line) => (moving.some((pattern) => pattern.test(line)) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(shown).toContain('src/ui/page.css');
  expect(shown).toContain('src/ui/style.ts');
  expect(found).toEqual([]);
});
