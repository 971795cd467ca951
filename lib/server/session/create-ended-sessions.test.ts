import { expect, test } from 'vitest';
import { SESSIONS_KEY } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createEndedSessions } from './create-ended-sessions';

const DAY_MS = 86_400_000;

function setUp() {
  const state: { nowMs: number; isAway: boolean } = { nowMs: Date.UTC(2026, 0, 15), isAway: false };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  const storage = {
    ...memory,
    read: async (...args: Parameters<typeof memory.read>) => {
      if (state.isAway) throw new StorageError('unavailable', 'away');
      return memory.read(...args);
    },
  };
  let made = 0;
  const session = (epoch = 0) => {
    made += 1;
    return { id: `s${made}`, account: 'anna', epoch, expiresMs: state.nowMs + 7 * DAY_MS };
  };
  const machine = () => createEndedSessions({ storage, clock });
  return { state, memory, session, machine };
}

test('a session that was ended is ended on this machine at once, and on others within a minute', async () => {
  const { state, session, machine } = setUp();
  const [here, there, mine, other] = [machine(), machine(), session(), session()];
  expect(await there.isEnded(mine)).toBe(false);
  await here.end(mine);
  expect(await here.isEnded(mine)).toBe(true);
  state.nowMs += 60_000;
  expect(await there.isEnded(mine)).toBe(true);
  expect(await there.isEnded(other)).toBe(false);
});

test('ending all ends those that were started until then, and none that comes after, whatever the clocks say', async () => {
  const { state, session, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const before = session(await there.readEpoch('anna'));
  await here.endAll();
  const after = session(await there.readEpoch('anna'));
  // Another machine's clock is slow, or fast.
  for (const skewMs of [0, -30_000, 30_000]) {
    state.nowMs += skewMs;
    const other = machine();
    expect([await other.isEnded(before), await other.isEnded(after)]).toEqual([true, false]);
    await other.endAll();
    expect(await other.isEnded(after)).toBe(true);
    Object.assign(after, session(await other.readEpoch('anna')));
  }
});

test('ending all of one person ends nobody else’s, and none that comes after', async () => {
  const { state, session, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const of = async (account: string) => ({ ...session(await here.readEpoch(account)), account });
  const [anna, ben] = [await of('anna'), await of('ben')];
  await here.endAllOf('anna');
  const again = await of('anna');
  for (const machineOf of [here, there]) {
    expect([await machineOf.isEnded(anna), await machineOf.isEnded(ben)]).toEqual([true, false]);
    expect(await machineOf.isEnded(again)).toBe(false);
  }
  await here.endAll();
  state.nowMs += 60_000;
  for (const machineOf of [here, there]) {
    expect([await machineOf.isEnded(again), await machineOf.isEnded(ben)]).toEqual([true, true]);
  }
});

test('an epoch of a person never falls, whatever happened to everybody meanwhile', async () => {
  const { session, machine } = setUp();
  const ended = machine();
  await ended.endAllOf('anna');
  await ended.endAll();
  await ended.endAllOf('anna');
  const mine = session(await ended.readEpoch('anna'));
  await ended.endAll();
  expect(await ended.isEnded(mine)).toBe(true);
});

test('what an older version wrote is read', async () => {
  const { memory, session, machine } = setUp();
  const mine = session();
  const old = JSON.stringify({ epoch: 0, ended: { [mine.id]: mine.expiresMs } });
  await memory.put(SESSIONS_KEY, Buffer.from(old), { headers: { contentType: 'application/json' } });
  expect(await machine().isEnded(mine)).toBe(true);
  expect(await machine().isEnded(session())).toBe(false);
});

test('of more than five hundred people all sessions end, before the object grows without bound', async () => {
  const { state, memory, session, machine } = setUp();
  const accounts = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`p${at}`, state.nowMs]));
  const full = JSON.stringify({ epoch: 0, accounts, ended: {} });
  await memory.put(SESSIONS_KEY, Buffer.from(full), { headers: { contentType: 'application/json' } });
  const ended = machine();
  const [mine, other] = [session(state.nowMs), { ...session(), account: 'ben' }];
  await ended.endAllOf('p7');
  expect(await ended.isEnded(other)).toBe(false);
  await ended.endAllOf('anna');
  expect([await ended.isEnded(mine), await ended.isEnded(other)]).toEqual([true, true]);
});

test('ending all also ends what was started before somebody deleted the object', async () => {
  const { state, memory, session, machine } = setUp();
  await machine().endAll();
  const before = session(await machine().readEpoch('anna'));
  await memory.delete([SESSIONS_KEY]);
  state.nowMs += 1_000;
  const ended = machine();
  await ended.endAll();
  expect(await ended.isEnded(before)).toBe(true);
});

