import { mkdir, mkdtemp, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from './file-store';

const headers = { contentType: 'text/plain', metadata: {} };

let dir: string;
let store: ObjectStore;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-failures-'));
  store = await createFileStore({ dir });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

const put = (key: string, text: string) => store.put(key, Readable.from([Buffer.from(text)]), { headers });

async function reopen(): Promise<void> {
  await store.close();
  store = await createFileStore({ dir });
}

async function textOf(key: string): Promise<string | null> {
  const found = await store.get(key);
  return found && (await buffer(found.body)).toString();
}

async function blobPaths(): Promise<string[]> {
  const entries = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name.length === 32)
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** A folder in the place of the file: no user, not even root, can unlink it. */
async function makeFileOfOnlyObjectStuck(): Promise<string> {
  const [path = ''] = await blobPaths();
  await rm(path);
  await mkdir(path);
  return path;
}

describe('a replaced file that cannot be removed', () => {
  test('spoils neither the write nor the next start, and is removed once it can be', async () => {
    await put('k', 'old');
    const stuck = await makeFileOfOnlyObjectStuck();
    await put('k', 'new');
    expect(await textOf('k')).toBe('new');
    await reopen();
    expect(await textOf('k')).toBe('new');
    await rmdir(stuck);
    await writeFile(stuck, 'old');
    await reopen();
    expect(await blobPaths()).toHaveLength(1);
    expect(await textOf('k')).toBe('new');
  });

  test('does not bring a deleted object back', async () => {
    await put('k', 'old');
    await makeFileOfOnlyObjectStuck();
    await store.delete(['k']);
    expect(await store.head('k')).toBeNull();
  });
});

test('a commit that is on disk though its write failed has its bytes after a restart', async () => {
  await put('k', 'old');
  const batchOf = ClassicLevel.prototype.batch as (this: unknown) => {
    write: (options?: object) => Promise<void>;
  };
  vi.spyOn(ClassicLevel.prototype, 'batch').mockImplementationOnce(function (this: unknown) {
    const batch = batchOf.call(this);
    const write = batch.write.bind(batch);
    batch.write = async (options) => {
      await write(options);
      throw new Error('fsync failed');
    };
    return batch as never;
  });
  await expect(put('k', 'new')).rejects.toThrow('fsync failed');
  await reopen();
  expect(await textOf('k')).toBe('new');
  expect(await blobPaths()).toHaveLength(1);
});

describe('a body', () => {
  const pending = () => new Readable({ read() {} });
  const coded = (code: string) => Object.assign(new Error(code), { code });

  test.each(['ECONNRESET', 'ABORT_ERR', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])(
    'that ends with %s was cut off',
    async (code) => {
      const body = pending();
      body.push('some');
      setTimeout(() => body.destroy(coded(code)), 5);
      await expect(store.put('k', body, { headers })).rejects.toMatchObject({ code: 'incomplete_body' });
      expect(await blobPaths()).toHaveLength(0);
    },
  );

  test('that upstream refuses keeps the reason', async () => {
    const body = pending();
    setTimeout(() => body.destroy(new Error('a wrong chunk signature')), 5);
    await expect(store.put('k', body, { headers })).rejects.toThrow('a wrong chunk signature');
    expect(await blobPaths()).toHaveLength(0);
  });

  test('that fails before the first read rejects the write and ends nothing else', async () => {
    const body = pending();
    const write = store.put('k', body, { headers });
    body.destroy(coded('ECONNRESET'));
    await expect(write).rejects.toMatchObject({ code: 'incomplete_body' });
    expect(await blobPaths()).toHaveLength(0);
  });

  test('that was gone before the write began is incomplete', async () => {
    const body = pending().destroy();
    await expect(store.put('k', body, { headers })).rejects.toMatchObject({ code: 'incomplete_body' });
  });
});
