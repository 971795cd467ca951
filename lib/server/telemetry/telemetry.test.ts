/** The whole server with a small collector behind it: what it is sent, and what it is never sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { parseBudgetLimits } from '../budget/budget-limits';
import { createSweeper } from '../sweep/create-sweeper';

type Attribute = Readonly<{ key: string; value: Readonly<Record<string, unknown>> }>;
type Span = Readonly<{
  name: string;
  spanId: string;
  parentSpanId?: string;
  attributes: readonly Attribute[];
  status: { code?: number };
}>;
type Point = Readonly<{
  asInt?: unknown;
  asDouble?: number;
  count?: unknown;
  attributes: readonly Attribute[];
}>;
type Metric = Readonly<
  Record<'sum' | 'gauge' | 'histogram', { dataPoints: readonly Point[] } | undefined> & { name: string }
>;

const CANARY = 'canary-of-a-holiday';
const CLIENT = '203.0.113.77';

const received: { path: string; text: string; token: unknown }[] = [];
const collector = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  received.push({ path: request.url ?? '', text, token: request.headers['x-token'] });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let id = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const server = await createTestServer({
    telemetry: {
      endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      headers: { 'x-token': 'of-the-collector' },
      serviceName: 'photos',
    },
    trustedProxies: { kind: 'networks', networks: ['loopback'] },
    budgetLimits: { client: parseBudgetLimits('2 files/hour') ?? [], network: [], total: [] },
  });
  const call: typeof server.call = (method, path, request = {}) =>
    server.call(method, path, { ...request, headers: { ...request.headers, 'x-forwarded-for': CLIENT } });
  const visitor = { ...server, call };
  const grant = await sendFile(visitor, await makePicture({ format: 'jpeg' }), { filename: `${CANARY}.jpg` });
  const published = await complete(visitor, grant.ticket);
  expect(published.status).toBe(200);
  id = published.body.id;
  const bad = await sendFile(visitor, Buffer.from('no image'), { filename: `${CANARY}.jpg` });
  expect((await complete(visitor, bad.ticket)).status).toBeGreaterThanOrEqual(400);
  expect((await call('POST', '/api/upload/presign', { json: { filename: 'a.jpg' } })).status).toBe(429);
  await call('PATCH', `/api/images/${id}`, {
    json: { alt: CANARY },
    headers: { cookie: await server.adminCookie() },
  });
  await call('GET', `/media/${id}/${CANARY}.jpg`);
  await createSweeper(server.services).run({ budgetMs: 1_000 });
  await server.services.telemetry.close();
});

afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const bodies = (path: string) =>
  received.filter((one) => one.path === path).map(({ text }) => JSON.parse(text));
const spans = () =>
  bodies('/v1/traces').flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
      scopeSpans.flatMap((one) => one.spans),
    ),
  ) as Span[];
const metricOf = (name: string) =>
  bodies('/v1/metrics')
    .flatMap(({ resourceMetrics }) =>
      resourceMetrics.flatMap(({ scopeMetrics }: { scopeMetrics: { metrics: Metric[] }[] }) =>
        scopeMetrics.flatMap((one) => one.metrics),
      ),
    )
    .find((metric: Metric) => metric.name === name) as Metric | undefined;
const pointsOf = (name: string) => {
  const metric = metricOf(name);
  return (metric?.sum ?? metric?.gauge ?? metric?.histogram)?.dataPoints ?? [];
};
const attribute = ({ attributes }: Readonly<{ attributes: readonly Attribute[] }>, key: string) =>
  Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0];

/** Names from a span up to its request. */
function pathOf(span: Span): string {
  const parent = spans().find(({ spanId }) => spanId === span.parentSpanId);
  return parent ? `${pathOf(parent)} > ${span.name}` : span.name;
}

test('a trace tells what a request did, down to the bucket', () => {
  const paths = spans().map(pathOf);
  for (const path of [
    'POST /api/upload/presign > presign',
    'POST /api/upload/complete > complete > read > bucket read',
    'POST /api/upload/complete > complete > verify',
    'POST /api/upload/complete > complete > promote > bucket put',
    'PATCH /api/images/:id > bucket list',
    'GET /media/:id/:name',
    'sweep > bucket list',
  ]) {
    expect(paths).toContain(path);
  }
});

test('what is refused is told by its code, and is no fault of ours', () => {
  const refused = spans().find((span) => span.name === 'verify' && attribute(span, 'error.type'));
  expect(attribute(refused ?? { attributes: [] }, 'error.type')).toBe('not_an_image');
  expect(refused?.status.code ?? 0).toBe(0);
});

test('uploads, bytes, verifying, queues, refusals and the audit log are measured', () => {
  const results = pointsOf('sluice.uploads').map((point) => attribute(point, 'result'));
  expect(new Set(results)).toEqual(new Set(['published', 'not_an_image']));
  expect(
    Number(pointsOf('sluice.upload.bytes')[0]?.asInt ?? pointsOf('sluice.upload.bytes')[0]?.asDouble),
  ).toBeGreaterThan(100);
  expect(pointsOf('sluice.verify.duration').reduce((sum, { count }) => sum + Number(count), 0)).toBe(2);
  const queues = pointsOf('sluice.queue.length').map((point) => attribute(point, 'queue'));
  expect(new Set(queues)).toEqual(new Set(['small', 'large', 'decoder']));
  expect(pointsOf('sluice.budget.refusals').map((point) => attribute(point, 'limited_by'))).toEqual([
    'client',
  ]);
  expect(pointsOf('sluice.audit.entries').map((point) => attribute(point, 'result'))).toEqual(['written']);
});

test('the collector gets its headers and the name of the service', () => {
  expect(received.every(({ token }) => token === 'of-the-collector')).toBe(true);
  expect(received.map(({ text }) => text.includes('"photos"'))).not.toContain(false);
});

test('nothing of a person is in it: no name, no text, no image, no address', () => {
  const all = received.map(({ text }) => text).join('\n');
  for (const secret of [
    CANARY,
    Buffer.from(CANARY).toString('base64url').slice(2, 14),
    id,
    CLIENT,
    '203.0.113',
  ]) {
    expect(all).not.toContain(secret);
  }
});
