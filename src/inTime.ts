/**
 * Settles as a promise does, but never later than a time.
 * @param milliseconds how long it is waited for; what it does afterwards is not stopped by it
 * @throws Error when it takes longer, else whatever the promise throws
 */
export async function inTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
