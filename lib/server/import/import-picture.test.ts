import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { parseTaken } from '@/lib/shared/taken/format-taken';
import { DATE_TAG, makeExif, withExif } from '@/testing/media/make-exif';
import { holdsText, makeImage, PLANTED } from '@/testing/media/make-images';
import { TINY_HEIC_CAMERA, tinyHeic } from '@/testing/media/tiny-heic';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { createDecoder } from '../decode-pool/create-decoder';
import { redrawScript } from '../decode-pool/decode-script';
import { startDecodeProcess } from '../decode-pool/start-decode-process';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { findImage } from '../rows/find-image';
import { type ExportedFacts, type ImportFile, type ImportOptions, importPicture } from './import-picture';

const decoder = createDecoder({ start: () => startDecodeProcess({ args: [redrawScript()] }), processes: 2 });
afterAll(() => decoder.close());

const OPTIONS: ImportOptions = { state: null, tags: [], isSmallWanted: false, isDryRun: false };
const FILE_DATE = { lastModifiedMs: Date.UTC(2024, 4, 6, 7, 8, 9), offsetMinutes: 120 };

const create: typeof createTestServer = (config, wrap, options) =>
  createTestServer(config, wrap, { ...options, decoder });

const take = (server: TestServer, file: Partial<ImportFile> & Pick<ImportFile, 'bytes'>, options = OPTIONS) =>
  importPicture(server.services, { name: 'photo.jpg', fileDate: FILE_DATE, ...file }, options);

async function rowOf({ storage }: TestServer, id: string) {
  const image = await findImage(storage, id);
  if (image === null) throw new Error('It is in no gallery.');
  return image;
}

/** A photo that knows when it was taken. */
async function dated(text = '2019:05:03 10:11:12', offset = '+02:00') {
  const exif = makeExif({ exif: { [DATE_TAG.original]: text, [DATE_TAG.originalOffset]: offset } });
  return withExif(await makeImage('image/jpeg', { hasMetadata: false }), exif);
}

describe('an imported picture', () => {
  test('that browsers would show lying on its side is drawn anew, upright', async () => {
    const server = await create();
    const bytes = await makeImage('image/webp', { orientation: 6 });
    const outcome = await take(server, { bytes, name: 'a.webp' });
    expect(outcome).toMatchObject({ kind: 'imported', isRedrawn: true });
    const { row } = await rowOf(server, outcome.id);
    expect(row).toMatchObject({ width: 24, height: 40 });
  });

  test('keeps its pixels, its name and its date, and loses where and with what it was taken', async () => {
    const server = await create();
    const bytes = await makeImage('image/jpeg');
    const { id } = await take(
      server,
      { bytes, name: 'Ferien/Straße 🦆.JPG' },
      { ...OPTIONS, tags: ['a', ' b ', 'a'] },
    );
    const { state, row } = await rowOf(server, id);
    expect(state).toBe('private');
    expect(row).toMatchObject({
      name: 'Straße 🦆.JPG',
      tags: ['a', 'b'],
      width: 40,
      height: 24,
      type: 'image/jpeg',
    });
    const stored = await server.storage.read(imageKey(state, id, row.slug), { maxBytes: 1e6 });
    expect(holdsText(stored?.bytes ?? new Uint8Array(), PLANTED)).toBe(false);
    const pixels = (from: Uint8Array) => sharp(from).raw().toBuffer();
    expect(await pixels(stored?.bytes ?? bytes)).toEqual(await pixels(bytes));
  });

  test('stands in the gallery where its camera took it', async () => {
    const server = await create();
    const { id } = await take(server, { bytes: await dated() });
    expect(dateOfId(id).toISOString()).toBe('2019-05-03T08:11:12.000Z');
    expect((await rowOf(server, id)).row.taken).toEqual({
      wallMs: Date.UTC(2019, 4, 3, 10, 11, 12),
      offsetMinutes: 120,
      isFileDate: false,
    });
  });

  test('has the date of its file where nothing in it tells, and that of today where no date is to be kept', async () => {
    const bytes = await makeImage('image/png', { hasMetadata: false });
    const server = await create();
    const { id } = await take(server, { bytes });
    expect(dateOfId(id).getTime()).toBe(FILE_DATE.lastModifiedMs);
    expect((await rowOf(server, id)).row.taken).toMatchObject({ isFileDate: true });
    const { limits } = server.services.config;
    const forgetful = await create({ limits: { ...limits, keepDate: false } });
    const other = await take(forgetful, { bytes: await dated() });
    expect(dateOfId(other.id)).toEqual(forgetful.now());
    expect((await rowOf(forgetful, other.id)).row.taken).toBeUndefined();
  });

  test('of before 1970 comes in at its beginning', async () => {
    const server = await create();
    const { id } = await take(server, { bytes: await dated('1943:07:01 12:00:00', '') });
    expect(dateOfId(id).getTime()).toBe(0);
    expect((await rowOf(server, id)).row.taken?.wallMs).toBe(Date.UTC(1943, 6, 1, 12));
  });
});

