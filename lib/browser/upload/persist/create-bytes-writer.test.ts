import { expect, test, vi } from 'vitest';
import { createBytesWriter, type StoredChange } from './create-bytes-writer';

const source = new File(['abc'], 'a.jpg', { type: 'image/jpeg' });
const about = { sizeBytes: 3, type: 'image/jpeg', width: 1, height: 1, sha256: null } as const;
const prepared = { info: about, blob: new Blob(['xyz'], { type: 'image/jpeg' }) };

function setUp(answer: boolean) {
  const write = vi.fn(async (changes: ReadonlyMap<string, StoredChange>) => new Set(changes.keys()));
  const storesFiles = vi.fn(async () => answer);
  const change = createBytesWriter({ write, storesFiles });
  return { write, storesFiles, change, bytesOf: (id: string) => write.mock.lastCall?.[0].get(id)?.bytes };
}

test('a browser that stores files is given them as they are', async () => {
  const { bytesOf, change } = setUp(true);
  const found = await change(
    new Map([
      ['a', { source }],
      ['b', { prepared }],
      ['c', { isPaused: true }],
    ]),
  );
  expect(found).toEqual(new Set(['a', 'b', 'c']));
  expect(['a', 'b', 'c'].map(bytesOf)).toEqual([source, prepared.blob, null]);
});

test('a browser that stores none is given no file, but their bytes', async () => {
  const { write, storesFiles, bytesOf, change } = setUp(false);
  await change(
    new Map([
      ['a', { source }],
      ['b', { prepared }],
    ]),
  );
  expect(bytesOf('a')).toMatchObject({ name: 'a.jpg', type: 'image/jpeg' });
  expect(bytesOf('b')).toMatchObject({ name: null, bytes: await prepared.blob.arrayBuffer() });
  await change(new Map([['c', { source }]]));
  expect(bytesOf('c')).not.toBeInstanceOf(Blob);
  expect(write).toHaveBeenCalledTimes(2);
  expect(storesFiles).toHaveBeenCalledTimes(1);
});

test('a change without bytes is written at once, and nothing is asked for it', () => {
  const { write, storesFiles, change } = setUp(false);
  void change(new Map([['a', { isPaused: true }]]));
  expect(write.mock.lastCall?.[0].get('a')).toMatchObject({ change: { isPaused: true }, bytes: null });
  expect(storesFiles).not.toHaveBeenCalled();
});

test('a file that is gone from the disk is not written', async () => {
  const { write, change } = setUp(false);
  const gone = new File(['abc'], 'gone.jpg');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  await expect(change(new Map([['a', { source: gone }]]))).rejects.toThrow('gone');
  expect(write).not.toHaveBeenCalled();
});
