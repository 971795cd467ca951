import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { discardBody, mayDiscard } from './discard-body';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

/** A client that has sent the head of a form of `length` bytes to a server that answers at once. */
async function begin(length: number, limits: { bytes: number; ms: number }): Promise<Socket> {
  server = createServer((request, response) => {
    response.writeHead(303, { location: '/' }).end();
    discardBody(request, limits);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`POST / HTTP/1.1\r\nHost: own.example\r\nContent-Length: ${length}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

test('a form within the limits comes to its end, and the connection serves on', async () => {
  const socket = await begin(1_000, { bytes: 1_000, ms: 10_000 });
  socket.write('x'.repeat(1_000));
  socket.write('GET / HTTP/1.1\r\nHost: own.example\r\nConnection: close\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 303 /);
  await once(socket, 'close');
});

test('whoever sends more is hung up on', async () => {
  const socket = await begin(1_000_000, { bytes: 1_000, ms: 60_000 });
  socket.write('x'.repeat(5_000));
  await once(socket, 'close');
});

test('whoever takes longer is hung up on', async () => {
  const socket = await begin(1_000_000, { bytes: 1_000_000, ms: 50 });
  await once(socket, 'close');
});

test.each([
  [undefined, true],
  ['134217728', true],
  ['134217729', false],
  ['1000000000000', false],
])('a length of %s is let come: %s', (length, isLet) => {
  expect(mayDiscard({ headers: length === undefined ? {} : { 'content-length': length } })).toBe(isLet);
});