describe('the same bytes', () => {
  test.each([
    ['with a date in them', () => dated()],
    ['without one, whatever date their files have', () => makeImage('image/png', { hasMetadata: false })],
  ])('%s are one image, however often and under whatever name they come', async (_, make) => {
    const server = await create();
    const bytes = await make();
    const first = await take(server, { bytes, name: 'a.png' });
    expect(first.kind).toBe('imported');
    const fileDate = { lastModifiedMs: Date.UTC(2020, 0, 1), offsetMinutes: 0 };
    expect(await take(server, { bytes, name: 'b.png', fileDate })).toEqual({
      ...{ kind: 'present', id: first.id, state: 'private' },
    });
    await moveImages(server.services, { ids: [first.id], to: 'trash' }, 'test');
    expect(await take(server, { bytes, fileDate })).toMatchObject({
      kind: 'present',
      id: first.id,
      state: 'trash',
    });
    await purgeImages(server.services, { ids: [first.id] }, 'test');
    expect(await take(server, { bytes, fileDate })).toEqual({ kind: 'purged', id: first.id });
  });

  test('at once come in once, and one of them has brought them', async () => {
    const server = await create();
    const bytes = await makeImage('image/png', { hasMetadata: false });
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((day) =>
        take(server, { bytes, fileDate: { lastModifiedMs: Date.UTC(2020, 0, day), offsetMinutes: 0 } }),
      ),
    );
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(outcomes.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
    expect(server.storage.keys().filter((key) => key.includes('/images/'))).toHaveLength(1);
  });

  test('in another process at once come in once as well', async () => {
    const server = await create();
    const other = await createTestServer({}, () => server.storage, { decoder });
    const bytes = await makeImage('image/webp', { hasMetadata: false });
    const [one, two] = await Promise.all([
      take(server, { bytes, fileDate: null }),
      importPicture(other.services, { name: 'x.webp', bytes, fileDate: FILE_DATE }, OPTIONS),
    ]);
    expect(two.id).toBe(one.id);
    expect(server.storage.keys().filter((key) => key.includes('/thumbs/'))).toHaveLength(1);
  });
});

