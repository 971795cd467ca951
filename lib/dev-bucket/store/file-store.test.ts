import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObjectHeaders, ObjectStore, StoredObject } from '../object-store';
import { createFileStore } from './file-store';

const HEADERS: ObjectHeaders = { contentType: 'text/plain', metadata: { colour: 'blue' } };

let dir: string;
let store: ObjectStore;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-store-'));
  store = await createFileStore({ dir });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

const put = (key: string, text: string, condition = {}) =>
  store.put(key, Readable.from([Buffer.from(text)]), { headers: HEADERS, condition });

async function textOf(key: string): Promise<string | null> {
  const found = await store.get(key);
  return found && (await buffer(found.body)).toString();
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('a write', () => {
  test('keeps bytes, hashes and headers', async () => {
    const object = await put('a/b.txt', 'hello');
    expect(object).toMatchObject({
      key: 'a/b.txt',
      sizeBytes: 5,
      etag: '5d41402abc4b2a76b9719d911017c592',
      checksumSha256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
      headers: HEADERS,
    });
    expect(await textOf('a/b.txt')).toBe('hello');
    expect(await store.head('a/b.txt')).toEqual(object);
  });

  test('replaces what was there and leaves one file', async () => {
    await put('k', 'one');
    await put('k', 'two');
    expect(await textOf('k')).toBe('two');
    expect(await filesOnDisk()).toHaveLength(1);
  });

  test('that is cut off leaves the old object and no file behind', async () => {
    await put('k', 'old');
    const broken = new Readable({ read() {} });
    broken.push(Buffer.alloc(100_000));
    setTimeout(() => broken.destroy(), 10);
    await expect(store.put('k', broken, { headers: HEADERS })).rejects.toMatchObject({
      code: 'incomplete_body',
    });
    expect(await textOf('k')).toBe('old');
    expect(await filesOnDisk()).toHaveLength(1);
  });

  test('that is refused once received leaves the old object and no file behind', async () => {
    await put('k', 'old');
    const accept = () => {
      throw new Error('no');
    };
    await expect(
      store.put('k', Readable.from([Buffer.from('new')]), { headers: HEADERS, accept }),
    ).rejects.toThrow('no');
    expect(await textOf('k')).toBe('old');
    expect(await filesOnDisk()).toHaveLength(1);
  });

  test('that is too long is refused at the first byte too many', async () => {
    let taken = 0;
    const endless = new Readable({
      read() {
        taken += 1;
        this.push(Buffer.alloc(1_000));
      },
    });
    await expect(store.put('k', endless, { headers: HEADERS, maxBytes: 10_000 })).rejects.toMatchObject({
      code: 'too_large',
    });
    expect(taken).toBeLessThan(200);
    expect(await filesOnDisk()).toHaveLength(0);
  });

  test('may be exactly as long as allowed', async () => {
    const write = (text: string) =>
      store.put('k', Readable.from([Buffer.from(text)]), { headers: HEADERS, maxBytes: 5 });
    expect((await write('hello')).sizeBytes).toBe(5);
    await expect(write('hello!')).rejects.toMatchObject({ code: 'too_large' });
  });
});

describe('preconditions', () => {
  test('of many create-only writes at once exactly one succeeds', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => put('k', String(index), { ifAbsent: true })),
    );
    const won = results.flatMap((result, index) => (result.status === 'fulfilled' ? [String(index)] : []));
    expect(won).toHaveLength(1);
    expect(await textOf('k')).toBe(won[0]);
    expect(await filesOnDisk()).toHaveLength(1);
  });

  test('If-Match writes only over that very version', async () => {
    const { etag } = await put('k', 'one');
    await expect(put('k', 'x', { ifMatch: '0'.repeat(32) })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    await expect(put('none', 'x', { ifMatch: etag })).rejects.toMatchObject({ code: 'no_such_key' });
    await put('k', 'two', { ifMatch: etag });
    expect(await textOf('k')).toBe('two');
  });

  test('If-Match of any version writes only over an object', async () => {
    await expect(put('k', 'x', { ifPresent: true })).rejects.toMatchObject({ code: 'no_such_key' });
    await put('k', 'one');
    await put('k', 'two', { ifPresent: true });
    expect(await textOf('k')).toBe('two');
  });

  test('a delete by version spares a newer object', async () => {
    const { etag } = await put('k', 'one');
    await put('k', 'two');
    expect(await store.deleteIfMatch('k', etag)).toBe(false);
    expect(await textOf('k')).toBe('two');
  });

  test('a delete of any version says whether there was one', async () => {
    await put('k', 'one');
    expect(await store.deleteIfMatch('k')).toBe(true);
    expect(await store.deleteIfMatch('k')).toBe(false);
  });
});

