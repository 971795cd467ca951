import type { ObjectStore } from '../object-store';
import { expiryOf, parseLifecycleConfiguration } from './lifecycle-configuration';

/** Removes what the stored lifecycle configuration, or else the default one, says has ended; answers how many. Pages through the listing; `signal` ends it early. */
export async function sweepExpired(
  store: ObjectStore,
  nowMs: number,
  defaultDocument: string | null,
  signal?: AbortSignal,
): Promise<number> {
  const document = (await store.getDocument('lifecycle')) ?? defaultDocument;
  if (document === null) return 0;
  let removed = 0;
  for (const { isEnabled, prefix, expires } of parseLifecycleConfiguration(document)) {
    if (!isEnabled || !expires) continue;
    let startAfter = '';
    for (;;) {
      const page = await store.list({ prefix, startAfter, maxKeys: 1_000 });
      for (const { key, etag, lastModifiedMs } of page.objects) {
        if (signal?.aborted) return removed;
        // By version: an object that was replaced since it was listed is another one.
        if (nowMs >= expiryOf(expires, lastModifiedMs) && (await store.deleteIfMatch(key, etag)))
          removed += 1;
      }
      if (page.nextStartAfter === undefined) break;
      startAfter = page.nextStartAfter;
    }
  }
  return removed;
}