test('a read that began before a sign-out and ends after it brings the session back to nobody', async () => {
  const { memory, session } = setUp();
  const reads: (() => void)[] = [];
  const storage = {
    ...memory,
    read: async (...args: Parameters<typeof memory.read>) => {
      const found = await memory.read(...args);
      if (reads.length === 0) await new Promise<void>((resolve) => reads.push(resolve));
      return found;
    },
  };
  const ended = createEndedSessions({ storage, clock: () => new Date(Date.UTC(2026, 0, 15)) });
  const mine = session();
  const slow = ended.isEnded(mine);
  await expect.poll(() => reads.length).toBe(1);
  await ended.end(mine);
  reads[0]?.();
  expect(await slow).toBe(true);
  expect(await ended.isEnded(mine)).toBe(true);
});

/** A machine whose first read of the bucket takes until it is told to end. */
function slowMachine(memory: ReturnType<typeof createMemoryStorage>, clock: () => Date) {
  const ends: (() => void)[] = [];
  let reads = 0;
  const storage = {
    ...memory,
    read: async (...args: Parameters<typeof memory.read>) => {
      reads += 1;
      const isFirst = reads === 1;
      const found = await memory.read(...args);
      if (isFirst) await new Promise<void>((resolve) => ends.push(resolve));
      return found;
    },
  };
  return { ended: createEndedSessions({ storage, clock }), finish: () => ends[0]?.() };
}

test('a slow read tells what held when it began: a minute later the bucket is asked again', async () => {
  const { state, memory, session, machine } = setUp();
  const { ended, finish } = slowMachine(memory, () => new Date(state.nowMs));
  const mine = session();
  const asked = ended.isEnded(mine);
  await new Promise((resolve) => setTimeout(resolve));
  await machine().end(mine);
  state.nowMs += 59_000;
  finish();
  expect(await asked).toBe(false);
  state.nowMs += 1_000;
  expect(await ended.isEnded(mine)).toBe(true);
});

test('a read that is overtaken by a later one changes nothing', async () => {
  const { state, memory, session, machine } = setUp();
  const { ended, finish } = slowMachine(memory, () => new Date(state.nowMs));
  const mine = session();
  const asked = ended.isEnded(mine);
  await new Promise((resolve) => setTimeout(resolve));
  await machine().end(mine);
  state.nowMs += 1;
  await ended.readEpoch('anna');
  finish();
  await asked;
  expect(await ended.isEnded(mine)).toBe(true);
});

test('a clock that is set back does not make old knowledge new', async () => {
  const { state, session, machine } = setUp();
  const [here, there, mine] = [machine(), machine(), session()];
  expect(await here.isEnded(mine)).toBe(false);
  await there.end(mine);
  state.nowMs -= DAY_MS;
  expect(await here.isEnded(mine)).toBe(true);
});

test('a machine whose clock is fast forgets no session that holds on others', async () => {
  const { state, session, machine } = setUp();
  const [mine, other] = [session(), session()];
  await machine().end(mine);
  state.nowMs = mine.expiresMs + 3_600_000;
  await machine().end(other);
  state.nowMs = mine.expiresMs - 1;
  expect(await machine().isEnded(mine)).toBe(true);
});

test('of many who sign out at once on different machines every one is ended', async () => {
  const { session, machine } = setUp();
  const all = Array.from({ length: 6 }, session);
  await Promise.all(all.map((one) => machine().end(one)));
  for (const one of all) expect(await machine().isEnded(one)).toBe(true);
});

test('while the bucket cannot be read what was known holds for five minutes; then nobody can tell', async () => {
  const { state, session, machine } = setUp();
  const ended = machine();
  const mine = session();
  await ended.isEnded(mine);
  state.isAway = true;
  state.nowMs += 299_000;
  expect(await ended.isEnded(mine)).toBe(false);
  state.nowMs += 1_000;
  await expect(ended.isEnded(mine)).rejects.toThrow(StorageError);
  await expect(machine().isEnded(mine)).rejects.toThrow(StorageError);
});

test('a document that is damaged lets nobody in', async () => {
  const { memory, session, machine } = setUp();
  await memory.put(SESSIONS_KEY, Buffer.from('{"ended":'), { headers: { contentType: 'application/json' } });
  await expect(machine().isEnded(session())).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('damaged'),
  });
});

test('a document that is larger than any of ours is not read, and lets nobody in', async () => {
  const { memory, session, machine } = setUp();
  const large = JSON.stringify({ epoch: 0, ended: {} }).padEnd(1_000_001);
  await memory.put(SESSIONS_KEY, Buffer.from(large), { headers: { contentType: 'application/json' } });
  await expect(machine().isEnded(session())).rejects.toMatchObject({ code: 'too_large' });
});