describe('a reader', () => {
  test('sees the old version whole while it is replaced and deleted', async () => {
    const old = randomBytes(3_000_000);
    await store.put('k', Readable.from([old]), { headers: HEADERS });
    const found = await store.get('k');
    const first = await new Promise<Buffer>((resolve) => found!.body.once('data', resolve));
    found!.body.pause();
    await put('k', 'new');
    await store.delete(['k']);
    expect(Buffer.concat([first, await buffer(found!.body)]).equals(old)).toBe(true);
    expect(await filesOnDisk()).toHaveLength(0);
  });

  test('gets the range it chose', async () => {
    await put('k', '0123456789');
    const found = await store.get('k', ({ sizeBytes }) => ({ start: 2, endInclusive: sizeBytes - 4 }));
    expect((await buffer(found!.body)).toString()).toBe('23456');
    expect(found!.range).toEqual({ start: 2, endInclusive: 6 });
  });

  test('whose file is replaced and removed before it is opened gets the new version', async () => {
    await put('k', 'old');
    const getFromIndex = ClassicLevel.prototype.get;
    vi.spyOn(ClassicLevel.prototype, 'get').mockImplementationOnce(async function (this: unknown, key) {
      const entry: unknown = await Reflect.apply(getFromIndex, this, [key]);
      await put('k', 'new');
      return entry;
    });
    const found = await store.get('k');
    expect(found?.object.etag).toBe((await store.head('k'))?.etag);
    expect((await buffer(found!.body)).toString()).toBe('new');
  });
});

describe('a copy', () => {
  test('shares bytes, keeps or replaces headers, and outlives its source', async () => {
    await put('source', 'bytes');
    await store.copy('source', 'kept', {});
    await store.copy('source', 'replaced', { headers: { contentType: 'image/png', metadata: {} } });
    await store.delete(['source']);
    expect(await textOf('kept')).toBe('bytes');
    expect((await store.head('kept'))?.headers).toEqual(HEADERS);
    expect((await store.head('replaced'))?.headers.contentType).toBe('image/png');
  });

  test('onto itself replaces the headers and leaves one file', async () => {
    await put('k', 'bytes');
    await store.copy('k', 'k', { headers: { contentType: 'image/png', metadata: {} } });
    expect(await textOf('k')).toBe('bytes');
    expect((await store.head('k'))?.headers.contentType).toBe('image/png');
    expect(await filesOnDisk()).toHaveLength(1);
  });

  test('of an object that is replaced meanwhile is one version, whole', async () => {
    await put('source', 'version 0');
    const writes = (async () => {
      for (let version = 1; version <= 20; version += 1) await put('source', `version ${version}`);
    })();
    for (let copy = 0; copy < 20; copy += 1) {
      const { etag } = await store.copy('source', `copy/${copy}`, {});
      expect(await textOf(`copy/${copy}`)).toMatch(/^version \d+$/);
      expect((await store.head(`copy/${copy}`))?.etag).toBe(etag);
    }
    await writes;
    expect(await filesOnDisk()).toHaveLength(21);
  });

  test('is refused without a source, over an existing object, and of another version', async () => {
    await put('source', 'bytes');
    await put('target', 'there');
    await expect(store.copy('none', 'x', {})).rejects.toMatchObject({ code: 'no_such_key' });
    await expect(store.copy('source', 'target', { condition: { ifAbsent: true } })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    const acceptSource = ({ key, sizeBytes }: StoredObject) => {
      throw new Error(`${key} of ${sizeBytes} bytes is not wanted`);
    };
    await expect(store.copy('source', 'x', { acceptSource })).rejects.toThrow(
      'source of 5 bytes is not wanted',
    );
    expect(await store.head('x')).toBeNull();
    expect(await textOf('target')).toBe('there');
    expect(await filesOnDisk()).toHaveLength(2);
  });
});

describe('keys', () => {
  const hostile = [
    '../../outside',
    '..',
    '.',
    '/absolute',
    'a//b',
    'nul\0byte',
    'back\\slash',
    'CON',
    'trailing. ',
    'x'.repeat(1_024),
    '✓/📷/שלום',
  ];
  test.each(hostile)('%j is stored and found like any other, inside the folder', async (key) => {
    await put(key, key);
    expect(await textOf(key)).toBe(key);
    expect((await store.list({ maxKeys: 10 })).objects.map((object) => object.key)).toEqual([key]);
    const outside = await readdir(dir);
    expect(outside.sort()).toEqual(['blobs', 'index', 'reserve']);
    expect(await filesOnDisk()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  test.each(['', 'x'.repeat(1_025), '📷'.repeat(257)])(
    'a key of no or more than 1,024 bytes is refused',
    async (key) => {
      await expect(put(key, 'x')).rejects.toMatchObject({ code: 'key_too_long' });
      await put('source', 'x');
      await expect(store.copy('source', key, {})).rejects.toMatchObject({ code: 'key_too_long' });
    },
  );
});

test('what is stored is there after a restart, documents too', async () => {
  await put('k', 'kept');
  await store.setDocument('cors', '<x/>');
  await store.close();
  store = await createFileStore({ dir });
  expect(await textOf('k')).toBe('kept');
  expect(await store.getDocument('cors')).toBe('<x/>');
  await store.setDocument('cors', null);
  expect(await store.getDocument('cors')).toBeNull();
});

test('a second process on the same folder is told what to do', async () => {
  await expect(createFileStore({ dir })).rejects.toThrow('set DEV_BUCKET_DIR to another folder');
});
