/** The smaller pictures of an image, from its publication to its end. */
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makeAnimation, makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import { complete, sendFile } from '@/testing/server/upload';
import { type Damage, decideDamage } from '../repair/decide-damage';
import { listImagesById } from '../repair/list-images-by-id';
import { repairDamage } from '../repair/repair-damage';

const SIZED = { width: 2_048, height: 1_536, hasSizes: true } as const;

let server: TestServer;

beforeEach(async () => {
  server = await createTestServer();
});

const keysIn = (prefix: string) => server.storage.keys().filter((key) => key.startsWith(prefix));

async function upload(bytes: Uint8Array, filename: string) {
  const grant = await sendFile(server, bytes, { filename });
  return (await complete(server, grant.ticket)).body;
}

async function asAdmin(method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

async function locationOf(path: string): Promise<string> {
  return decodeURIComponent(new URL((await asAdmin('GET', path)).headers.get('location') ?? '').pathname);
}

async function findDamages(): Promise<Damage[]> {
  server.wait(3_600);
  const found: Damage[] = [];
  for await (const parts of listImagesById(server.storage, () => {})) {
    found.push(...decideDamage(parts, server.now().getTime()));
  }
  return found;
}

describe('a large photo', () => {
  test('is published with a picture of 1,280 pixels, which its address opens by width', async () => {
    const image = await upload(
      await makePicture({ format: 'jpeg', width: 2_048, height: 1_536, camera: 'Testcam' }),
      'Sea.JPG',
    );
    expect(image.widths).toEqual([1_280]);
    const [key = '', ...others] = keysIn(`private/sizes/${image.id}/`);
    expect([key, others]).toEqual([`private/sizes/${image.id}/1280-sea.jpg`, []]);
    const small = await server.storage.read(key, { maxBytes: 10_000_000 });
    expect(small?.info).toMatchObject({ contentType: 'image/jpeg', cacheControl: 'private, max-age=7200' });
    const { width, height, exif } = await sharp(small?.bytes).metadata();
    expect([width, height, exif]).toEqual([1_280, 960, undefined]);
    expect(await locationOf(`${image.url}?w=1280`)).toContain(key);
    expect(await locationOf(`${image.url}?w=640`)).toContain(`private/thumbs/${image.id}/`);
    expect(await locationOf(`${image.url}?w=1281`)).toContain(`private/images/${image.id}/`);
    for (const none of ['0', '-5', '1e3', '1280.5', '999999', '', '../../x']) {
      expect(await locationOf(`${image.url}?w=${encodeURIComponent(none)}`)).toContain(
        `private/images/${image.id}/`,
      );
    }
  });

  test('that is kept as it is has one of 2,048 pixels too', async () => {
    const image = await upload(
      await makePicture({ format: 'webp', width: 1_000, height: 3_000 }),
      'tall.webp',
    );
    expect(image.widths).toEqual([427, 683]);
    expect(keysIn('private/sizes/').map((key) => key.split('/').at(-1))).toEqual([
      '1280-tall.webp',
      '2048-tall.webp',
    ]);
  });
});

test.each([
  ['a small photo', () => makePicture({ format: 'jpeg', width: 1_280, height: 1_280 }), 'small.jpg'],
  [
    'an animation',
    async () =>
      sharp(await makeAnimation('webp'), { animated: true })
        .resize(1_400)
        .webp()
        .toBuffer(),
    'moves.webp',
  ],
])('%s has no smaller pictures', async (_, make, filename) => {
  const image = await upload(await make(), filename);
  expect(image.id).toBeDefined();
  expect(image.widths).toBeUndefined();
  expect(keysIn('private/sizes/')).toEqual([]);
});

describe('smaller pictures', () => {
  test('are where the image is, whatever becomes of it, and end with it', async () => {
    const id = await seedImage(server, SIZED);
    const sizes = () => server.storage.keys().filter((key) => key.includes('/sizes/'));
    for (const state of ['public', 'private', 'trash'] as const) {
      await asAdmin('POST', '/api/images/move', { ids: [id], to: state });
      const [key = '', ...others] = sizes();
      const [image = ''] = keysIn(`${state}/images/${id}/`);
      expect([key, others]).toEqual([image.replace('images', 'sizes').replace('/photo', '/1280-photo'), []]);
      const head = await server.storage.head(key);
      expect(head?.cacheControl).toMatch(state === 'public' ? /^public/ : /^private/);
    }
    await asAdmin('POST', '/api/images/purge', { ids: [id] });
    expect(server.storage.keys().filter((key) => key.includes(id) && !key.startsWith('system/'))).toEqual([]);
  });

  test('are saved under a new name with the image, and stay where they are when it is edited', async () => {
    const id = await seedImage(server, SIZED);
    const before = keysIn('private/sizes/');
    await asAdmin('PATCH', `/api/images/${id}`, { name: 'Harbour.jpg', alt: 'Boats' });
    expect(keysIn('private/sizes/')).toEqual(before);
    const head = await server.storage.head(before[0] ?? '');
    expect(head?.contentDisposition).toContain('Harbour.jpg');
    expect(head?.contentType).toBe('image/jpeg');
  });

  test('are shown to nobody who may not see the image', async () => {
    const id = await seedImage(server, SIZED);
    expect((await server.call('GET', `/media/${id}/photo.jpg?w=1280`)).status).toBe(404);
    expect((await server.call('GET', `/media/${id}/photo.jpg?w=1280&share=nonsense`)).status).toBe(403);
  });

  test('are never what is downloaded', async () => {
    const id = await seedImage(server, SIZED);
    const saved = await asAdmin('GET', `/media/${id}/photo.jpg?w=1280&download=1`);
    expect(await saved.text()).toBe('image');
  });
});

test('an image from before there were smaller pictures opens in whatever width is asked for', async () => {
  const id = await seedImage(server, { width: 2_048, height: 1_536 });
  for (const width of [100, 1_280, 4_000]) {
    expect(await locationOf(`/media/${id}/photo.jpg?w=${width}`)).toContain(`private/images/${id}/`);
  }
});

describe('a repair', () => {
  let id: string;

  beforeEach(async () => {
    ({ id } = await upload(await makePicture({ format: 'jpeg', width: 1_600, height: 1_200 }), 'photo.jpg'));
  });

  async function expectMended(kind: Damage['kind'], before: readonly string[]) {
    const damages = await findDamages();
    expect(damages.map((damage) => damage.kind)).toEqual([kind]);
    for (const damage of damages) await repairDamage(server.services, damage);
    expect(await findDamages()).toEqual([]);
    expect(server.storage.keys()).toEqual(before);
  }

  test('makes a smaller picture again that somebody has deleted', async () => {
    const before = server.storage.keys();
    await server.storage.delete(keysIn('private/sizes/'));
    await expectMended('unsized', before);
    const [key = ''] = keysIn('private/sizes/');
    const small = await server.storage.read(key, { maxBytes: 10_000_000 });
    expect(await sharp(small?.bytes).metadata()).toMatchObject({ width: 1_280, height: 960 });
  });

  test('removes those that belong to no image, and those that a move has left', async () => {
    const before = server.storage.keys();
    const [key = ''] = keysIn('private/sizes/');
    await server.storage.copy(key, key.replace('private/', 'public/'));
    await expectMended('leftover', before);
    await server.storage.delete([...keysIn('private/images/'), ...keysIn('private/thumbs/')]);
    await expectMended('leftover', []);
  });

  test('lists an image again with its smaller pictures, whether or not they were written', async () => {
    const before = server.storage.keys();
    await server.storage.delete(keysIn('private/thumbs/'));
    await expectMended('unlisted', before);
    await server.storage.delete([...keysIn('private/thumbs/'), ...keysIn('private/sizes/')]);
    await expectMended('unlisted', before);
  });

  test('removes them with a row that has no bytes', async () => {
    await server.storage.delete(keysIn('private/images/'));
    await expectMended('empty', []);
  });

  test('lets those of a moment ago alone', async () => {
    await server.storage.delete([...keysIn('private/images/'), ...keysIn('private/thumbs/')]);
    const found: Damage[] = [];
    for await (const parts of listImagesById(server.storage, () => {})) {
      found.push(...decideDamage(parts, server.now().getTime()));
    }
    expect(found).toEqual([]);
    expect(keysIn(`private/sizes/${id}/`)).toHaveLength(1);
  });
});
