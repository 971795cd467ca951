import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SourceEntry, SourceFile } from './source-entry';
import { fileAt, walkFolder } from './walk-folder';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sluice-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function walk(): Promise<Map<string, SourceEntry>> {
  const found = new Map<string, SourceEntry>();
  for await (const entry of walkFolder(root)) found.set(entry.path, entry);
  return found;
}

const fileOf = async (path: string): Promise<SourceFile> => {
  const entry = (await walk()).get(path);
  if (entry?.kind !== 'file') throw new Error(`${path} is no file`);
  return entry;
};

describe('a folder that is imported', () => {
  test('is walked with all its folders, under names of any script', async () => {
    await mkdir(join(root, '2019/Ferien ü 海 🦆'), { recursive: true });
    await writeFile(join(root, '2019/Ferien ü 海 🦆/ä.jpg'), 'ab');
    await utimes(join(root, '2019/Ferien ü 海 🦆/ä.jpg'), 1_000, 1_000);
    const [entry, ...others] = [...(await walk()).values()];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ kind: 'file', path: '2019/Ferien ü 海 🦆/ä.jpg', name: 'ä.jpg' },
      ...{ sizeBytes: 2, modifiedMs: 1_000_000 },
    });
  });

  test('may have names of old disks, which are no UTF-8', async () => {
    await writeFile(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.of(0xe9), Buffer.from('.jpg')]), 'abc');
    const file = await fileOf('café.jpg');
    expect(Buffer.from(await file.readAll()).toString()).toBe('abc');
  });

  test.each([
    ['.DS_Store', 'hidden'],
    ['._IMG_1.jpg', 'hidden'],
    ['.git', 'hidden'],
    ['Thumbs.db', 'system'],
    ['@eaDir', 'system'],
    ['$RECYCLE.BIN', 'system'],
  ])('%s in it is left alone, a folder with all that is in it', async (name, why) => {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'photo.jpg'), 'x');
    expect([...(await walk()).values()]).toEqual([{ kind: 'passed', path: name, why }]);
  });

  test('of an Apple photo library the originals are read, and its copies left alone', async () => {
    for (const folder of ['originals', 'resources/derivatives']) {
      await mkdir(join(root, 'My.photoslibrary', folder), { recursive: true });
      await writeFile(join(root, 'My.photoslibrary', folder, 'photo.jpg'), 'x');
    }
    const entries = [...(await walk()).values()].map(({ kind, path }) => `${kind} ${path}`);
    expect(new Set(entries)).toEqual(
      new Set(['file My.photoslibrary/originals/photo.jpg', 'passed My.photoslibrary/resources']),
    );
  });

  test('is never left by a link, and loops are not walked', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'sluice-outside-'));
    await writeFile(join(outside, 'secret.jpg'), 'x');
    await symlink(outside, join(root, 'folder'));
    await symlink(join(outside, 'secret.jpg'), join(root, 'file.jpg'));
    await symlink(root, join(root, 'loop'));
    const entries = [...(await walk()).values()];
    await rm(outside, { recursive: true });
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entry).toMatchObject({ kind: 'passed', why: 'link' });
  });

  test('a link that takes the place of a file behind our back is not followed', async () => {
    await writeFile(join(root, 'a.jpg'), 'abc');
    const file = await fileOf('a.jpg');
    await rm(join(root, 'a.jpg'));
    await symlink('/etc/passwd', join(root, 'a.jpg'));
    await expect(file.readAll()).rejects.toThrow('link');
    await expect(file.readHead()).rejects.toThrow('link');
  });

  test('pipes are no files, and nobody waits for them', async () => {
    if (spawnSync('mkfifo', [join(root, 'pipe.jpg')]).status !== 0) return;
    expect((await walk()).get('pipe.jpg')).toEqual({ kind: 'passed', path: 'pipe.jpg', why: 'special' });
  });

  test('a folder that cannot be read is told', async () => {
    const entries: SourceEntry[] = [];
    for await (const entry of walkFolder(join(root, 'gone'))) entries.push(entry);
    expect(entries).toEqual([
      { kind: 'failed', path: '.', reason: 'This folder was deleted after it was listed.' },
    ]);
  });

  test.each([
    ['longer', 'abcd'],
    ['shorter', 'a'],
  ])('a file that is %s by the time it is read has changed', async (_, content) => {
    await writeFile(join(root, 'a.jpg'), 'abc');
    const file = await fileOf('a.jpg');
    await writeFile(join(root, 'a.jpg'), content);
    await expect(file.readAll()).rejects.toThrow('It changed while it was being read');
  });

  test('a file that lies too deep for this system says what to do', async () => {
    const stats = { sizeBytes: 3, modifiedMs: 0 };
    const file = fileAt(join(root, 'a/'.repeat(20_000), 'b.jpg'), 'b.jpg', 'b.jpg', stats);
    await expect(file.readAll()).rejects.toThrow('This file is too deeply nested');
  });

  test('a file that is gone by then says so', async () => {
    await writeFile(join(root, 'a.jpg'), 'abc');
    const file = await fileOf('a.jpg');
    await rm(join(root, 'a.jpg'));
    await expect(file.readAll()).rejects.toThrow('deleted');
  });
});
