/** Answers that no Redis gives. A real one is tested by `redis.servers.ts`. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createMemoryStore } from './create-memory-store';
import { createRedisStore, type RedisStore } from './create-redis-store';
import { createSafeStore } from './create-safe-store';

const clock = () => new Date();
const stores: RedisStore[] = [];
const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** A store over a server that gives the same answer to each command. */
async function storeAgainst(reply: string): Promise<RedisStore> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (commands) => {
      for (const _ of String(commands).matchAll(/\*\d+\r\n\$/g)) socket.write(reply);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const store = createRedisStore({ url: `redis://127.0.0.1:${port}`, prefix: 'test', clock });
  stores.push(store);
  return store;
}

test.each([
  ['OK', '+OK\r\n'],
  ['a list of texts', '*2\r\n$1\r\nx\r\n$1\r\ny\r\n'],
  ['an amount below zero', '*2\r\n$2\r\n-5\r\n:1\r\n'],
  ['an infinite amount', '*2\r\n$8\r\nInfinity\r\n:1\r\n'],
])('a server that answers %s to everything counts nothing, so this process does', async (_, reply) => {
  const shared = await storeAgainst(reply);
  const endsAtMs = Date.now() + 3_600_000;
  await expect(shared.add('a', 5, { limit: 40, endsAtMs })).rejects.toThrow();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const store = createSafeStore({ shared, memory: createMemoryStore({ clock }), clock, log });
  const added: boolean[] = [];
  for (let turn = 0; turn < 4; turn += 1) added.push((await store.add('a', 5, { limit: 40, endsAtMs })).ok);
  expect(added).toEqual([true, true, false, false]);
  expect(await store.get('a')).toBe(10);
});

test('a counter that holds no number is no empty one', async () => {
  const shared = await storeAgainst('+OK\r\n');
  await expect(shared.get('a')).rejects.toThrow();
});