test('ids are forgotten once their session would have expired, and beyond two thousand whose owners no version wrote all are ended', async () => {
  const { state, memory, session, machine } = setUp();
  const ended = machine();
  const read = async () => {
    const found = await memory.read(SESSIONS_KEY, { maxBytes: 1_000_000 });
    return JSON.parse(Buffer.from(found?.bytes ?? []).toString());
  };
  const held = async () => Object.keys((await read()).ended).length;
  const before = Array.from({ length: 1_999 }, (_, at) => [`e${at}`, state.nowMs + DAY_MS]);
  await memory.put(
    SESSIONS_KEY,
    Buffer.from(JSON.stringify({ epoch: 0, ended: Object.fromEntries(before) })),
    { headers: { contentType: 'application/json' } },
  );
  await ended.end(session());
  expect(await held()).toBe(2_000);
  const unended = session();
  await ended.end(session());
  expect(await held()).toBe(0);
  expect(await ended.isEnded(unended)).toBe(true);
  state.nowMs += 1;
  await ended.end(session());
  state.nowMs += 8 * DAY_MS;
  await ended.end(session());
  expect(await held()).toBe(1);
  expect(Object.keys((await read()).owners)).toHaveLength(1);
});

test('somebody who signs in and out two thousand times ends all of their own sessions and nobody else’s', async () => {
  const { state, memory, session, machine } = setUp();
  const read = async () => {
    const found = await memory.read(SESSIONS_KEY, { maxBytes: 1_000_000 });
    return JSON.parse(Buffer.from(found?.bytes ?? []).toString());
  };
  const names = Array.from({ length: 1_998 }, (_, at) => `e${at}`);
  await memory.put(
    SESSIONS_KEY,
    Buffer.from(
      JSON.stringify({
        epoch: 0,
        ended: Object.fromEntries(names.map((id) => [id, state.nowMs + DAY_MS])),
        owners: Object.fromEntries(names.map((id) => [id, 'vera'])),
      }),
    ),
    { headers: { contentType: 'application/json' } },
  );
  const ended = machine();
  const [signedOut, open] = [session(), session()];
  const ofVera = { ...session(), account: 'vera' };
  await ended.end(signedOut);
  await ended.end({ ...session(), account: 'vera' });
  expect(await ended.isEnded(ofVera)).toBe(false);
  await ended.end({ ...session(), account: 'vera' });
  expect(await ended.isEnded(ofVera)).toBe(true);
  expect(await ended.isEnded({ ...ofVera, epoch: await ended.readEpoch('vera') })).toBe(false);
  expect(await ended.isEnded(open)).toBe(false);
  expect(await ended.isEnded(signedOut)).toBe(true);
  const { ended: left, owners } = await read();
  expect(Object.keys(left)).toEqual([signedOut.id]);
  expect(owners).toEqual({ [signedOut.id]: 'anna' });
});

test.each([
  ['precondition_failed', 8],
  ['unavailable', 1],
] as const)('a bucket that always answers %s is asked %i times, and then says so', async (code, times) => {
  const asked = { puts: 0 };
  const clock = () => new Date(1e12);
  const storage = {
    ...createMemoryStorage({ clock }),
    put: async () => {
      asked.puts += 1;
      throw new StorageError(code, 'no');
    },
  };
  const ended = createEndedSessions({ storage, clock });
  await expect(ended.endAll()).rejects.toMatchObject({ code });
  expect(asked.puts).toBe(times);
});

test('the object is read once a minute, however often is asked', async () => {
  const asked = { reads: 0 };
  let nowMs = 1e12;
  const clock = () => new Date(nowMs);
  const memory = createMemoryStorage({ clock });
  const ended = createEndedSessions({
    storage: {
      ...memory,
      read: (key, options) => {
        asked.reads += 1;
        return memory.read(key, options);
      },
    },
    clock,
  });
  const session = { id: 'x', account: 'anna', epoch: 0, expiresMs: nowMs + 1e9 };
  for (let times = 0; times < 5; times += 1) await ended.isEnded(session);
  expect(asked.reads).toBe(1);
  nowMs += 60_000;
  await ended.isEnded(session);
  expect(asked.reads).toBe(2);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a person or a session called %j is like any other: nothing that every object has is taken for an entry',
  async (name) => {
    const { session, machine } = setUp();
    const sessions = machine();
    const epoch = await sessions.readEpoch(name);
    expect(epoch).toBe(0);
    const mine = { ...session(epoch), id: name, account: name };
    expect(await sessions.isEnded(mine)).toBe(false);
    await sessions.endAllOf(name);
    expect(await sessions.isEnded(mine)).toBe(true);
    expect(await sessions.isEnded({ ...mine, epoch: await sessions.readEpoch(name) })).toBe(false);
    await sessions.end({ ...mine, account: 'anna' });
    expect(await sessions.isEnded({ ...session(), id: name })).toBe(true);
  },
);
