/**
 * The same values, fetched a few ahead: the next mail is read from the disk while this one is parsed.
 * @param count how many may wait; bounds the memory they take
 */
export async function* ahead<Value>(values: AsyncGenerator<Value>, count: number): AsyncGenerator<Value> {
  const waiting: Promise<IteratorResult<Value>>[] = [];
  for (;;) {
    while (waiting.length < count) waiting.push(values.next());
    const next = await waiting.shift();
    if (!next || next.done) return;
    yield next.value;
  }
}
