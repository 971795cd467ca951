/** No name or text that people gave their photos is logged, whatever fails: each step of everything the server does, once. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import { complete, sendFile } from '@/testing/server/upload';
import type { MemoryStorage } from '@/testing/storage/memory-storage';
import { encodingsOf } from './testing/encodings-of';

const CANARIES = ['zanzibarcanary', 'Größe-канарейка', 'tagcanary42'] as const;
const [NAME, ALT, TAG] = CANARIES;
const ROW = { name: `${NAME} ${ALT}.jpg`, alt: `${ALT} ${NAME}`, tags: [TAG, 'other'] };

type Act = Readonly<{
  title: string;
  state: ImageState;
  run: (server: TestServer, id: string) => Promise<unknown>;
}>;

const asAdmin = async (server: TestServer, method: string, path: string, json?: unknown) => {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call(method, path, json === undefined ? { headers } : { json, headers });
  return response.text().catch(() => '');
};

const ACTS: readonly Act[] = [
  { title: 'listing', state: 'private', run: (server) => asAdmin(server, 'GET', '/api/images?limit=10') },
  {
    title: 'searching',
    state: 'private',
    run: (server) => asAdmin(server, 'GET', `/api/images/search?q=${NAME}`),
  },
  {
    title: 'editing',
    state: 'private',
    run: (server, id) => asAdmin(server, 'PATCH', `/api/images/${id}`, { alt: `${ALT} new`, tags: [TAG] }),
  },
  {
    title: 'moving',
    state: 'private',
    run: (server, id) => asAdmin(server, 'POST', '/api/images/move', { ids: [id], to: 'public' }),
  },
  {
    title: 'purging',
    state: 'trash',
    run: (server, id) => asAdmin(server, 'POST', '/api/images/purge', { ids: [id] }),
  },
  {
    title: 'opening',
    state: 'public',
    run: (server, id) => server.call('GET', `/media/${id}/${encodeURIComponent(ROW.name)}`),
  },
  {
    title: 'saving',
    state: 'public',
    run: (server, id) => server.call('GET', `/media/${id}/x.jpg?download=1`),
  },
];

const METHODS = ['head', 'read', 'put', 'copy', 'delete', 'list'] as const;

/** A bucket whose nth request fails, in the words of a driver and with all that was asked for. */
function failingAt(storage: MemoryStorage, step: { left: number }): ObjectStorage {
  const wrapped: Record<string, unknown> = { ...storage };
  for (const method of METHODS) {
    wrapped[method] = async (...args: readonly unknown[]) => {
      step.left -= 1;
      if (step.left !== 0) return (storage[method] as (...given: readonly unknown[]) => unknown)(...args);
      const asked = JSON.stringify(args.map((arg) => (arg instanceof Uint8Array ? arg.length : arg)));
      const key = typeof args[0] === 'string' ? args[0] : '';
      throw new Error(`Could not ${method} ${key} at https://b.example/${encodeURIComponent(key)}: ${asked}`);
    };
  }
  return wrapped as unknown as ObjectStorage;
}

function expectSilence(logged: readonly string[]): void {
  const text = logged.join('');
  for (const encoded of CANARIES.flatMap(encodingsOf)) expect(text).not.toContain(encoded);
}

describe.each(ACTS)('$title', ({ state, run }) => {
  test('tells the log nothing of names, alt texts and tags, whichever request to the bucket fails', async () => {
    let isDone = false;
    for (let at = 1; !isDone && at < 60; at += 1) {
      const step = { left: 0 };
      const server = await createTestServer({}, (storage) => failingAt(storage, step));
      const id = await seedImage({ now: server.now, storage: server.storage }, { state, ...ROW });
      // Signing in asks the bucket as well, and is not what is tried here.
      const cookie = await server.adminCookie();
      await server.call('GET', '/api/session', { headers: { cookie } });
      step.left = at;
      await run({ ...server, adminCookie: async () => cookie }, id);
      isDone = step.left > 0;
      expectSilence(server.logged);
      if (!isDone && at === 1) expect(server.logged.join('')).toContain('request.failed');
    }
    expect(isDone).toBe(true);
  });
});

describe('uploading', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await makePicture({ format: 'jpeg' });
  });

  test('tells the log nothing of the file’s name, whichever request to the bucket fails', async () => {
    for (let at = 1; at < 12; at += 1) {
      const step = { left: 0 };
      const server = await createTestServer({}, (storage) => failingAt(storage, step));
      const grant = await sendFile(server, bytes, { filename: ROW.name });
      step.left = at;
      await complete(server, grant.ticket);
      expectSilence(server.logged);
    }
  });
});
