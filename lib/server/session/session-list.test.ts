import { expect, test } from 'vitest';
import { SESSION_LIST_KEY } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createSessionList, type ListedSession } from './create-session-list';
import { admitRecord, type SessionRecord, type SessionRecords } from './session-record';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function setUp(idleSeconds = 86_400) {
  const state: { nowMs: number; isAway: boolean; isSlow: boolean; puts: number } = {
    nowMs: Date.UTC(2026, 0, 15),
    isAway: false,
    isSlow: false,
    puts: 0,
  };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  const storage = {
    ...memory,
    put: async (...args: Parameters<typeof memory.put>) => {
      state.puts += 1;
      if (state.isAway) throw new StorageError('unavailable', 'away');
      if (state.isSlow) await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
      return memory.put(...args);
    },
  };
  const logged: string[] = [];
  const log = { error: (event: string) => void logged.push(event) };
  const machine = () => createSessionList({ storage, clock, log, idleSeconds, waitMs: 20 });
  const session = (id: string, more: Partial<ListedSession> = {}): ListedSession => ({
    id,
    account: 'anna',
    name: 'Anna',
    via: 'password',
    epoch: 0,
    createdMs: state.nowMs,
    usedMs: state.nowMs,
    expiresMs: state.nowMs + 7 * DAY_MS,
    browser: 'Firefox on Linux',
    network: '203.0.113.0/24',
    ...more,
  });
  return { state, memory, logged, machine, session };
}

test('a session is listed with what it was last used by, the newest use first', async () => {
  const { state, machine, session } = setUp();
  const list = machine();
  await list.note(session('one'));
  state.nowMs += MINUTE_MS;
  await list.note(session('two', { account: 'ben' }));
  expect((await list.list()).map(({ id }) => id)).toEqual(['two', 'one']);
  state.nowMs += 10 * MINUTE_MS;
  await list.note(session('one', { createdMs: state.nowMs - 11 * MINUTE_MS, network: '198.51.100.0/24' }));
  const [first] = await list.list();
  expect(first).toMatchObject({ id: 'one', usedMs: state.nowMs, network: '198.51.100.0/24' });
});

test('a session that is used all the time is written once in ten minutes, on however many machines', async () => {
  const { state, machine, session } = setUp();
  const machines = [machine(), machine()];
  for (let second = 0; second < 3_600; second += 30) {
    for (const list of machines) await list.note(session('one'));
    state.nowMs += 30_000;
  }
  expect(state.puts).toBeLessThanOrEqual(7);
});

test('sessions that end soon when they are not used are written more often, and yet once a minute at most', async () => {
  const { state, machine, session } = setUp(300);
  const list = machine();
  for (let second = 0; second < 600; second += 10) {
    await list.note(session('one'));
    state.nowMs += 10_000;
  }
  expect(state.puts).toBe(10);
});

test('what has expired, and what nobody has used for longer than the idle time, is on the list no more', async () => {
  const { state, machine, session } = setUp();
  const list = machine();
  await list.note(session('idle'));
  await list.note(session('short', { expiresMs: state.nowMs + MINUTE_MS }));
  state.nowMs += MINUTE_MS;
  expect((await list.list()).map(({ id }) => id)).toEqual(['idle']);
  // It may have been used ten minutes later than the list knows.
  state.nowMs += DAY_MS;
  expect(await list.list()).toHaveLength(1);
  state.nowMs += 10 * MINUTE_MS;
  expect(await list.list()).toHaveLength(0);
});

test('while the bucket is away nobody is kept out, and the session is noted as soon as it is back', async () => {
  const { state, logged, machine, session } = setUp();
  const list = machine();
  state.isAway = true;
  expect(await list.note(session('one'))).toEqual([]);
  await list.remove(() => true);
  expect(logged).toEqual(['sessions.not_noted']);
  state.isAway = false;
  await list.note(session('one'));
  expect(await list.list()).toHaveLength(1);
});

test('a bucket that is slow holds no answer up', async () => {
  const { state, machine, session } = setUp();
  state.isSlow = true;
  expect(await machine().note(session('one'))).toEqual([]);
});

test('a list that somebody has deleted or damaged keeps nobody out, and fills again once it is deleted', async () => {
  const { memory, logged, machine, session } = setUp();
  await memory.put(SESSION_LIST_KEY, Buffer.from('{'), { headers: { contentType: 'application/json' } });
  await machine().note(session('one'));
  expect(logged).toEqual(['sessions.not_noted']);
  await expect(machine().list()).rejects.toMatchObject({ message: expect.stringContaining('Delete it') });
  await memory.delete([SESSION_LIST_KEY]);
  await machine().note(session('one'));
  expect(await machine().list()).toHaveLength(1);
});

test('a session that was taken out is gone', async () => {
  const { machine, session } = setUp();
  const list = machine();
  await list.note(session('one'));
  await list.note(session('two'));
  await list.remove(({ id }) => id === 'one');
  expect((await list.list()).map(({ id }) => id)).toEqual(['two']);
});

const record = (account: string, usedMs: number): SessionRecord => ({
  account,
  name: account,
  via: 'password',
  epoch: 0,
  createdMs: 0,
  usedMs,
  expiresMs: 1e15,
  browser: 'Chrome on Mac',
  network: 'unknown',
});

test('of somebody with more than twenty sessions the one not used for longest has to go, never another’s', () => {
  let records: SessionRecords = { other: record('ben', 0) };
  for (let at = 0; at < 20; at += 1) ({ records } = admitRecord(records, `s${at}`, record('anna', 100 - at)));
  const { displacedIds, records: after } = admitRecord(records, 'new', record('anna', 1));
  expect(displacedIds).toEqual(['s19']);
  expect(Object.keys(after)).toHaveLength(21);
  expect(after.other).toBeDefined();
});

test('of a list that is too long one of whoever has most has to go, and never the one that comes in', () => {
  let records: SessionRecords = {};
  for (let at = 0; at < 480; at += 1) records = { ...records, [`o${at}`]: record(`other${at}`, at) };
  for (let at = 0; at < 20; at += 1) records = { ...records, [`s${at}`]: record('anna', 1_000 + at) };
  const { displacedIds, records: after } = admitRecord(records, 'new', record('ben', 0));
  expect(displacedIds).toEqual(['s0']);
  expect(after.new).toBeDefined();
});

test('a machine whose clock is slow does not turn a last use back', () => {
  const { records } = admitRecord({ one: record('anna', 100) }, 'one', record('anna', 50));
  expect(records.one?.usedMs).toBe(100);
});
