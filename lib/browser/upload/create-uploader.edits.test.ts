import { describe, expect, it } from 'vitest';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, sampleJpeg, uniquePng } from '@/testing/browser/sample-files';
import { hashBytes } from './prepare/hash-bytes';
import type { PrepareRequest } from './prepare/prepare-file';

const CROP = { x: 0, y: 0, width: 0.5, height: 1 };

/** Prepares by writing the edit into the bytes, so that another edit is another file. */
function preparing() {
  const requests: PrepareRequest[] = [];
  const prepare = async (request: PrepareRequest) => {
    requests.push(request);
    const said = request.edit ? JSON.stringify(request.edit) : '';
    const blob = new Blob([await request.file.arrayBuffer(), said], { type: 'image/png' });
    return {
      blob,
      type: 'image/png' as const,
      width: 10,
      height: 10,
      sha256: await hashBytes(new Uint8Array(await blob.arrayBuffer())),
    };
  };
  return { requests, prepare };
}

describe('a photo that waits', () => {
  it('is turned, cut, named and described, and sent as it is then', async () => {
    const { requests, prepare } = preparing();
    const { uploader, finished, item, server } = createTestUploader({ prepare });
    uploader.pauseAll();
    const [id = ''] = uploader.add([uniquePng()]);
    uploader.edit(id, { turns: 1 });
    uploader.edit(id, { crop: CROP, name: 'Sea.png', caption: '  The   sea ' });
    expect(item(id)).toMatchObject({
      name: 'Sea.png',
      caption: 'The sea',
      edit: { turns: 1, crop: CROP },
      steps: { undo: 2, redo: 0 },
    });
    uploader.resumeAll();
    await finished();
    expect(item(id)?.status).toBe('done');
    expect(requests.map(({ edit }) => edit)).toEqual([{ turns: 1, crop: CROP }]);
    expect(server.presigned[0]).toMatchObject({ filename: 'Sea.png', alt: 'The sea' });
  });

  it('is as it was after an undo, and edited again after a redo', () => {
    const { uploader, item } = createTestUploader();
    uploader.pauseAll();
    const [id = ''] = uploader.add([uniquePng()]);
    const name = item(id)?.name;
    uploader.edit(id, { turns: 1 });
    uploader.edit(id, { turns: 2, caption: 'Up' });
    uploader.undoEdit(id);
    expect(item(id)).toMatchObject({ edit: { turns: 1 }, steps: { undo: 1, redo: 1 } });
    expect(item(id)?.caption).toBeUndefined();
    uploader.undoEdit(id);
    uploader.undoEdit(id);
    expect(item(id)).toMatchObject({ name, steps: { undo: 0, redo: 2 } });
    expect(item(id)?.edit).toBeUndefined();
    uploader.redoEdit(id);
    uploader.redoEdit(id);
    expect(item(id)).toMatchObject({ edit: { turns: 2 }, caption: 'Up', steps: { undo: 2, redo: 0 } });
    uploader.undoEdit(id);
    uploader.edit(id, { caption: 'Other' });
    expect(item(id)?.steps).toEqual({ undo: 2, redo: 0 });
  });

  it('keeps its name where another is empty, and an edit that changes nothing is no step', () => {
    const { uploader, item } = createTestUploader();
    uploader.pauseAll();
    const [id = ''] = uploader.add([uniquePng()]);
    const before = item(id);
    uploader.edit(id, { name: '  ', turns: 4, crop: { x: 0, y: 0, width: 1, height: 1 }, caption: ' ' });
    expect(item(id)).toBe(before);
  });
});

describe('a photo that is being prepared or waits for a slot', () => {
  it('is prepared anew with its edit, and nothing is sent of the first', async () => {
    const { requests, prepare } = preparing();
    const { uploader, bucket, clock, item, items } = createTestUploader({
      prepare,
      onSend: () => {},
      concurrency: { send: 1 },
    });
    uploader.add([uniquePng(), uniquePng()]);
    const waiting = () => items().find(({ status, isLocked }) => status === 'uploading' && !isLocked);
    await clock.until(() => bucket.open().length === 1 && waiting() !== undefined);
    const { id = '' } = waiting() ?? {};
    uploader.edit(id, { turns: 3 });
    await clock.until(() => item(id)?.status === 'uploading');
    expect(requests.filter(({ edit }) => edit)).toHaveLength(1);
    bucket.open()[0]?.answer(204);
    await clock.until(() => bucket.sends.length === 2);
    const { body } = bucket.sends[1] ?? {};
    const sent = body instanceof FormData ? body.get('file') : null;
    expect(sent instanceof Blob && (await sent.text())).toContain('"turns":3');
  });

  it('can’t be edited any more once its bytes leave', async () => {
    const { uploader, bucket, clock, item } = createTestUploader({ onSend: () => {} });
    const [id = ''] = uploader.add([uniquePng()]);
    await clock.until(() => bucket.open().length === 1);
    const before = item(id);
    uploader.edit(id, { turns: 1, caption: 'Late' });
    uploader.undoEdit(id);
    expect(item(id)).toMatchObject({ isLocked: true, status: 'uploading' });
    expect(item(id)?.edit).toBeUndefined();
    expect(before?.caption).toBeUndefined();
    bucket.open()[0]?.answer(204);
  });

  it('is held back while somebody looks at it, and goes on afterwards', async () => {
    const { uploader, finished, item, clock, bucket } = createTestUploader();
    const [id = ''] = uploader.add([uniquePng()]);
    const letGo = uploader.hold(id);
    await clock.advance(5_000);
    expect(item(id)).toMatchObject({ status: 'queued', isPaused: true });
    expect(bucket.sends).toHaveLength(0);
    letGo();
    letGo();
    await finished();
    expect(item(id)?.status).toBe('done');
    expect(uploader.hold(id)).not.toThrow();
    expect(item(id)?.status).toBe('done');
  });
});

