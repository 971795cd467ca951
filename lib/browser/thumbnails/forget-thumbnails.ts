import { setThumbnailMode } from './set-thumbnail-mode';
import type { ThumbnailDatabase } from './thumbnail-database';

let emptying: Promise<void> | null = null;

/**
 * Removes every thumbnail this browser keeps, for every tab, because the session ended. Never rejects: without IndexedDB there is
 * none.
 */
export function forgetThumbnails(): Promise<void> {
  emptying ??= emptyAll(async () =>
    (await import('./open-thumbnail-database')).openThumbnailDatabase(),
  ).finally(() => {
    emptying = null;
  });
  return emptying;
}

async function emptyAll(openDatabase: () => Promise<ThumbnailDatabase>): Promise<void> {
  try {
    setThumbnailMode('fresh');
    const db = await openDatabase();
    await db.empty();
    db.close();
  } catch {
    // Not to be had here, so nothing was kept either.
  }
}
