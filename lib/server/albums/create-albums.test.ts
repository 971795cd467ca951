import { expect, test } from 'vitest';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createAlbums } from './create-albums';

const WANTED = { title: 'Sommer 🏖 夏', text: '', order: FIRST_ORDER };

function setUp(change: (memory: ReturnType<typeof createMemoryStorage>) => object = () => ({})) {
  const state = { nowMs: Date.UTC(2026, 0, 15), reads: 0 };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  const storage = {
    ...memory,
    read: (...args: Parameters<typeof memory.read>) => {
      state.reads += 1;
      return memory.read(...args);
    },
    ...change(memory),
  };
  return {
    state,
    memory,
    machine: (random?: (bound: number) => number) =>
      createAlbums({ storage, clock, ...(random ? { random } : {}) }),
  };
}

test('an album is made, changed and deleted, and every machine sees it at once where it asks', async () => {
  const { state, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const album = await here.create(WANTED);
  expect(album).toEqual({
    ...WANTED,
    id: album.id,
    cover: null,
    createdAt: '2026-01-15T00:00:00.000Z',
    revision: 1,
  });
  expect(isAlbumId(album.id)).toBe(true);
  expect(await there.list()).toEqual([album]);
  const renamed = await there.change(album.id, { title: 'Winter', text: undefined }, 1);
  expect(renamed).toEqual({ ...album, title: 'Winter', revision: 2 });
  expect(await here.get(album.id)).toEqual(renamed);
  state.nowMs += 1;
  const newer = await here.create(WANTED);
  expect((await here.list()).map(({ id }) => id)).toEqual([newer.id, album.id]);
  expect(await here.delete(album.id)).toBe(true);
  expect(await here.delete(album.id)).toBe(false);
  await expect(there.get(album.id)).rejects.toMatchObject({ code: 'album_gone' });
  await expect(there.change(album.id, { title: 'x' })).rejects.toMatchObject({ code: 'album_gone' });
  const known = await there.read();
  expect([known.wasDeleted(album.id), known.mayReturn(album.id)]).toEqual([false, true]);
  expect([known.wasDeleted(newer.id), known.mayReturn(newer.id)]).toEqual([false, false]);
});

test('a deleted album is restored as it was, as long as nobody has forgotten it', async () => {
  const { machine, state } = setUp();
  const [here, there] = [machine(), machine()];
  const album = await here.create(WANTED);
  await here.change(album.id, { isPublic: true });
  await here.delete(album.id);
  const restored = await there.restore(album.id);
  expect(restored).toEqual({ ...album, isPublic: true, revision: 3 });
  expect(await there.restore(album.id)).toEqual(restored);
  expect(await here.list()).toEqual([restored]);
  expect((await here.read()).mayReturn(album.id)).toBe(false);

  await here.delete(album.id);
  const deletedMs = state.nowMs;
  expect(await there.forget(deletedMs, deletedMs)).toEqual([]);
  expect(await there.forget(deletedMs + 1, deletedMs)).toEqual([album.id]);
  expect(await there.forget(deletedMs + 1, deletedMs)).toEqual([album.id]);
  await expect(here.restore(album.id)).rejects.toMatchObject({ code: 'album_gone' });
  expect((await here.read()).wasDeleted(album.id)).toBe(true);
  expect(await there.forget(deletedMs + 1, deletedMs + 1)).toEqual([]);
});

test('an album that is restored is never among those that are forgotten at the same moment', async () => {
  const { machine, state } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await here.create(WANTED);
  await here.delete(id);
  const [restored, forgotten] = await Promise.all([
    here.restore(id).then(
      () => true,
      () => false,
    ),
    there.forget(state.nowMs + 1, 0),
  ]);
  expect(forgotten).toEqual(restored ? [] : [id]);
});

test('of two changes of one revision one is refused, and nothing of the other is lost', async () => {
  const { machine } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await here.create(WANTED);
  const both = await Promise.allSettled([
    here.change(id, { title: 'mine' }, 1),
    there.change(id, { title: 'theirs', text: 'said' }, 1),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  const kept = both.find((one) => one.status === 'fulfilled');
  expect(await here.get(id)).toEqual(kept?.value);
  // Without a revision the last one counts.
  expect(await here.change(id, { cover: null, title: 'last' })).toMatchObject({ title: 'last', revision: 3 });
});

test('changes of two albums at once are both there', async () => {
  const { machine } = setUp();
  const [here, there] = [machine(), machine()];
  const [one, other] = [await here.create(WANTED), await here.create(WANTED)];
  await Promise.all([here.change(one.id, { title: 'A' }, 1), there.change(other.id, { title: 'B' }, 1)]);
  expect([(await here.get(one.id)).title, (await here.get(other.id)).title]).toEqual(['A', 'B']);
});

test('a change whose answer was lost is made once', async () => {
  const lost: { isDue: boolean } = { isDue: false };
  const { machine } = setUp((memory) => ({
    put: async (...args: Parameters<typeof memory.put>) => {
      await memory.put(...args);
      if (!lost.isDue) return;
      lost.isDue = false;
      throw new StorageError('precondition_failed', 'A retry met what the first try had written.');
    },
  }));
  const albums = machine();
  lost.isDue = true;
  const { id } = await albums.create(WANTED);
  expect(await albums.list()).toHaveLength(1);
  lost.isDue = true;
  expect(await albums.change(id, { title: 'x' }, 1)).toMatchObject({ title: 'x', revision: 2 });
  lost.isDue = true;
  expect(await albums.change(id, { isPublic: true }, 2)).toMatchObject({ isPublic: true, revision: 3 });
  lost.isDue = true;
  expect(await albums.delete(id)).toBe(true);
  expect(await albums.list()).toEqual([]);
});

test('what happens often reads the bucket once a minute, a thousand albums included', async () => {
  const { state, memory, machine } = setUp();
  const facts = { ...WANTED, cover: null, createdAt: '2026-01-01T00:00:00.000Z', revision: 1 };
  const albums = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, at) => [`a${String(at).padStart(5, '0')}`, facts]),
  );
  await memory.put(ALBUMS_KEY, Buffer.from(JSON.stringify({ albums, deleted: {} })), {
    headers: { contentType: 'application/json' },
  });
  const machineOne = machine();
  for (let times = 0; times < 5; times += 1) expect((await machineOne.current()).byId.size).toBe(1_000);
  expect(state.reads).toBe(1);
  expect(await machineOne.list()).toHaveLength(1_000);
  expect(state.reads).toBe(2);
  await expect(machineOne.create(WANTED)).rejects.toMatchObject({ code: 'albums_full' });
});

