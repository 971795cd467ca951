import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { trustPeerAddress } from './trust-peer-address';

test('a client cannot choose the address it is counted under', async () => {
  trustPeerAddress();
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-forwarded-for': '6.6.6.6' } });
  expect(await response.text()).toBe('127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
});
