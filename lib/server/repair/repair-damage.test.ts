import { beforeEach, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { type Damage, decideDamage } from './decide-damage';
import { listImagesById } from './list-images-by-id';
import { repairDamage } from './repair-damage';

let server: TestServer;
let id: string;

beforeEach(async () => {
  server = await createTestServer();
  const grant = await sendFile(server, await makePicture({ format: 'jpeg' }), { filename: 'photo.jpg' });
  id = (await complete(server, grant.ticket)).body.id;
});

const keysIn = (prefix: string) => server.storage.keys().filter((key) => key.startsWith(prefix));

async function findAll(waitSeconds = 3_600): Promise<Damage[]> {
  server.wait(waitSeconds);
  const found: Damage[] = [];
  for await (const parts of listImagesById(server.storage, () => {})) {
    found.push(...decideDamage(parts, server.now().getTime()));
  }
  return found;
}

async function copyTo(state: ImageState, kind: 'images' | 'thumbs') {
  const [source = ''] = keysIn(`private/${kind}/`);
  await server.storage.copy(source, source.replace('private/', `${state}/`));
}

async function expectMended(kind: Damage['kind'], state: ImageState) {
  const damages = await findAll();
  expect(damages.map((damage) => damage.kind)).toEqual([kind]);
  for (const damage of damages) await repairDamage(server.services, damage);
  expect(await findAll()).toEqual([]);
  expect(keysIn(`${state}/images/${id}/`)).toHaveLength(1);
  expect(keysIn(`${state}/thumbs/${id}/`)).toHaveLength(1);
  expect(server.storage.keys()).toHaveLength(2);
}

test('a whole image has nothing to fix', async () => {
  expect(await findAll()).toEqual([]);
});

test('an image that was never listed is listed again, as private as it was', async () => {
  await server.storage.delete(keysIn('private/thumbs/'));
  await expectMended('unlisted', 'private');
});

test('a move cut off after the copy of the bytes is taken back', async () => {
  await copyTo('public', 'images');
  await expectMended('leftover', 'private');
});

test('a move cut off after both copies is finished', async () => {
  server.wait(1);
  await copyTo('public', 'images');
  await copyTo('public', 'thumbs');
  await expectMended('leftover', 'public');
});

test('a row whose bytes lie in another state gets them', async () => {
  server.wait(1);
  await copyTo('public', 'thumbs');
  await server.storage.delete(keysIn('private/thumbs/'));
  await expectMended('misplaced', 'public');
});

test('a row without bytes anywhere is taken away', async () => {
  await server.storage.delete(keysIn('private/images/'));
  const [damage] = await findAll();
  expect(damage?.kind).toBe('empty');
  if (damage) await repairDamage(server.services, damage);
  expect(server.storage.keys()).toEqual([]);
});

test('what changed a moment ago is let alone: somebody may be at it', async () => {
  await server.storage.delete(keysIn('private/thumbs/'));
  expect(await findAll(60)).toEqual([]);
});

test('a row of another version is told of and never deleted', async () => {
  const [thumb = ''] = keysIn('private/thumbs/');
  const strange = `private/thumbs/${id}/9.of.the.future.webp`;
  await server.storage.copy(thumb, strange);
  await server.storage.delete([thumb]);
  const [damage] = await findAll();
  expect(damage).toMatchObject({ kind: 'unreadable', keys: [strange] });
  if (damage) await expect(repairDamage(server.services, damage)).rejects.toThrow(/another version/);
  expect(server.storage.keys()).toContain(strange);
});

test('keys that are not ours are told of and passed over', async () => {
  for (const key of ['private/images/notes.txt', 'public/thumbs/x/y/z', 'trash/images/../a']) {
    await server.storage.put(key, new Uint8Array(1), { headers: { contentType: 'text/plain' } });
  }
  const foreign: string[] = [];
  for await (const _ of listImagesById(server.storage, (key) => foreign.push(key)));
  expect(new Set(foreign)).toEqual(
    new Set(['private/images/notes.txt', 'public/thumbs/x/y/z', 'trash/images/../a']),
  );
});
