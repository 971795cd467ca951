import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from './file-store';

const headers = { contentType: 'text/plain', metadata: {} };
const MIB = 1024 * 1024;
const full = () => Object.assign(new Error('write failed'), { code: 'ENOSPC' });

let dir: string;
let store: ObjectStore;
let free: number;
const open = () => createFileStore({ dir, freeBytes: async () => free });
beforeEach(async () => {
  free = 1_000 * MIB;
  dir = await mkdtemp(join(tmpdir(), 'sluice-full-'));
  store = await open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(dir, { recursive: true });
});

const put = (key: string, sizeBytes: number) =>
  store.put(key, Readable.from([Buffer.alloc(sizeBytes, 1)]), { headers, maxBytes: sizeBytes });
const hasReserve = async () => (await readdir(dir)).includes('reserve');

/** From now on the index fails as LevelDB does: once, or until it is opened again. */
function failIndex(): void {
  const batchOf = ClassicLevel.prototype.batch as (this: unknown) => { write: () => Promise<void> };
  const openOf = ClassicLevel.prototype.open as (this: unknown) => Promise<void>;
  let isBroken = true;
  vi.spyOn(ClassicLevel.prototype, 'batch').mockImplementation(function (this: unknown) {
    const batch = batchOf.call(this);
    const write = batch.write.bind(batch);
    batch.write = async () => {
      if (isBroken) throw new Error('IO error: /index/000003.log: No space left on device');
      return write();
    };
    return batch as never;
  });
  vi.spyOn(ClassicLevel.prototype, 'open').mockImplementation(async function (this: unknown) {
    isBroken = false;
    return openOf.call(this);
  });
}

test('a reserve is kept beside the data', async () => {
  expect((await stat(join(dir, 'reserve'))).size).toBe(16 * MIB);
});

describe('on a full disk', () => {
  beforeEach(async () => {
    await put('k', 100_000);
    free = 0;
  });

  test('an upload is refused before a byte of it is written, and what was there stays', async () => {
    await expect(put('new', 100_000)).rejects.toMatchObject({ code: 'disk_full' });
    expect(await store.head('new')).toBeNull();
    expect((await buffer((await store.get('k'))?.body ?? Readable.from([]))).length).toBe(100_000);
    expect(await hasReserve()).toBe(true);
  });

  test('deleting goes on with the reserve, though the index could not be written at first', async () => {
    failIndex();
    await store.delete(['k']);
    expect(await store.head('k')).toBeNull();
    expect(await hasReserve()).toBe(false);
  });

  test('so do a move to the trash and the mark of a deleted image', async () => {
    failIndex();
    await store.copy('k', 'trash/k', {});
    await put('mark', 0);
    expect(await store.head('trash/k')).not.toBeNull();
    expect(await store.head('mark')).not.toBeNull();
  });

  test('the reserve is made again once there is room', async () => {
    await store.delete(['k']);
    free = 1_000 * MIB;
    await put('k', 1);
    expect(await hasReserve()).toBe(true);
  });
});

test('an upload that fills the disk on its way is refused with the same words, and leaves nothing behind', async () => {
  const body = new Readable({ read() {} });
  const write = store.put('k', body, { headers, maxBytes: MIB });
  body.destroy(full());
  await expect(write).rejects.toMatchObject({ code: 'disk_full' });
  expect((await readdir(join(dir, 'blobs'), { recursive: true })).filter((name) => name.length > 4)).toEqual(
    [],
  );
});