it('the same photo that is turned is another photo, and turned back it is the same', async () => {
  const { prepare } = preparing();
  const { uploader, finished, item, bucket } = createTestUploader({ prepare });
  uploader.pauseAll();
  const png = uniquePng();
  const [one = '', two = '', three = ''] = uploader.add([png, png, png]);
  uploader.edit(two, { turns: 1 });
  uploader.edit(three, { turns: 1 });
  uploader.undoEdit(three);
  uploader.resumeAll();
  await finished();
  expect([one, two, three].map((id) => item(id)?.status)).toEqual(['done', 'done', 'done']);
  expect(item(two)?.duplicateOf).toBeNull();
  expect([item(one)?.duplicateOf, item(three)?.duplicateOf].filter((of) => of !== null)).toHaveLength(1);
  expect(bucket.sends).toHaveLength(2);
});

it('a twin that is edited while it waits for the other goes its own way', async () => {
  const { prepare } = preparing();
  const { uploader, clock, item, bucket } = createTestUploader({ prepare, onSend: () => {} });
  const png = uniquePng();
  const [one = '', two = ''] = uploader.add([png, png]);
  await clock.until(() => [one, two].some((id) => item(id)?.duplicateOf !== null));
  const twin = item(one)?.duplicateOf === null ? two : one;
  uploader.edit(twin, { turns: 2 });
  expect(item(twin)?.duplicateOf).toBeNull();
  await clock.until(() => bucket.open().length === 2);
});

describe('over a reload', () => {
  it('a photo comes back as it was edited, and is prepared from the file as it was chosen', async () => {
    const [disk, locks] = [createMemoryDisk(), createFakeLocks()];
    const first = createTestUploader({ disk, locks });
    first.uploader.pauseAll();
    const [id = '', other = ''] = first.uploader.add([fileOf(await sampleJpeg(), 'a.jpg'), uniquePng()]);
    first.uploader.edit(id, { turns: 1, crop: CROP, name: 'b.jpg', caption: 'Words' });
    first.uploader.move(other, id);
    await first.clock.advance(10_000);
    first.uploader.destroy();
    const { requests, prepare } = preparing();
    const second = createTestUploader({ disk, locks, prepare });
    await second.clock.until(() => second.items().length === 2);
    expect(second.items().map((item) => item.id)).toEqual([other, id]);
    expect(second.item(id)).toMatchObject({
      name: 'b.jpg',
      caption: 'Words',
      edit: { turns: 1, crop: CROP },
      isPaused: true,
    });
    second.uploader.resumeAll();
    await second.finished();
    expect(second.item(id)?.status).toBe('done');
    expect(requests.map(({ edit }) => edit ?? null)).toContainEqual({ turns: 1, crop: CROP });
    second.uploader.destroy();
  });

  it('a photo whose prepared bytes alone are left is edited from those, with the date it was taken at', async () => {
    const [disk, locks] = [createMemoryDisk(), createFakeLocks()];
    const taken = { at: '2020-01-02T03:04:05' };
    const before = preparing();
    const first = createTestUploader({
      disk,
      locks,
      onSend: () => {},
      concurrency: { send: 1 },
      prepare: async (request) => ({ ...(await before.prepare(request)), taken }),
    });
    first.uploader.add([uniquePng(), uniquePng()]);
    const waiting = () => first.items().find(({ status, isLocked }) => status === 'uploading' && !isLocked);
    await first.clock.until(() => first.bucket.open().length === 1 && waiting() !== undefined);
    const { id = '' } = waiting() ?? {};
    await first.clock.advance(10_000);
    first.uploader.pauseAll();
    first.uploader.edit(id, { turns: 1 });
    await first.clock.advance(1_000);
    first.uploader.destroy();
    const { requests, prepare } = preparing();
    const second = createTestUploader({ disk, locks, prepare });
    await second.clock.until(() => second.items().length === 2);
    second.uploader.resumeAll();
    await second.finished();
    expect(second.item(id)?.status).toBe('done');
    expect(requests).toContainEqual(expect.objectContaining({ edit: { turns: 1, crop: null } }));
    expect(second.server.presigned).toContainEqual(expect.objectContaining({ taken }));
    second.uploader.destroy();
  });
});

describe('the order of the list', () => {
  it('is changed and taken back, and is the order of sending', async () => {
    const { uploader, items, finished, server } = createTestUploader({
      concurrency: { prepare: 1, send: 1 },
    });
    uploader.pauseAll();
    const [a = '', b = '', c = ''] = uploader.add([uniquePng(), uniquePng(), uniquePng()]);
    const order = () => items().map(({ id }) => id);
    const was = uploader.move(c, a);
    expect(order()).toEqual([c, a, b]);
    expect(was).toBeNull();
    uploader.move(c, was);
    expect(order()).toEqual([a, b, c]);
    expect(uploader.move(a, null)).toBe(b);
    expect(order()).toEqual([b, c, a]);
    uploader.move(a, 'nobody');
    uploader.move('nobody', a);
    expect(order()).toEqual([b, c, a]);
    uploader.resumeAll();
    await finished();
    expect(server.presigned).toHaveLength(3);
  });

  it('finds room between two files however often', () => {
    const { uploader, items } = createTestUploader();
    uploader.pauseAll();
    const ids = uploader.add([uniquePng(), uniquePng(), uniquePng()]);
    for (let at = 0; at < 80; at += 1) uploader.move(items()[2]?.id ?? '', items()[1]?.id ?? null);
    expect(new Set(items().map(({ id }) => id))).toEqual(new Set(ids));
  });
});
