import type { ObjectStorage } from '@/lib/storage/object-storage';

/** Deletes everything there is. */
export async function emptyBucket(storage: ObjectStorage): Promise<void> {
  for (;;) {
    const { objects, next } = await storage.list({ prefix: '', limit: 1_000 });
    await storage.delete(objects.map(({ key }) => key));
    if (next === null) return;
  }
}
