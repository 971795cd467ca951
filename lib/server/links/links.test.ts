import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { linkKey, linkPrefix } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createLinks, type NewLink } from './create-links';

function setUp() {
  const state = { nowMs: Date.UTC(2026, 0, 15), reads: 0, isDown: false as boolean };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  const storage = {
    ...memory,
    read: (...args: Parameters<typeof memory.read>) => {
      state.reads += 1;
      if (state.isDown) throw new StorageError('unavailable', 'down');
      return memory.read(...args);
    },
  };
  return { state, memory, machine: () => createLinks({ storage, clock }) };
}

const wanted: NewLink = {
  kind: 'view',
  opens: { album: 'abc123' },
  until: null,
  title: '',
  note: '',
  to: '',
  createdBy: 'anna',
  passwordHash: null,
};

const manyIds = (count: number) => Array.from({ length: count }, (_, index) => createImageId(1_000 + index));

test('a link is asked of the bucket once in five seconds, and a revoked one is gone here at once and elsewhere within it', async () => {
  const { state, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await here.create({ ...wanted, note: 'for Ben' });
  for (let time = 0; time < 20; time += 1) expect((await there.get(id))?.note).toBe('for Ben');
  expect(state.reads).toBe(1);
  expect(await here.remove(id)).toBe(true);
  expect(await here.get(id)).toBeNull();
  expect(await here.remove(id)).toBe(false);
  const { reads } = state;
  state.nowMs += 4_999;
  expect(await there.get(id)).not.toBeNull();
  expect(state.reads).toBe(reads);
  state.nowMs += 1;
  expect(await there.get(id)).toBeNull();
});

test('while the bucket is down a link holds for five minutes, and then nobody can tell', async () => {
  const { state, machine } = setUp();
  const links = machine();
  const { id } = await links.create(wanted);
  await links.get(id);
  state.isDown = true;
  state.nowMs += 290_000;
  expect(await links.get(id)).not.toBeNull();
  state.nowMs += 20_000;
  await expect(links.get(id)).rejects.toThrow(StorageError);
});

test('two machines that change a link at the same moment lose nothing', async () => {
  const { machine } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await here.create(wanted);
  await Promise.all([
    here.change(id, (link) => ({ ...link, note: 'one' })),
    there.change(id, (link) => ({ ...link, to: 'Ben' })),
  ]);
  expect(await machine().get(id)).toMatchObject({ note: 'one', to: 'Ben' });
});

test('a link that was revoked cannot be changed, and nobody writes it again', async () => {
  const { memory, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const { id } = await here.create(wanted);
  await there.get(id);
  await here.remove(id);
  expect(await there.change(id, (link) => ({ ...link, note: 'late' }))).toBeNull();
  expect(memory.keys()).toEqual([]);
});

test('a set of thousands is kept in parts, and a part of it is read by the part', async () => {
  const { state, memory, machine } = setUp();
  const ids = manyIds(2_345);
  const { id, opens } = await machine().create({ ...wanted, opens: { ids } });
  expect(opens).toEqual({ count: 2_345 });
  expect(memory.keys()).toHaveLength(4);
  const links = machine();
  expect(await links.idsOf(id, { start: 0, count: 100 })).toEqual(ids.slice(0, 100));
  expect(await links.idsOf(id, { start: 50, count: 100 })).toEqual(ids.slice(50, 150));
  expect(state.reads).toBe(1);
  expect(await links.idsOf(id, { start: 950, count: 100 })).toEqual(ids.slice(950, 1_050));
  expect(await links.idsOf(id, { start: 2_300, count: 100 })).toEqual(ids.slice(2_300));
  expect(await links.idsOf(id, { start: 0, count: 5_000 })).toEqual(ids);
  await links.remove(id);
  expect(memory.keys()).toEqual([]);
});

test('links are listed the newest first, page by page, past thousands of objects that belong to one', async () => {
  const { state, memory, machine } = setUp();
  const links = machine();
  const made: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    state.nowMs += 1;
    made.unshift((await links.create({ ...wanted, note: String(count) })).id);
  }
  const headers = { contentType: 'text/plain' };
  for (let slot = 0; slot < 2_500; slot += 1) {
    await memory.put(`${linkPrefix(made[1] ?? '')}slots/${slot}`, Buffer.from('x'), { headers });
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof links.list>> = await links.list({ after, limit: 2 });
    seen.push(...page.links.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(made);
});

test('a damaged link opens for nobody, and the list shows the others', async () => {
  const { memory, machine } = setUp();
  const links = machine();
  const [broken, whole] = [await links.create(wanted), await links.create(wanted)];
  await memory.put(linkKey(broken.id), Buffer.from('{"id":1}'), { headers: { contentType: 'text/plain' } });
  await expect(machine().get(broken.id)).rejects.toThrow(StorageError);
  expect((await machine().list({ after: null, limit: 10 })).links).toEqual([whole]);
});

test('the few links of guests are found among thousands of others by reading them alone', async () => {
  const { state, memory, machine } = setUp();
  const drop = { ...wanted, kind: 'drop' as const, opens: null };
  const first = await machine().create(drop);
  for (let count = 0; count < 300; count += 1) {
    state.nowMs += 1;
    await machine().create({ ...wanted, opens: { ids: [createImageId(1_000)] } });
  }
  const second = await machine().create(drop);
  const third = await machine().create(drop);
  const here = machine();
  state.reads = 0;
  const page = await here.listDrops({ after: null, limit: 2 });
  expect(new Set(page.links.map(({ id }) => id))).toEqual(new Set([second.id, third.id]));
  expect(state.reads).toBe(2);
  const rest = await here.listDrops({ after: page.next, limit: 2 });
  expect(rest).toMatchObject({ links: [{ id: first.id }], next: null });
  await here.remove(second.id);
  expect((await here.listDrops({ after: null, limit: 10 })).links).toHaveLength(2);
  // One whose making was cut off is none.
  await memory.delete([linkKey(third.id)]);
  expect((await machine().listDrops({ after: null, limit: 10 })).links).toMatchObject([{ id: first.id }]);
});
