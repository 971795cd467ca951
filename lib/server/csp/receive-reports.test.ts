import { expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';

const CANARY = 'Canary-Zebra';
const OLD = {
  'csp-report': {
    'document-uri': `https://photos.example/share/${CANARY}/x.jpg?share=${CANARY}`,
    'blocked-uri': `https://${CANARY}.example/${CANARY}`,
    'effective-directive': 'script-src-elem',
    'script-sample': CANARY,
  },
};
const NEW = [
  {
    type: 'csp-violation',
    url: `https://photos.example/gallery?q=${CANARY}`,
    user_agent: CANARY,
    body: {
      documentURL: `https://photos.example/gallery?q=${CANARY}`,
      blockedURL: 'inline',
      effectiveDirective: 'style-src-attr',
      sample: CANARY,
    },
  },
  { type: 'deprecation', body: { id: CANARY } },
];

const HUNDRED = Array.from({ length: 100 }, () => NEW[0]);

function report(
  server: TestServer,
  body: unknown,
  contentType = 'application/reports+json',
  from = '203.0.113.7',
) {
  return server.call('POST', '/api/csp-report', {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': contentType, 'x-forwarded-for': from },
  });
}

test('a report of either form becomes a line of our own words, and nothing else of it is kept', async () => {
  const server = await createTestServer();
  expect((await report(server, OLD, 'application/csp-report')).status).toBe(204);
  expect((await report(server, NEW)).status).toBe(204);
  expect(server.logged.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      event: 'csp.violation',
      directive: 'script-src-elem',
      blocked: 'address',
      where: 'share',
    }),
    expect.objectContaining({
      event: 'csp.violation',
      directive: 'style-src-attr',
      blocked: 'inline',
      where: 'page',
    }),
  ]);
  expect(server.logged.join('')).not.toContain(CANARY);
});

test('whatever a report says, no word of it gets into the log', async () => {
  const server = await createTestServer();
  const text = `${CANARY}\n${CANARY}`;
  const odd = { 'csp-report': { 'effective-directive': text, 'blocked-uri': text, 'document-uri': text } };
  await report(server, odd, 'application/csp-report');
  expect(server.logged).toHaveLength(1);
  expect(server.logged[0]).toContain('"directive":"other","blocked":"other","where":"other"');
  for (const nothing of [null, 7, {}, [null], { 'csp-report': [] }]) {
    expect((await report(server, nothing)).status).toBe(400);
  }
  expect(server.logged).toHaveLength(1);
});

test('a report is bounded in length, in lines and in form', async () => {
  const server = await createTestServer();
  expect((await report(server, 'x'.repeat(262_145))).status).toBe(413);
  expect((await report(server, OLD, 'text/plain')).status).toBe(415);
  expect((await report(server, '{')).status).toBe(400);
  expect((await report(server, HUNDRED, undefined, '198.51.100.1')).status).toBe(204);
  expect(server.logged).toHaveLength(20);
});

test('a budget counts lines: many in one request are no way around it, for one client and for all', async () => {
  const server = await createTestServer();
  for (let turn = 0; turn < 5; turn += 1) await report(server, HUNDRED);
  expect(server.logged).toHaveLength(20);
  for (let client = 0; client < 30; client += 1) {
    await report(server, HUNDRED, undefined, `198.51.100.${client}`);
  }
  expect(server.logged).toHaveLength(200);
  expect((await report(server, [], undefined, '192.0.2.1')).status).toBe(429);
});

test('a client that reports without end is told to wait, and so are many together', async () => {
  const server = await createTestServer();
  const statuses = [];
  for (let count = 0; count < 21; count += 1) statuses.push((await report(server, NEW)).status);
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter((status) => status === 204)).toHaveLength(20);
  for (let client = 0; client < 200; client += 1) await report(server, [], undefined, `198.51.100.${client}`);
  expect((await report(server, [], undefined, '192.0.2.1')).status).toBe(429);
});
