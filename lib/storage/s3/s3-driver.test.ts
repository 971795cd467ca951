import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ObjectStorage } from '../object-storage';
import { createS3Storage } from './s3-storage';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const HEADERS = { contentType: 'image/png' };
const servers: Server[] = [];

/** A storage whose server gives these answers, one a request; the last one again for all that follow. */
const storageOver = (...answers: Answer[]) => storageWithin(60_000, ...answers);

async function storageWithin(
  requestTimeoutMs: number,
  ...answers: Answer[]
): Promise<{ storage: ObjectStorage; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(`${request.method} ${request.url}`);
      answer?.(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const storage = createS3Storage({
    provider: 'local',
    bucket: 'photos',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKIDSECRET', secretAccessKey: 'verysecret' },
    requestTimeoutMs,
  });
  return { storage, requests };
}

function xml(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/xml', ...headers }).end(body);
  };
}

const error = (status: number, code: string, headers?: Record<string, string>) =>
  xml(status, `<Error><Code>${code}</Code><Message>AKIDSECRET</Message></Error>`, headers);

const WRITTEN = xml(200, '', { ETag: '"1"' });

const silence: Answer = () => {};

/** Never idle, never done. */
const endlessHeader: Answer = (_, { socket }) => {
  socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
  const timer = setInterval(() => socket?.write('x'), 30);
  socket?.on('close', () => clearInterval(timer));
};

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('list', () => {
  const page = (keys: string[], rest: string) =>
    xml(
      200,
      `<ListBucketResult>${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}${rest}</ListBucketResult>`,
    );

  test('a short page is not the last one, and an empty one is followed to the next', async () => {
    const { storage, requests } = await storageOver(
      page([], '<IsTruncated>true</IsTruncated><NextContinuationToken>t1</NextContinuationToken>'),
      page(
        ['a/1', 'a/2'],
        '<IsTruncated>true</IsTruncated><NextContinuationToken>t2</NextContinuationToken>',
      ),
    );
    const { objects, next } = await storage.list({ prefix: 'a/', limit: 1_000 });
    expect(objects.map(({ key }) => key)).toEqual(['a/1', 'a/2']);
    expect(next).toBe('a/2');
    expect(requests[1]).toContain('continuation-token=t1');
  });

  test('an answer that stops half-way is unavailable', async () => {
    const { storage } = await storageWithin(150, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/xml' }).write('<ListBucketResult>');
    });
    await expect(storage.list({ prefix: 'a/', limit: 1 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('delete', () => {
  test('a key that could not be deleted is reported, after all were tried', async () => {
    const failed = '<Error><Key>a/7</Key><Code>AccessDenied</Code></Error>';
    const { storage, requests } = await storageOver(
      xml(200, `<DeleteResult>${failed}${failed.replace('7', '8')}</DeleteResult>`),
      xml(200, '<DeleteResult/>'),
    );
    const keys = Array.from({ length: 1_500 }, (_, index) => `a/${index}`);
    await expect(storage.delete(keys)).rejects.toMatchObject({
      code: 'access_denied',
      message: expect.stringContaining('a/7, one of 2'),
    });
    expect(requests).toHaveLength(2);
  });
});

describe('put', () => {
  const put = (storage: ObjectStorage) =>
    storage.put('a/b', new Uint8Array([1]), { headers: HEADERS, createOnly: true });

  test('folders that were taken away beside the object are made again', async () => {
    const { storage, requests } = await storageOver(error(409, 'ExistingObjectIsDirectory'), WRITTEN);
    await put(storage);
    expect(requests).toHaveLength(2);
  });

  test.each([
    ['the title of a page', '<!doctype html><title>Hotel\nAdler</title>', 'text/html, “Hotel Adler”'],
    ['its first words', '{"ok":true}', 'text/html, “{"ok":true}”'],
    ['nothing', '', 'text/html, nothing in it'],
  ])('an answer that is not the store’s is no success, and told by %s', async (_, body, seen) => {
    const page = xml(200, body, { 'Content-Type': 'text/html; charset=utf-8' });
    const foreign = {
      code: 'unavailable',
      isForeign: true,
      message: expect.stringContaining(`something in between answered in place of the bucket: 200, ${seen}.`),
    };
    for (const act of [
      (storage: ObjectStorage) => put(storage),
      (storage: ObjectStorage) => storage.copy('a/b', 'a/c'),
      (storage: ObjectStorage) => storage.delete(['a/b']),
      (storage: ObjectStorage) => storage.list({ prefix: '', limit: 1 }),
    ]) {
      const { storage } = await storageOver(page);
      await expect(act(storage)).rejects.toMatchObject(foreign);
    }
  });

  test('a conflict with another writer is tried again and may succeed', async () => {
    const { storage, requests } = await storageOver(error(409, 'ConditionalRequestConflict'), WRITTEN);
    await put(storage);
    expect(requests).toHaveLength(2);
  });

  test('a conflict that ends in the other one winning is a failed precondition', async () => {
    const { storage } = await storageOver(
      error(409, 'ConditionalRequestConflict'),
      error(412, 'PreconditionFailed'),
    );
    await expect(put(storage)).rejects.toMatchObject({ code: 'precondition_failed' });
  });

  test('a bucket that fails twice is asked a third time', async () => {
    const { storage, requests } = await storageOver(
      error(503, 'ServiceUnavailable'),
      error(500, 'InternalError'),
      WRITTEN,
    );
    await put(storage);
    expect(requests).toHaveLength(3);
  });

  test('a bucket that goes on failing is given up after three attempts, with its advice when to come back', async () => {
    const { storage, requests } = await storageOver(error(503, 'SlowDown', { 'Retry-After': '1' }));
    await expect(put(storage)).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 1 });
    expect(requests).toHaveLength(3);
  });

  test('what was refused is not tried again', async () => {
    const { storage, requests } = await storageOver(error(403, 'AccessDenied'));
    await expect(put(storage)).rejects.toMatchObject({ code: 'access_denied' });
    expect(requests).toHaveLength(1);
  });
});

describe('read', () => {
  const body = (lengthBytes: number, sent: number, end: boolean): Answer => {
    return (_, response) => {
      response.writeHead(200, { 'Content-Length': lengthBytes, ETag: '"e"' });
      response.write(new Uint8Array(sent));
      if (end) response.destroy();
    };
  };

  test('a length over the limit is refused before its bytes come, and the connection ends', async () => {
    let closed: Promise<void> | undefined;
    const { storage } = await storageOver((request, response) => {
      closed = new Promise((resolve) => response.on('close', resolve));
      body(5_000_000_000, 10, false)(request, response);
    });
    await expect(storage.read('a', { maxBytes: 100 })).rejects.toMatchObject({ code: 'too_large' });
    await closed;
  });

  test('a body without a length is read no further than the limit', async () => {
    const { storage } = await storageOver((_, response) => {
      response.writeHead(200, { etag: '"x"' });
      const pump = () => {
        while (!response.destroyed && response.write(new Uint8Array(65_536))) {}
      };
      response.on('drain', pump);
      pump();
    });
    await expect(storage.read('a', { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'too_large' });
  });

  test.each([
    ['says nothing', silence],
    ['dictates an endless header', endlessHeader],
    ['stops in the middle of the body', body(1_000, 10, false)],
    ['breaks off in the middle of the body', body(1_000, 10, true)],
  ])('a server that %s is unavailable, and nobody waits for it for ever', async (_, answer) => {
    const { storage } = await storageWithin(150, answer);
    await expect(storage.read('a', { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('no message holds an address, a key or what the server said', async () => {
  const { storage } = await storageOver(error(403, 'SignatureDoesNotMatch'));
  const failures = await Promise.allSettled([
    storage.put('a', new Uint8Array(), { headers: HEADERS }),
    storage.copy('a', 'b'),
    storage.delete(['a']),
    storage.list({ prefix: 'a/', limit: 1 }),
    storage.read('a', { maxBytes: 1 }),
    storage.head('a'),
  ]);
  for (const failure of failures) {
    if (failure.status === 'fulfilled') throw new Error('It should have failed.');
    expect(failure.reason).toMatchObject({ name: 'StorageError', code: 'access_denied' });
    expect(String(failure.reason)).not.toMatch(/AKIDSECRET|verysecret|http|127\.0|X-Amz/i);
  }
});

test('a server that is not there is unavailable', async () => {
  const { storage } = await storageOver(silence);
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  await expect(storage.head('a')).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});
