/** The door of a host's app, which hands us requests and is not ours to stand in front of: the same way, and bytes whole or not at all. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CompletedUpload, UploadGrant } from '@/lib/shared/wire';
import { createStorage } from '@/lib/storage';
import { type RunningBucket, runBucket } from '@/testing/dev-bucket/running-bucket';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { TEST_CONFIG } from '@/testing/server/test-config';
import type { DoorOptions } from './create-door';
import { createDoorLine } from './create-door-line';
import { createWebDoor, type WebDoor } from './create-web-door';
import { reachThroughDoor } from './reach-through-door';

const PATH = '/api/photos/bucket';
const CREDENTIALS = { accessKeyId: 'KEY', secretAccessKey: 'a secret of tests' };

describe('over the embedded bucket', () => {
  let bucket: RunningBucket;
  let door: WebDoor;

  beforeAll(async () => {
    bucket = await runBucket({ bucket: 'sluice', ...CREDENTIALS });
    door = createWebDoor({
      path: PATH,
      endpoint: bucket.url,
      bucket: 'sluice',
      ownOrigins: [],
      nameClient: () => '',
    });
  });
  afterAll(async () => {
    expect(bucket.errors).toEqual([]);
    await bucket.stop();
  });

  const at = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    new Request(new URL(path, 'http://photos.lan'), {
      ...init,
      headers: { host: 'photos.lan', ...init.headers },
    });

  test.each(['post', 'put'] as const)('a photo is sent and loaded by %s', async (uploadMethod) => {
    const storage = {
      provider: 'local',
      bucket: 'sluice',
      region: 'us-east-1',
      endpoint: bucket.url,
      forcePathStyle: true,
      credentials: CREDENTIALS,
      uploadMethod,
    } as const;
    const app = await createTestServer({ ...TEST_CONFIG, storage, doorPath: PATH }, () =>
      reachThroughDoor(createStorage(storage), PATH),
    );
    app.wait((Date.now() - app.now().getTime()) / 1_000);
    const photo = new Uint8Array(await makePicture({ format: 'jpeg' }));
    const json = { filename: 'a.jpg', size: photo.length };
    const headers = { host: 'photos.lan' };
    const presigned = await app.call('POST', '/api/upload/presign', { json, headers });
    const grant = (await presigned.json()) as UploadGrant;
    expect(grant.url).toMatch(/^http:\/\/photos\.lan\/api\/photos\/bucket\/sluice/);
    const form = new FormData();
    for (const [name, value] of Object.entries(grant.method === 'POST' ? grant.fields : {}))
      form.append(name, value);
    form.append('file', new Blob([photo]), 'a.jpg');
    const encoded = new Response(grant.method === 'POST' ? form : photo);
    const body = new Uint8Array(await encoded.clone().arrayBuffer());
    const stated =
      grant.method === 'POST'
        ? { 'content-type': encoded.headers.get('content-type') ?? '' }
        : (grant.headers as Record<string, string>);
    // A browser says how long it is.
    const sentHeaders = { ...stated, 'content-length': String(body.length) };
    const sent = await door(at(grant.url, { method: grant.method, headers: sentHeaders, body }));
    expect(sent.status, await sent.text()).toBeLessThan(300);
    const completed = await app.call('POST', '/api/upload/complete', {
      json: { ticket: grant.ticket },
      headers,
    });
    const image = (await completed.json()) as CompletedUpload;
    expect(image.thumbUrl).toMatch(/^\/api\/photos\/bucket\/sluice\/private\/thumbs\//);
    const thumb = await door(at(image.thumbUrl ?? ''));
    expect([thumb.status, thumb.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(thumb.headers.get('content-security-policy')).toContain('sandbox');
    expect(thumb.headers.get('reporting-endpoints')).toBe('csp="/api/photos/csp-report"');
    expect(thumb.headers.get('access-control-allow-origin')).toBeNull();
    const part = await door(at(image.thumbUrl ?? '', { headers: { range: 'bytes=0-3' } }));
    expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
  });

  test.each([
    ['a list', 'GET', `${PATH}/sluice?list-type=2`],
    ['an object without a signature', 'GET', `${PATH}/sluice/private/a`],
    ['the door of our own app', 'GET', '/bucket/sluice/private/a?X-Amz-Signature=x'],
    ['a deletion', 'DELETE', `${PATH}/sluice/private/a?X-Amz-Signature=x`],
    ['a question of another origin', 'OPTIONS', `${PATH}/sluice`],
  ])('%s is closed', async (_, method, path) => {
    const answer = await door(at(path, { method }));
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(answer.status).toBeLessThan(405);
    expect(await answer.text()).toContain('<Error>');
  });

  test('a form of another origin is closed', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']));
    const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await door(at(`${PATH}/sluice`, { method: 'POST', body: form, headers }))).status).toBe(403);
  });
});

describe('bytes', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  async function doorTo(bucket: RequestListener, options: Partial<DoorOptions> = {}): Promise<WebDoor> {
    const server = createServer(bucket);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return createWebDoor({
      path: PATH,
      endpoint,
      bucket: 'sluice',
      ownOrigins: [],
      nameClient: () => '',
      ...options,
    });
  }

  /** A form of ten bytes whose stream is the test's. */
  function sending(start: UnderlyingDefaultSource<Uint8Array>['start'], signal?: AbortSignal): Request {
    return new Request(`http://photos.lan${PATH}/sluice`, {
      method: 'POST',
      headers: {
        host: 'photos.lan',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '10',
      },
      body: new ReadableStream<Uint8Array>({ ...(start ? { start } : {}) }),
      duplex: 'half',
      ...(signal ? { signal } : {}),
    } as RequestInit);
  }
  const reading = () => new Request(`http://photos.lan${PATH}/sluice/a?X-Amz-Signature=x`);
  const text = (value: string) => new TextEncoder().encode(value);

  test('come to the bucket while the last are still to be sent', async () => {
    let heard = '';
    const door = await doorTo((incoming, outgoing) => {
      incoming.on('data', (chunk) => {
        heard += String(chunk);
      });
      incoming.on('end', () => outgoing.writeHead(204).end());
    });
    let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
    const answer = door(
      sending((controller) => {
        sink = controller;
        controller.enqueue(text('12345'));
      }),
    );
    await expect.poll(() => heard).toBe('12345');
    sink?.enqueue(text('67890'));
    sink?.close();
    expect((await answer).status).toBe(204);
    expect(heard).toBe('1234567890');
  });

  test.each<
    [string, (controller: ReadableStreamDefaultController<Uint8Array>, stop: AbortController) => void]
  >([
    ['whose sender goes away', (_, stop) => stop.abort()],
    ['whose stream breaks', (controller) => controller.error(new Error('gone'))],
    ['that end before their length', (controller) => controller.close()],
  ])('%s are half a request to the bucket and no whole one', async (_, end) => {
    let isAborted = false;
    let isWhole = false;
    let hasBegun = false;
    const door = await doorTo((incoming) => {
      incoming.on('error', () => {});
      incoming.on('data', () => {
        hasBegun = true;
      });
      incoming.on('close', () => {
        isAborted = !incoming.complete;
      });
      incoming.on('end', () => {
        isWhole = true;
      });
    });
    const stop = new AbortController();
    let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
    const answer = door(
      sending((controller) => {
        sink = controller;
        controller.enqueue(text('12345'));
      }, stop.signal),
    );
    await expect.poll(() => hasBegun).toBe(true);
    if (sink) end(sink, stop);
    await expect.poll(() => isAborted).toBe(true);
    expect(isWhole).toBe(false);
    expect((await answer).status).toBe(503);
  });

  test('may still be on their way when a refusal is heard', async () => {
    const door = await doorTo((incoming, outgoing) => {
      incoming.resume();
      outgoing
        .writeHead(403, { 'content-type': 'application/xml' })
        .end('<Error><Code>AccessDenied</Code></Error>');
    });
    const answer = await door(sending((controller) => controller.enqueue(text('12345'))));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('AccessDenied');
  });

  test('of an answer that breaks off are never taken for a whole one', async () => {
    const door = await doorTo((incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'image/webp', 'content-length': '10' });
      outgoing.write('12345', () => incoming.socket.destroy());
    });
    await expect(door(reading()).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });

  test('neither cookies nor keys of the visitor reach the bucket, and no cookie of it gets out', async () => {
    let heard: IncomingMessage['headers'] = {};
    const door = await doorTo((incoming, outgoing) => {
      heard = incoming.headers;
      outgoing.writeHead(200, { 'set-cookie': 'a=b', 'content-type': 'text/html' }).end('<script>');
    });
    const request = reading();
    request.headers.set('cookie', 'sluice_session=secret');
    request.headers.set('authorization', 'Basic c2VjcmV0');
    const answer = await door(request);
    expect(new Set(Object.keys(heard))).toEqual(new Set(['connection', 'host']));
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
  });

  test('of one client take no more places than are left to others, and a form that hardly moves is ended', async () => {
    const line = () => createDoorLine({ places: 2, maxWaiting: 4, waitMs: 100 });
    const door = await doorTo((incoming) => incoming.resume(), {
      lines: { sending: line(), reading: line() },
      nameClient: (headers) => headers.get('content-type') ?? '',
      pace: { windowMs: 1_000, minBytes: 100 },
    });
    const slow = door(sending((controller) => controller.enqueue(text('1'))));
    const refused = await door(sending((controller) => controller.enqueue(text('1'))));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.text()).toContain('<Code>SlowDown</Code>');
    expect((await slow).status).toBe(503);
    const next = door(sending((controller) => controller.enqueue(text('1'))));
    expect(await (await next).text()).toContain('<Code>ServiceUnavailable</Code>');
  });

  test('of a bucket that is not there are told in words that the page reads', async () => {
    const door = createWebDoor({
      path: PATH,
      endpoint: 'http://127.0.0.1:1',
      bucket: 'sluice',
      ownOrigins: [],
      nameClient: () => '',
    });
    const answer = await door(reading());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.text()).toContain('<Code>ServiceUnavailable</Code>');
  });
});
