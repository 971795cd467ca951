import { expect } from 'vitest';
import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { sendFile } from '@/testing/server/upload';

/** All objects but what is kept of admins' actions and sessions. */
export const keysOf = (server: TestServer) =>
  server.storage.keys().filter((key) => !key.startsWith('system/keep/'));

/** Called before each write, delete and read of an object. */
export type Hook = (operation: keyof ObjectStorage, key: string) => Promise<void> | void;

/** A server whose bucket calls `hook` before each write, delete and read of an object, and another over the same bucket. */
export async function createHookedServer(): Promise<
  TestServer & { hook: { now: Hook }; elsewhere: TestServer }
> {
  const hook: { now: Hook } = { now: () => {} };
  const hooked = (storage: ObjectStorage): ObjectStorage => ({
    ...storage,
    put: async (key, ...rest) => {
      await hook.now('put', key);
      await storage.put(key, ...rest);
    },
    read: async (key, options) => {
      await hook.now('read', key);
      return storage.read(key, options);
    },
    delete: async (keys) => {
      await hook.now('delete', keys.join());
      await storage.delete(keys);
    },
  });
  const server = await createTestServer({}, hooked);
  // In one process a second completion joins the first; they only meet from two.
  const elsewhere = await createTestServer({}, () => hooked(server.storage));
  return { ...server, hook, elsewhere };
}

/** Sends a picture that is not completed yet. */
export async function send(server: TestServer, seed = 1) {
  const bytes = await makePicture({ format: 'png', seed });
  const grant = await sendFile(server, bytes, { filename: 'x.png' });
  return { bytes, grant, ticket: grant.ticket, id: grant.key.split('/')[1] ?? '' };
}

/** The ticket's own facts, and no more. */
export const bareFacts = (id: string) => ({
  ...{ id, name: 'x.png', type: 'image/png', uploadedAt: dateOfId(id).toISOString() },
  ...{ url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null },
});

/** Moves an image as an admin does. */
export async function move(server: TestServer, id: string, to: string): Promise<void> {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/move', { json: { ids: [id], to }, headers });
  expect(((await response.json()) as { results: { ok: boolean }[] }).results[0]?.ok).toBe(true);
}

/** Deletes an image permanently, by way of the trash. */
export async function purge(server: TestServer, id: string): Promise<void> {
  await move(server, id, 'trash');
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/purge', { json: { ids: [id] }, headers });
  expect(((await response.json()) as { results: { ok: boolean }[] }).results[0]?.ok).toBe(true);
}
