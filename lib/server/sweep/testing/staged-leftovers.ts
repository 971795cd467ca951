import { expect } from 'vitest';
import type { ObjectStorage } from '@/lib/storage';
import type { TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import type { MemoryStorage } from '@/testing/storage/memory-storage';
import { DAY, HOUR } from './leftovers';

/** Limits under which grants last a week. */
export function longGrants() {
  return {
    maxBytes: 1e7,
    maxSourceBytes: 1e8,
    maxPixels: 1e8,
    grantSeconds: 7 * DAY,
    maxDimension: 2_048,
    quality: 0.8,
    keepDate: true,
  };
}

/** A ticket for an upload that was granted now. */
export function ticketOf(server: TestServer, id: string, lifeSeconds = HOUR): Promise<string> {
  return server.services.tickets.seal(
    { id, slug: 'x.png', name: 'x.png', type: 'image/png', state: 'private', owner: 'anyone' },
    new Date(server.now().getTime() + lifeSeconds * 1_000),
  );
}

/** Stores an object with whatever metadata, as no signed request would let anybody. */
export async function sendRaw(
  storage: MemoryStorage,
  key: string,
  metadata?: Record<string, string>,
): Promise<void> {
  const bytes = await makePicture({ format: 'png' });
  const request = await storage.createUpload({
    ...{ key, contentType: 'image/png', sizeBytes: { min: 1, max: 1e6 }, expiresInSeconds: 60 },
    ...(metadata === undefined ? {} : { metadata }),
  });
  expect(await storage.send(request, bytes)).toBe(204);
}

/** The same bucket, noting the keys that are read. */
export function counting(storage: MemoryStorage, reads: string[]): ObjectStorage {
  return {
    ...storage,
    read: (key, options) => {
      reads.push(key);
      return storage.read(key, options);
    },
  };
}
