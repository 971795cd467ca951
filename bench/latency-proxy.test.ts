import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startLatencyProxy } from './latency-proxy';

async function startPair(latencyMs: number) {
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming);
    outgoing.writeHead(incoming.url === '/refused' ? 403 : 204, { 'x-got': String(body.length) }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = await startLatencyProxy({ bucketPort: (server.address() as AddressInfo).port, latencyMs });
  onTestFinished(async () => {
    await proxy.close();
    server.close();
  });
  return proxy;
}

async function timed(work: () => Promise<Response>) {
  const start = performance.now();
  const response = await work();
  return { response, ms: performance.now() - start };
}

test('every answer is held back, preflights too', async () => {
  const proxy = await startPair(80);
  for (const method of ['OPTIONS', 'POST', 'GET']) {
    const { ms } = await timed(() => fetch(proxy.url, { method }));
    expect(ms, method).toBeGreaterThanOrEqual(78);
  }
});

test('an upload counts once the bucket took it; refusals and other requests do not', async () => {
  const proxy = await startPair(0);
  await fetch(`${proxy.url}/refused`, { method: 'POST', body: 'abc' });
  await fetch(proxy.url);
  await fetch(proxy.url, { method: 'OPTIONS' });
  expect(proxy.acknowledgements()).toEqual([]);
  await fetch(proxy.url, { method: 'PUT', body: 'abc' });
  await fetch(proxy.url, { method: 'POST', body: 'abcd' });
  expect(proxy.acknowledgements().map(({ bytes }) => bytes)).toEqual([3, 4]);
  proxy.reset(null);
  expect(proxy.acknowledgements()).toEqual([]);
});

test('two uploads at once share the line, and arrive whole', async () => {
  const proxy = await startPair(0);
  proxy.reset(1_000_000);
  const body = 'x'.repeat(100_000);
  const send = () => timed(() => fetch(proxy.url, { method: 'POST', body }));
  const both = await Promise.all([send(), send()]);
  expect(both.map(({ response }) => response.headers.get('x-got'))).toEqual(['100000', '100000']);
  expect(Math.max(...both.map(({ ms }) => ms))).toBeGreaterThanOrEqual(190);
});
