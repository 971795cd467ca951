import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Next.js bundles pages and routes apart, so a module may be there twice in one process; the request that is being answered
 * must be the same to both.
 */
const SCOPE = Symbol.for('sluice.request-scope');
const home = globalThis as typeof globalThis & { [SCOPE]?: AsyncLocalStorage<string> };

function scope(): AsyncLocalStorage<string> {
  home[SCOPE] ??= new AsyncLocalStorage<string>();
  return home[SCOPE];
}

/** Runs work for a request: whatever it asks of the bucket, at any depth, names the request. Ids are ASCII without spaces. */
export function runForRequest<T>(requestId: string, work: () => T): T {
  return scope().run(requestId, work);
}

/** Runs work that outlives the request which happens to need it first: what it asks of the bucket names none. */
export function runForNobody<T>(work: () => T): T {
  return scope().exit(work);
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return scope().getStore();
}

/**
 * The same values, each produced for the request that is being answered now. A stream asks for the next one when the client
 * has taken the last, and by then nobody remembers which request that was for.
 */
export function keepRequest<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  const requestId = currentRequestId();
  if (requestId === undefined) return values;
  const kept: AsyncGenerator<T> = {
    next: () => runForRequest(requestId, () => values.next()),
    return: (value) => runForRequest(requestId, () => values.return(value)),
    throw: (error) => runForRequest(requestId, () => values.throw(error)),
    [Symbol.asyncIterator]: () => kept,
  };
  return kept;
}
