import type { ObjectStore } from '../object-store';
import { findExpiry } from './find-expiry';
import { parseLifecycleConfiguration } from './lifecycle-configuration';

/** Removes what the stored lifecycle configuration, or else the default one, says has ended; returns how many. Pages through the listing; `signal` ends it early. */
export async function sweepExpired(
  store: ObjectStore,
  nowMs: number,
  defaultDocument: string | null,
  signal?: AbortSignal,
): Promise<number> {
  const document = (await store.getDocument('lifecycle')) ?? defaultDocument;
  if (document === null) return 0;
  let removed = 0;
  for (const rule of parseLifecycleConfiguration(document)) {
    if (!rule.isEnabled || !rule.expires) continue;
    let startAfter = '';
    for (;;) {
      const page = await store.list({ prefix: rule.filter.prefix, startAfter, maxKeys: 1_000 });
      for (const object of page.objects) {
        if (signal?.aborted) return removed;
        const expiry = findExpiry([rule], object);
        // By version: an object that was replaced since it was listed is another one.
        const isOver = expiry !== null && nowMs >= expiry.atMs;
        if (isOver && (await store.deleteIfMatch(object.key, object.etag))) removed += 1;
      }
      if (page.nextStartAfter === undefined) break;
      startAfter = page.nextStartAfter;
    }
  }
  return removed;
}
