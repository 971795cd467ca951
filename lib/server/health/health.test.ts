import { expect, test, vi } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { createHealth } from './create-health';

const NO_DECODER = { stats: () => ({ processes: 0, busy: 0, waiting: 0 }) };
const PAGE = { objects: [], next: null };

function setUp(list: () => Promise<typeof PAGE> = async () => PAGE, stats = NO_DECODER.stats) {
  let nowMs = 1_000_000;
  const spy = vi.fn(list);
  const health = createHealth({
    storage: { list: spy },
    decoder: { stats },
    clock: () => new Date(nowMs),
    timeoutMs: 20,
  });
  return { health, asked: () => spy.mock.calls.length, wait: (ms: number) => (nowMs += ms) };
}

test('a probe is told that the process lives whatever the bucket does, and asks it nothing', async () => {
  const list = vi.fn(() => Promise.reject(new StorageError('unavailable', 'gone')));
  const server = await createTestServer({}, (storage) => ({ ...storage, list }));
  const response = await server.call('GET', '/api/health/live');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'live' });
  expect(list).not.toHaveBeenCalled();
  expect((await server.call('GET', '/api/health/ready')).status).toBe(503);
});

test('a process with a bucket is ready, and /api/health says the same', async () => {
  const server = await createTestServer();
  for (const path of ['/api/health', '/api/health/ready']) {
    const response = await server.call('GET', path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'ready',
      checks: { bucket: 'ok', decoder: 'ok', audit: 'ok', server: 'running' },
    });
  }
});

test('what is wrong with the bucket is told to nobody', async () => {
  const list = () =>
    Promise.reject(new StorageError('access_denied', 'Key AKIA123 may not list secret-bucket'));
  const server = await createTestServer({}, (storage) => ({ ...storage, list }));
  const response = await server.call('GET', '/api/health/ready');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toEqual({
    status: 'not_ready',
    checks: { bucket: 'failing', decoder: 'ok', audit: 'ok', server: 'running' },
  });
});

test('probes need no name of ours', async () => {
  const server = await createTestServer({ appOrigins: ['https://photos.example'] });
  for (const path of ['/api/health', '/api/health/live', '/api/health/ready']) {
    expect((await server.call('GET', path, { headers: { host: '10.1.2.3:3000' } })).status).toBe(200);
  }
});

test('a thousand probes ask the bucket once in ten seconds, and all are answered', async () => {
  const { health, asked, wait } = setUp();
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => health.ready()));
  expect(answers.every(({ status }) => status === 'ready')).toBe(true);
  expect(asked()).toBe(1);
  wait(9_999);
  await health.ready();
  expect(asked()).toBe(1);
  wait(1);
  await health.ready();
  expect(asked()).toBe(2);
});

test('a bucket that is silent is waited for a bounded time, and one that is back is noticed after three seconds', async () => {
  const list = vi.fn<() => Promise<typeof PAGE>>(async () => PAGE);
  list.mockReturnValueOnce(new Promise(() => {}));
  const { health, asked, wait } = setUp(list);
  expect(await health.ready()).toMatchObject({ status: 'not_ready', checks: { bucket: 'failing' } });
  await health.ready();
  expect(asked()).toBe(1);
  wait(3_000);
  expect((await health.ready()).status).toBe('ready');
});

test('a process that cannot start a decode process is not ready; after half a minute uploads may try again', async () => {
  let processes = 0;
  const { health, wait } = setUp(undefined, () => ({ processes, busy: 0, waiting: 0 }));
  health.noteDecodeFailure();
  expect(await health.ready()).toMatchObject({ status: 'not_ready', checks: { decoder: 'failing' } });
  processes = 1;
  expect((await health.ready()).status).toBe('ready');
  processes = 0;
  wait(30_000);
  expect((await health.ready()).status).toBe('ready');
});

test('a process that obeys SIGTERM takes no more work', async () => {
  const { health } = setUp();
  health.stop();
  expect(await health.ready()).toMatchObject({ status: 'not_ready', checks: { server: 'stopping' } });
});

test('an audit log that cannot be written is told, and turns nobody away', async () => {
  const { health } = setUp();
  health.noteAudit(false);
  expect(await health.ready()).toMatchObject({ status: 'ready', checks: { audit: 'failing' } });
  health.noteAudit(true);
  expect(await health.ready()).toMatchObject({ checks: { audit: 'ok' } });
});
