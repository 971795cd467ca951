import { expect, test, vi } from 'vitest';
import { createBytesWriter, type StoredChange } from './create-bytes-writer';

const source = new File(['abc'], 'a.jpg', { type: 'image/jpeg' });
const about = { sizeBytes: 3, type: 'image/jpeg', width: 1, height: 1, sha256: null } as const;
const prepared = { info: about, blob: new Blob(['xyz'], { type: 'image/jpeg' }) };

/** A store that takes Blobs or fails in this way; whatever it took is in `written`. */
function makeStore(failure: Error | null) {
  const written: ReadonlyMap<string, StoredChange>[] = [];
  const write = vi.fn(async (changes: ReadonlyMap<string, StoredChange>) => {
    const hasBlobs = [...changes.values()].some(({ bytes }) => bytes instanceof Blob);
    if (failure && hasBlobs) throw failure;
    written.push(changes);
    return new Set(changes.keys());
  });
  return { written, write, change: createBytesWriter(write) };
}

const noBlobs = new DOMException(
  'Error preparing Blob/File data to be stored in object store',
  'UnknownError',
);

test('a browser that stores files is given them as they are', async () => {
  const { written, change } = makeStore(null);
  await change(
    new Map([
      ['a', { source }],
      ['b', { prepared }],
      ['c', { isPaused: true }],
    ]),
  );
  expect([...(written[0] ?? [])].map(([id, { bytes }]) => [id, bytes])).toEqual([
    ['a', source],
    ['b', prepared.blob],
    ['c', null],
  ]);
});

test('a browser that stores none is given their bytes, and from then on at once', async () => {
  const { written, write, change } = makeStore(noBlobs);
  expect(await change(new Map([['a', { source }]]))).toEqual(new Set(['a']));
  expect(
    await change(
      new Map([
        ['b', { prepared }],
        ['c', { isPaused: true }],
      ]),
    ),
  ).toEqual(new Set(['b', 'c']));
  expect(write).toHaveBeenCalledTimes(3);
  expect(written[0]?.get('a')?.bytes).toMatchObject({ name: 'a.jpg', type: 'image/jpeg' });
  expect(written[1]?.get('b')?.bytes).toMatchObject({ name: null, bytes: await prepared.blob.arrayBuffer() });
  expect(written[1]?.get('c')).toEqual({ change: { isPaused: true }, bytes: null });
});

test('where there is no room for a file its bytes are not tried', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const { write, change } = makeStore(full);
  await expect(change(new Map([['a', { source }]]))).rejects.toBe(full);
  expect(write).toHaveBeenCalledTimes(1);
});

test('a file that is gone from the disk fails by itself, and others are stored as files', async () => {
  const gone = new File(['abc'], 'gone.jpg');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const write = vi.fn(async (changes: ReadonlyMap<string, StoredChange>) => {
    if ([...changes.values()].some(({ bytes }) => bytes === gone)) throw noBlobs;
    return new Set(changes.keys());
  });
  const change = createBytesWriter(write);
  await expect(change(new Map([['a', { source: gone }]]))).rejects.toThrow('gone');
  await change(new Map([['b', { source }]]));
  expect(write.mock.lastCall?.[0].get('b')?.bytes).toBe(source);
});

test('a change without bytes that fails is not tried again', async () => {
  const write = vi.fn(() => Promise.reject(noBlobs));
  await expect(createBytesWriter(write)(new Map([['a', { isPaused: true }]]))).rejects.toBe(noBlobs);
  expect(write).toHaveBeenCalledTimes(1);
});