describe('a picture that cannot stay as it is', () => {
  test('a HEIC is drawn whole, without its camera', async () => {
    const server = await create();
    const { id, ...outcome } = await take(server, { bytes: tinyHeic(), name: 'IMG_1.HEIC' });
    expect(outcome).toMatchObject({ kind: 'imported', isRedrawn: true });
    const { state, row } = await rowOf(server, id);
    expect(row).toMatchObject({ name: 'IMG_1.HEIC', width: 64, height: 48, type: 'image/jpeg' });
    const stored = await server.storage.read(imageKey(state, id, row.slug), { maxBytes: 1e6 });
    expect(holdsText(stored?.bytes ?? new Uint8Array(), TINY_HEIC_CAMERA)).toBe(false);
    const { data, info } = await sharp(stored?.bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    const near = (pixel: number[], wanted: number[]) =>
      expect(
        Math.max(...pixel.map((value, channel) => Math.abs(value - (wanted[channel] ?? 0)))),
      ).toBeLessThan(70);
    near(at(16, 12), [255, 0, 0]);
    near(at(48, 12), [0, 255, 0]);
    near(at(16, 36), [0, 0, 255]);
    near(at(48, 36), [255, 255, 255]);
  });

  test('a damaged HEIC is refused: half a picture is none', async () => {
    const server = await create();
    const bytes = tinyHeic();
    bytes.fill(0, 560, 620);
    await expect(take(server, { bytes })).rejects.toMatchObject({ code: 'damaged_image' });
    expect(server.storage.keys().filter((key) => !key.startsWith('system/'))).toEqual([]);
  });

  test.each([
    ['an 8-bit RGB', { compression: 'lzw' }, 3],
    ['a grey', { compression: 'deflate' }, 1],
  ] as const)('%s TIFF is drawn', async (_, options, channels) => {
    const server = await create();
    const raw = { width: 30, height: 20, channels };
    const bytes = await sharp(Buffer.alloc(600 * channels, 200), { raw })
      .tiff(options)
      .toBuffer();
    const { id } = await take(server, { bytes, name: 'scan.tif' });
    expect((await rowOf(server, id)).row).toMatchObject({ width: 30, height: 20, type: 'image/jpeg' });
  });

  test('a TIFF whose form is not known to come out right is refused by its name', async () => {
    const server = await create();
    const raw = { width: 30, height: 20, channels: 4 as const };
    const bytes = await sharp(Buffer.alloc(2_400, 90), { raw })
      .toColourspace('cmyk')
      .tiff({ compression: 'lzw' })
      .toBuffer();
    await expect(take(server, { bytes })).rejects.toMatchObject({
      ...{ code: 'unsupported_type', details: { actualType: expect.stringContaining('CMYK') } },
    });
  });

  test('one of too many bytes is drawn smaller, whole where that is enough', async () => {
    const { limits } = (await create()).services.config;
    let seed = 1;
    const noise = Buffer.from(
      Uint8Array.from({ length: 300 * 200 * 3 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed & 255;
      }),
    );
    const bytes = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
      .png()
      .toBuffer();
    const roomy = await create({ limits: { ...limits, maxBytes: bytes.length - 1 } });
    const whole = await take(roomy, { bytes });
    expect(whole).toMatchObject({ isRedrawn: true });
    expect((await rowOf(roomy, whole.id)).row).toMatchObject({ width: 300, height: 200 });
    const narrow = await create({ limits: { ...limits, maxBytes: 6_000, maxDimension: 60 } });
    const small = await take(narrow, { bytes });
    expect((await rowOf(narrow, small.id)).row).toMatchObject({ width: 60, height: 40 });
  });

  test('half a picture of too many bytes is refused, however small it would be drawn', async () => {
    let seed = 1;
    const noise = Buffer.from(
      Uint8Array.from({ length: 600 * 400 * 3 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed & 255;
      }),
    );
    const raw = { width: 600, height: 400, channels: 3 as const };
    const bytes = new Uint8Array(await sharp(noise, { raw }).jpeg({ quality: 95 }).toBuffer());
    // Rot in the codes, behind which a decoder draws on.
    bytes.fill(0, bytes.length - 60_000, bytes.length - 40_000);
    const { limits } = (await create()).services.config;
    const server = await create({ limits: { ...limits, maxBytes: 100_000, maxDimension: 50 } });
    const small = { ...OPTIONS, isSmallWanted: true };
    await expect(take(server, { bytes }, small)).rejects.toMatchObject({ code: 'damaged_image' });
  });

  test('an animation of too many bytes is refused: its first frame is not it', async () => {
    const bytes = await makeImage('image/webp', { frames: 3 });
    const { limits } = (await create()).services.config;
    const server = await create({ limits: { ...limits, maxBytes: 100 } });
    await expect(take(server, { bytes })).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('what is beside a picture is not what makes it too large', async () => {
    const plain = await makeImage('image/jpeg', { hasMetadata: false });
    const { limits } = (await create()).services.config;
    const server = await create({ limits: { ...limits, maxBytes: plain.length } });
    const film = Buffer.concat([plain, Buffer.alloc(5_000, 7)]);
    expect(await take(server, { bytes: new Uint8Array(film) })).toMatchObject({ isRedrawn: false });
  });

  test('--small makes a large one as the page does', async () => {
    const { limits } = (await create()).services.config;
    const server = await create({ limits: { ...limits, maxDimension: 20 } });
    const { id } = await take(
      server,
      { bytes: await makeImage('image/jpeg') },
      { ...OPTIONS, isSmallWanted: true },
    );
    expect((await rowOf(server, id)).row).toMatchObject({ width: 20, height: 12 });
  });
});

describe('what an import holds to as uploads do', () => {
  test.each([
    ['file_empty', new Uint8Array()],
    ['not_an_image', new TextEncoder().encode('%PDF-1.7 and more')],
    ['unsupported_type', Buffer.from('BM and no more than that')],
    ['damaged_image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ])('%s is refused, and nothing is left of it', async (code, bytes) => {
    const server = await create();
    await expect(take(server, { bytes })).rejects.toMatchObject({ code });
    expect(server.storage.keys()).toEqual([]);
  });

  test('what the host holds back waits for approval, and what it refuses stays out', async () => {
    const held = await create({}, undefined, { seam: { inspect: async () => ({ decision: 'hold' }) } });
    expect(await take(held, { bytes: await dated() })).toMatchObject({ kind: 'imported', state: 'held' });
    const strict = await create({}, undefined, {
      seam: { inspect: async () => ({ decision: 'refuse', reason: 'Not here.' }) },
    });
    await expect(take(strict, { bytes: await dated() })).rejects.toMatchObject({ code: 'not_accepted' });
    expect(strict.storage.keys()).toEqual([]);
  });

  test('the host hears of it once; where it does not, it is owed and the picture is in', async () => {
    const heard: string[] = [];
    const failures = [new Error('down')];
    const server = await create({}, undefined, {
      seam: {
        onPublished: async ({ image }) => {
          const failure = failures.pop();
          if (failure) throw failure;
          heard.push(image.id);
        },
      },
    });
    const bytes = await dated();
    const { id } = await take(server, { bytes });
    expect(server.storage.keys().filter((key) => key.includes('/outbox/'))).toHaveLength(1);
    await server.services.published?.tell(
      { id, slug: 'photo.jpg', name: 'photo.jpg', type: 'image/jpeg', state: 'private', owner: 'admin' },
      await rowOf(server, id),
    );
    expect(heard).toEqual([id]);
    expect(await take(server, { bytes })).toMatchObject({ kind: 'present' });
    expect(heard).toEqual([id]);
  });

  test('the ceiling of what the bucket may hold', async () => {
    const server = await create({ storageMaxBytes: 0 });
    // Counted in the background: until then nobody knows that it is full.
    await expect
      .poll(() =>
        take(server, { bytes: new Uint8Array(0) })
          .catch(() => server.services.uploadBudgets.requireRoom(1))
          .then(
            () => '',
            ({ code }) => code,
          ),
      )
      .toBe('storage_full');
    await expect(take(server, { bytes: await dated() })).rejects.toMatchObject({ code: 'storage_full' });
  });

  test('a dry run verifies and writes nothing', async () => {
    const server = await create();
    const dry = { ...OPTIONS, isDryRun: true };
    expect(await take(server, { bytes: await makeImage('image/png') }, dry)).toMatchObject({
      kind: 'imported',
    });
    const broken = await dated();
    await expect(take(server, { bytes: broken.slice(0, -200) }, dry)).rejects.toMatchObject({
      code: 'damaged_image',
    });
    expect(server.storage.keys()).toEqual([]);
  });

  test('tags that no row has room for are refused before anything is written', async () => {
    const server = await create();
    const tags = Array.from({ length: 40 }, (_, at) => `a tag that is long and has a number ${at}`);
    await expect(take(server, { bytes: await dated() }, { ...OPTIONS, tags })).rejects.toMatchObject({
      code: 'texts_too_long',
    });
    expect(server.storage.keys()).toEqual([]);
  });
});

describe('a file of an export', () => {
  const FACTS: Omit<ExportedFacts, 'sha256' | 'id'> = {
    state: 'public',
    name: 'Ours.jpg',
    alt: 'A duck, asleep',
    tags: ['duck'],
    taken: parseTaken({ at: '2001-02-03T04:05:06+01:00' }),
    uploader: 'Ada',
    metadata: { order: 7 },
  };
  const ID = 'fe000000-0000-8000-8000-000000000001';

  async function facts(bytes: Uint8Array, other: Partial<ExportedFacts> = {}): Promise<ExportedFacts> {
    const { createHash } = await import('node:crypto');
    return { ...FACTS, id: ID, sha256: createHash('sha256').update(bytes).digest('base64'), ...other };
  }

  test('comes back as it was: its id, state, texts, date and who sent it', async () => {
    const server = await create();
    const bytes = await makeImage('image/jpeg', { hasMetadata: false });
    await take(server, { bytes, exported: await facts(bytes) });
    const { state, row } = await rowOf(server, ID);
    expect(state).toBe('public');
    expect(row).toMatchObject({ name: 'Ours.jpg', alt: 'A duck, asleep', tags: ['duck'], uploader: 'Ada' });
    expect(row.taken).toEqual(FACTS.taken);
    expect(server.storage.headersOf(imageKey('public', ID, row.slug))?.metadata).toBeDefined();
  });

  test('of the trash comes back into the trash, and a second run does not take it there again', async () => {
    const server = await create();
    const bytes = await makeImage('image/jpeg', { hasMetadata: false });
    const exported = await facts(bytes, { state: 'trash' });
    expect(await take(server, { bytes, exported })).toMatchObject({ state: 'trash' });
    expect((await rowOf(server, ID)).state).toBe('trash');
    await moveImages(server.services, { ids: [ID], to: 'private' }, 'test');
    await take(server, { bytes, exported });
    expect((await rowOf(server, ID)).state).toBe('private');
  });

  test('that was edited since is a picture of its own, with the same texts', async () => {
    const server = await create();
    const bytes = await makeImage('image/jpeg', { hasMetadata: false });
    const { id } = await take(server, { bytes, exported: await facts(Uint8Array.of(1)) });
    expect(id).not.toBe(ID);
    expect((await rowOf(server, id)).row).toMatchObject({ alt: 'A duck, asleep', name: 'Ours.jpg' });
  });
});
