import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { thumbKey } from '@/lib/shared/keys/object-keys';
import { anyRow } from '@/lib/shared/keys/testing/any-row';
import type { ImagePage } from '@/lib/shared/wire';
import { createTestServer } from '@/testing/server/create-test-server';
import { readNdjson } from '@/testing/server/read-ndjson';
import { seedImage } from '@/testing/server/seed-image';
import fc from '@/testing/shared/fast-check';

const state = fc.constantFrom('private', 'public', 'trash');
const id = fc.oneof(
  fc.nat({ max: 2 ** 44 }).map((ms) => createImageId(ms)),
  fc.string({ maxLength: 40 }),
);
const mutated = fc.tuple(anyRow, fc.nat(), fc.string({ maxLength: 2 })).map(([row, at, insert]) => {
  const key = thumbKey('private', createImageId(1e12), row);
  const index = at % key.length;
  return key.slice(0, index) + insert + key.slice(index + (at % 2));
});
const key = fc.oneof(
  fc.tuple(state, id, fc.string()).map(([one, folder, row]) => `${one}/thumbs/${folder}/${row}.webp`),
  fc.tuple(state, fc.string()).map(([one, rest]) => `${one}/thumbs/${rest}`),
  fc.tuple(state, id, fc.string()).map(([one, folder, rest]) => `${one}/images/${folder}/${rest}`),
  mutated,
  fc.string({ minLength: 1 }),
);

test('whatever else lies in the bucket, our images are listed, searched, counted and moved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 30 }), async (keys) => {
      const server = await createTestServer();
      for (const one of keys)
        await server.storage.put(one, new Uint8Array(1), { headers: { contentType: 'x' } });
      const ours = await seedImage(server, { name: 'ours.jpg' });
      const cookie = await server.adminCookie();
      const get = (path: string) => server.call('GET', path, { headers: { cookie } });
      const page = (await (await get('/api/images?limit=200')).json()) as ImagePage;
      expect(page.images.map((image) => image.id)).toContain(ours);
      const lines = await readNdjson<{ kind: string }>(await get('/api/images/search?q=ours.jpg&fields=id'));
      expect(lines).toContainEqual({ kind: 'match', id: ours });
      expect(lines.at(-1)?.kind).toBe('end');
      expect((await readNdjson<{ kind: string }>(await get('/api/images/numbers'))).at(-1)?.kind).toBe('end');
      const moved = await server.call('POST', '/api/images/move', {
        json: { ids: [ours], to: 'public' },
        headers: { cookie },
      });
      expect(await moved.json()).toMatchObject({ results: [{ id: ours, ok: true }] });
    }),
    { numRuns: 60 },
  );
});
