/** What went wrong, in words for stderr. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
