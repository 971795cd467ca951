import { expect, test } from 'vitest';
import { API_TOKENS_KEY } from '@/lib/shared/keys/system-keys';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createToken, digestOf, readBearer } from './api-token';
import { createApiTokens } from './create-api-tokens';

function setUp() {
  const state = { nowMs: Date.UTC(2026, 0, 15), reads: 0 };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  const storage = {
    ...memory,
    read: (...args: Parameters<typeof memory.read>) => {
      state.reads += 1;
      return memory.read(...args);
    },
  };
  return { state, memory, machine: () => createApiTokens({ storage, clock }) };
}

const wanted = { name: 'backup', role: 'viewer', createdBy: 'anna', expiresMs: null } as const;

const headersOf = (authorization: string) => new Headers({ authorization });
function partsOf(token: string) {
  const read = readBearer(headersOf(`Bearer ${token}`));
  if (read.kind !== 'token') throw new Error('no token');
  return read;
}

test('a token stands for its name and role, and the bucket keeps no text of it', async () => {
  const { memory, machine } = setUp();
  const tokens = machine();
  const { id, token } = await tokens.create(wanted);
  expect(token).toMatch(/^sluice_[a-z0-9]{12}_[\w-]{43}$/);
  expect(await tokens.identify(partsOf(token))).toEqual({
    id: `token:${id}`,
    name: 'backup',
    role: 'viewer',
  });
  const stored = Buffer.from((await memory.read(API_TOKENS_KEY, { maxBytes: 1e6 }))?.bytes ?? []).toString();
  expect(stored).toContain(digestOf(partsOf(token).secret));
  expect(stored).not.toContain(partsOf(token).secret);
});

test('another secret, another id and the digest itself stand for nobody', async () => {
  const { machine } = setUp();
  const tokens = machine();
  const [one, other] = [await tokens.create(wanted), await tokens.create({ ...wanted, role: 'admin' })];
  const { id, secret } = partsOf(one.token);
  expect(await tokens.identify({ id, secret: partsOf(other.token).secret })).toBeNull();
  expect(await tokens.identify({ id: other.id, secret })).toBeNull();
  expect(await tokens.identify({ id, secret: digestOf(secret) })).toBeNull();
  expect(await tokens.identify({ id: '__proto__', secret })).toBeNull();
});

test('a token ends at its end, and when it is revoked: here at once, elsewhere within a minute', async () => {
  const { state, machine } = setUp();
  const [here, there] = [machine(), machine()];
  const short = await here.create({ ...wanted, expiresMs: state.nowMs + 10_000 });
  const long = await here.create(wanted);
  expect(await there.identify(partsOf(long.token))).not.toBeNull();
  expect(await there.identify(partsOf(short.token))).not.toBeNull();
  state.nowMs += 10_000;
  expect(await there.identify(partsOf(short.token))).toBeNull();
  expect(await here.revoke(long.id)).toBe(true);
  expect(await here.revoke(long.id)).toBe(false);
  expect(await here.identify(partsOf(long.token))).toBeNull();
  state.nowMs += 60_000;
  expect(await there.identify(partsOf(long.token))).toBeNull();
});

test('tokens that nobody made are tried without asking the bucket again', async () => {
  const { state, machine } = setUp();
  const tokens = machine();
  for (let time = 0; time < 50; time += 1) await tokens.identify(createToken());
  expect(state.reads).toBe(1);
});

test('the list shows what holds, the newest first, and no digest', async () => {
  const { state, machine } = setUp();
  const tokens = machine();
  await tokens.create({ ...wanted, name: 'short', expiresMs: state.nowMs + 1 });
  const first = await tokens.create({ ...wanted, name: 'first' });
  state.nowMs += 1;
  await tokens.create({ ...wanted, name: 'second' });
  const listed = await tokens.list();
  expect(listed.map(({ name }) => name)).toEqual(['second', 'first']);
  expect(listed[1]).toEqual({
    id: first.id,
    name: 'first',
    role: 'viewer',
    createdMs: state.nowMs - 1,
    createdBy: 'anna',
    expiresMs: null,
  });
});

test('there are a hundred at most, and one that has ended makes room', async () => {
  const { state, machine } = setUp();
  const tokens = machine();
  await tokens.create({ ...wanted, expiresMs: state.nowMs + 1 });
  for (let count = 1; count < 100; count += 1) await tokens.create(wanted);
  await expect(tokens.create(wanted)).rejects.toMatchObject({ code: 'too_many_tokens' });
  state.nowMs += 1;
  await tokens.create(wanted);
});

const token = `sluice_${'a'.repeat(12)}_${'b'.repeat(43)}`;
test.each([
  [`Bearer ${token}`, 'token'],
  [`bearer  ${token} `, 'token'],
  ['', 'none'],
  ['Bearer a cron secret', 'none'],
  ['Basic c2x1aWNl', 'none'],
  [token, 'malformed'],
  [`Basic ${token}`, 'malformed'],
  [`Bearer ${token}x`, 'malformed'],
  [`Bearer ${token.slice(0, -1)}`, 'malformed'],
  [`Bearer ${token}, Bearer ${token}`, 'malformed'],
  [`Bearer other, Bearer ${token}`, 'malformed'],
  [`Bearer\t${token}`, 'malformed'],
  [`Bearer "${token}"`, 'malformed'],
  [`Bearer ${token.toUpperCase()}`, 'malformed'],
])('Authorization: %s is %s', (header, kind) => {
  expect(readBearer(headersOf(header)).kind).toBe(kind);
});

test('of a thousand tokens no two are the same', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => createToken().token)).size).toBe(1_000);
});

test('the digest is SHA-256, as the tokens that exist were written', () => {
  expect(digestOf('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});
