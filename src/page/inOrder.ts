/**
 * Starts one task after the other has ended, well or not. What is asked again because the background was stopped would
 * else arrive behind what was asked later, and replace it.
 */
export function inOrder(): <Answer>(task: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next;
    return next;
  };
}
