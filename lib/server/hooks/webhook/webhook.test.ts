/** The webhook as a host has it, by its variables alone: on the whole server, to a real receiver that is not always there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { sweep } from '../../sweep/testing/leftovers';

const SECRET = new Uint8Array(32).fill(7);
const MINUTES = 60;

let receiver: Server | undefined;

afterEach(() => stop());

/** Listens and answers as `status` says; returns the ids it was told. */
async function start(port: number, status: () => number): Promise<{ port: number; told: string[] }> {
  const told: string[] = [];
  receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      const code = status();
      told.push(`${code} ${String(request.headers['webhook-id'])}`);
      const body = code === 200 ? JSON.stringify({ data: { photoId: told.length } }) : '';
      response.writeHead(code, { 'content-type': 'application/json', location: '/elsewhere' }).end(body);
    });
  });
  await new Promise<void>((resolve) => receiver?.listen(port, '127.0.0.1', resolve));
  return { port: (receiver.address() as AddressInfo).port, told };
}

async function stop(): Promise<void> {
  const closing = receiver;
  receiver = undefined;
  closing?.closeAllConnections();
  await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(null)));
}

const createHooked = (port: number) =>
  createTestServer({
    hooks: { clamav: null, webhook: { url: `http://127.0.0.1:${port}/hook?key=abc`, secrets: [SECRET] } },
  });

async function send(server: TestServer, seed = 1) {
  const bytes = await makePicture({ format: 'png', seed });
  const { ticket, key } = await sendFile(server, bytes, { filename: 'a.png' });
  return { ticket, id: key.split('/')[1] ?? '' };
}

test('what the receiver answers reaches the browser', async () => {
  const { port, told } = await start(0, () => 200);
  const server = await createHooked(port);
  const { ticket, id } = await send(server);
  expect((await complete(server, ticket)).body.data).toEqual({ photoId: 1 });
  expect(told).toEqual([`200 ${id}`]);
});

test('a receiver that is down for a while hears of everything once it is back, and its address is in no log', async () => {
  const { port } = await start(0, () => 200);
  await stop();
  const server = await createHooked(port);
  const sent = [await send(server, 1), await send(server, 2)];
  for (const { ticket } of sent) expect((await complete(server, ticket)).status).toBe(503);
  server.wait(10 * MINUTES);
  expect(await sweep(server)).toMatchObject({ told: 0, owed: 2 });
  const { told } = await start(port, () => 200);
  server.wait(10 * MINUTES);
  expect(await sweep(server)).toMatchObject({ told: 2, owed: 0 });
  expect(new Set(told)).toEqual(new Set(sent.map(({ id }) => `200 ${id}`)));
  expect(server.logged.join()).toContain('hook.failed');
  expect(server.logged.join()).not.toContain('key=abc');
});

test.each([500, 404, 302])('one that answers %i is told again by its browser', async (code) => {
  let status = code;
  const { port, told } = await start(0, () => status);
  const server = await createHooked(port);
  const { ticket, id } = await send(server);
  expect((await complete(server, ticket)).body.error.code).toBe('hook_failed');
  status = 200;
  expect((await complete(server, ticket)).status).toBe(200);
  expect(told).toEqual([`${code} ${id}`, `200 ${id}`]);
});

test('one that wants no more is left alone for an hour, and what is owed stays', async () => {
  let status = 410;
  const { port, told } = await start(0, () => status);
  const server = await createHooked(port);
  for (let seed = 1; seed <= 4; seed += 1) {
    const { ticket } = await send(server, seed);
    const { status: answered, body } = await complete(server, ticket);
    expect({ answered, code: body.error.code }).toEqual({ answered: 503, code: 'hook_failed' });
  }
  expect(told).toHaveLength(1);
  status = 200;
  server.wait(61 * MINUTES);
  expect(await sweep(server)).toMatchObject({ told: 4 });
});