test('an id is given once: not that of another album, nor of one that was deleted', async () => {
  const { machine } = setUp();
  const digits = [
    ...Array(6).fill(0),
    ...Array(6).fill(0),
    ...Array(6).fill(1),
    ...Array(6).fill(0),
    ...Array(6).fill(2),
  ];
  const albums = machine(() => digits.shift() ?? 0);
  const first = await albums.create(WANTED);
  const second = await albums.create(WANTED);
  await albums.delete(first.id);
  const third = await albums.create(WANTED);
  expect([first.id, second.id, third.id]).toEqual(['aaaaaa', 'bbbbbb', 'cccccc']);
});

test('facts of a later release stay where an older one changes others', async () => {
  const { memory, machine } = setUp();
  const albums = machine();
  const { id } = await albums.create(WANTED);
  const stored = JSON.parse(
    Buffer.from((await memory.read(ALBUMS_KEY, { maxBytes: 1e6 }))?.bytes ?? []).toString(),
  );
  stored.albums[id].later = 'kept';
  await memory.put(ALBUMS_KEY, Buffer.from(JSON.stringify(stored)), {
    headers: { contentType: 'application/json' },
  });
  await albums.change(id, { title: 'x' });
  expect(await machine().get(id)).toMatchObject({ title: 'x', later: 'kept' });
});

test('a document that is damaged is said to be, and never written over', async () => {
  const { memory, machine } = setUp();
  await memory.put(ALBUMS_KEY, Buffer.from('{'), { headers: { contentType: 'application/json' } });
  await expect(machine().list()).rejects.toThrow('albums.json is damaged');
  await expect(machine().create(WANTED)).rejects.toThrow('albums.json is damaged');
});

test.each(['__proto__', 'constructor', ''])('%j is no album', async (id) => {
  const { machine } = setUp();
  await expect(machine().get(id)).rejects.toMatchObject({ code: 'album_gone' });
  expect(await machine().delete(id)).toBe(false);
  expect((await machine().read()).wasDeleted(id)).toBe(false);
});

test('albums that have not changed are asked for each time and read once', async () => {
  const { state, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await there.create(WANTED);
  expect(here.known(id)).toBeNull();
  const [first, second] = [await here.read(), await here.read()];
  expect(state.reads).toBe(3);
  expect(second.byId).toBe(first.byId);
  await there.change(id, { title: 'Autumn' });
  expect(here.known(id)?.title).toBe(WANTED.title);
  expect((await here.get(id)).title).toBe('Autumn');
  expect(here.known(id)?.title).toBe('Autumn');
});
