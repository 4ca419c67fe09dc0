/** CHANGELOG.md, in the form of keepachangelog.com: written by hand, read here. */

const heading = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/;
const entry = /^- \S/m;
const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/**
 * What a version changed, without its heading; `undefined` when it has no section with a date and an entry.
 */
export function sectionOf(changelog: string, version: string): string | undefined {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => heading.exec(line)?.[1] === version);
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const section = lines
    .slice(start + 1, length === -1 ? undefined : start + 1 + length)
    .join('\n')
    .trim();
  const hasEntry = kinds.some((kind) => section.includes(`### ${kind}\n`)) && entry.test(section);
  return hasEntry ? section : undefined;
}
