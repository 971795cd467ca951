import type { ObjectStorage } from '@/lib/storage';

const PAGE = 1_000;

/** Deletes all that lies below a prefix, a thousand objects at a time, until `isOver`; returns false where there is more. */
export async function deletePrefix(
  storage: Pick<ObjectStorage, 'list' | 'delete'>,
  prefix: string,
  isOver: () => boolean,
): Promise<boolean> {
  for (;;) {
    const { objects, next } = await storage.list({ prefix, limit: PAGE });
    if (objects.length > 0) await storage.delete(objects.map(({ key }) => key));
    if (next === null) return true;
    if (isOver()) return false;
  }
}
