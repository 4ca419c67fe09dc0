/** Whether a URL's path is `start` or lies below it, whole segments compared; no `start` means any path. */
export function isPathWithin(path: string, start: string | undefined): boolean {
  return start === undefined || path === start || path.startsWith(`${start}/`);
}
