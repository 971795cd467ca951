/**
 * The results of an asynchronous function for each entry, in order, with the next ones begun while one is taken: at most
 * `limit` are there or under way. Stops beginning more when nobody takes them any more.
 */
export async function* readAhead<T, R>(
  entries: AsyncIterable<T>,
  limit: number,
  work: (entry: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const entry of entries) {
    const result = work(entry);
    // The reader that takes it meets the failure; until then it is nobody's.
    result.catch(() => {});
    begun.push(result);
    if (begun.length < limit) continue;
    for (const first of begun.splice(0, 1)) yield await first;
  }
  for (const result of begun) yield await result;
}
