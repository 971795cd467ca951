import { expect, test } from 'vitest';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse, MoveRequest } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import fc from '@/testing/shared/fast-check';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';

const move = async (server: TestServer, request: MoveRequest): Promise<ChangeResponse['results']> =>
  (await moveImages(server.services, request, 'test')).results;

const stateOf = (server: TestServer, id: string): readonly ImageState[] =>
  server.storage.keys().flatMap((key) => {
    const parsed = parseThumbKey(key);
    return parsed?.id === id ? [parsed.state] : [];
  });

test('what comes out of the trash has the state it had before, each its own', async () => {
  const server = await createTestServer();
  const shown = await seedImage(server, { state: 'public' });
  const hidden = await seedImage(server, { state: 'private' });
  await move(server, { ids: [shown, hidden], to: 'trash' });
  expect(await move(server, { ids: [shown, hidden], to: 'former' })).toEqual([
    { id: shown, ok: true, moved: { from: 'trash', to: 'public' } },
    { id: hidden, ok: true, moved: { from: 'trash', to: 'private' } },
  ]);
  expect([stateOf(server, shown), stateOf(server, hidden)]).toEqual([['public'], ['private']]);
});

test('what is in the trash without a word of where it was becomes private, and the answer says so', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  expect(await move(server, { ids: [id], to: 'former' })).toEqual([
    { id, ok: true, moved: { from: 'trash', to: 'private', isFormerUnknown: true } },
  ]);
  expect(stateOf(server, id)).toEqual(['private']);
});

test('what is not in the trash stays where it is when others are brought back', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public' });
  expect(await move(server, { ids: [id], to: 'former' })).toEqual([{ id, ok: true }]);
  expect(stateOf(server, id)).toEqual(['public']);
});

test('an answer tells what was changed and not what was there already', async () => {
  const server = await createTestServer();
  const [shown, hidden] = [await seedImage(server, { state: 'public' }), await seedImage(server)];
  expect(await move(server, { ids: [shown, hidden], to: 'public' })).toEqual([
    { id: shown, ok: true },
    { id: hidden, ok: true, moved: { from: 'private', to: 'public' } },
  ]);
});

test('a change is not taken back where somebody has done something else since', async () => {
  const server = await createTestServer();
  const ids = [await seedImage(server), await seedImage(server), await seedImage(server)];
  const [published = '', trashed = '', hidden = ''] = ids;
  await move(server, { ids, to: 'public' });
  await move(server, { ids: [trashed], to: 'trash' });
  await move(server, { ids: [hidden], to: 'private' });
  expect(await move(server, { ids, to: 'private', from: 'public' })).toEqual([
    { id: published, ok: true, moved: { from: 'public', to: 'private' } },
    { id: trashed, ok: false, error: expect.objectContaining({ code: 'conflict' }) },
    { id: hidden, ok: true },
  ]);
  expect(ids.map((id) => stateOf(server, id))).toEqual([['private'], ['trash'], ['private']]);
});

test('what was purged is not brought back', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await move(server, { ids: [id], to: 'trash' });
  await purgeImages(server.services, { ids: [id] }, 'test');
  expect(await move(server, { ids: [id], to: 'former' })).toEqual([
    { id, ok: false, error: expect.objectContaining({ code: 'not_found' }) },
  ]);
});

test('whatever was moved where, bringing it back from the trash gives the state before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('private' as const, 'public' as const),
      fc.array(fc.constantFrom<ImageState>(...IMAGE_STATES), { maxLength: 6 }),
      async (first, steps) => {
        const server = await createTestServer();
        const id = await seedImage(server, { state: first });
        let before: ImageState = first;
        for (const to of steps) {
          await move(server, { ids: [id], to });
          if (to !== 'trash') before = to;
        }
        await move(server, { ids: [id], to: 'trash' });
        await move(server, { ids: [id], to: 'former' });
        expect(stateOf(server, id)).toEqual([before]);
      },
    ),
    { numRuns: 30 },
  );
});
