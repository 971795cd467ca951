import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from './file-store';
import { seedObjects } from './seed-objects';

const headers = { contentType: 'a/b', metadata: {} };
const umask = process.umask();
let dir: string;
beforeEach(async () => {
  process.umask(0o022);
  dir = await mkdtemp(join(tmpdir(), 'sluice-private-'));
});
afterEach(async () => {
  process.umask(umask);
  await rm(dir, { recursive: true, force: true });
});

const put = (store: ObjectStore, key: string) =>
  store.put(key, Readable.from([Buffer.from(key)]), { headers });

/** Every file and folder of the bucket, with its rights. */
async function listRights(): Promise<ReadonlyMap<string, string>> {
  const rights = new Map<string, string>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    rights.set(path, `${entry.isFile() ? 'file' : 'folder'} ${(mode & 0o777).toString(8)}`);
  }
  return rights;
}

async function expectPrivate(): Promise<void> {
  const others = [...(await listRights())].filter(([, right]) => !['file 600', 'folder 700'].includes(right));
  expect(others).toEqual([]);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
}

describe.skipIf(process.platform === 'win32')('files and folders are their owner’s alone', () => {
  test('after every kind of write, and when the index tidies itself up', async () => {
    await seedObjects(dir, ['seeded'], { bytes: Buffer.from('x'), headers, lastModifiedMs: 0 });
    const store = await createFileStore({ dir });
    for (const key of ['a', 'b', 'c']) await put(store, key);
    await put(store, 'a');
    await store.copy('a', 'copy', {});
    await store.copy('seeded', 'copy of a seeded one', {});
    await store.delete(['b']);
    await store.deleteIfMatch('c', (await store.head('c'))?.etag ?? '');
    // More than the index holds in memory.
    for (let count = 0; count < 12; count += 1)
      await store.setDocument(`${count}`, String(Math.random()).repeat(30_000));
    await store.setDocument('0', null);
    const names = [...(await listRights()).keys()];
    expect(names.some((name) => name.endsWith('.ldb'))).toBe(true);
    await expectPrivate();
    await store.close();
    await (await createFileStore({ dir })).close();
    await expectPrivate();
  });

  test('those of an older version become so when the store opens', async () => {
    const store = await createFileStore({ dir });
    await put(store, 'a');
    await store.close();
    for (const [path, right] of await listRights()) if (right.startsWith('file')) await chmod(path, 0o644);
    const again = await createFileStore({ dir });
    await expectPrivate();
    await again.close();
  });
});
