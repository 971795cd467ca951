/** Tests on the wire, where clients hang, go away or keep sending: spoken to directly, without a client library. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningBucket, runBucket, TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { signPolicy } from '@/testing/dev-bucket/sign-policy';
import { startDevBucket } from './start-dev-bucket';

const Bucket = TEST_BUCKET.bucket;
let bucket: RunningBucket;
afterEach(() => bucket.stop());

/** Where and how to send a request the SDK has signed. */
async function presign(command: PutObjectCommand | GetObjectCommand): Promise<string> {
  const client = new S3Client({
    endpoint: bucket.url,
    region: TEST_BUCKET.region,
    forcePathStyle: true,
    credentials: TEST_BUCKET,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const { pathname, search } = new URL(await getSignedUrl(client, command));
  return pathname + search;
}

const presignPut = (Key: string) => presign(new PutObjectCommand({ Bucket, Key }));
const urlOf = async (Key: string) => bucket.url + (await presign(new GetObjectCommand({ Bucket, Key })));

function open(head: readonly string[], body: string | Buffer = ''): Socket {
  const socket = connect(bucket.port, '127.0.0.1');
  socket.write(`${[...head, `Host: 127.0.0.1:${bucket.port}`].join('\r\n')}\r\n\r\n`);
  if (body.length > 0) socket.write(body);
  return socket;
}

/** Resolves once all bytes of an upload have been taken. */
const writeAll = (socket: Socket, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

const SIZE_BYTES = 30_000_000;
const FORM_HEAD = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n' as const;

const formFields = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');

test.each([
  ['a form', `POST /${Bucket} HTTP/1.1`, FORM_HEAD],
  ['a PUT', `PUT /${Bucket}/k HTTP/1.1`, ''],
])('who sends %s that is refused may finish, and gets to see why', async (_title, line, start) => {
  bucket = await runBucket();
  const head = [
    line,
    'Content-Type: multipart/form-data; boundary=b',
    `Content-Length: ${start.length + SIZE_BYTES}`,
  ];
  const socket = open(head, start);
  await writeAll(socket, Buffer.alloc(SIZE_BYTES));
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).toContain('</Error>');
});

test('a file far above its range is refused long before its end', async () => {
  bucket = await runBucket();
  const conditions = [{ bucket: Bucket }, { key: 'k' }, ['content-length-range', 0, 1_000]];
  const fields = formFields({ key: 'k', ...signPolicy({ conditions }) });
  const head = [
    `POST /${Bucket} HTTP/1.1`,
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Length: 1000000000',
  ];
  const socket = open(head, fields + FORM_HEAD + 'x'.repeat(100_000));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('<Code>EntityTooLarge</Code>');
  socket.destroy();
});

/** Begins an upload; resolves when the bucket asks for its body. */
async function beginPut(key: string, sizeBytes: number): Promise<Socket> {
  const length = `Content-Length: ${sizeBytes}`;
  const socket = open([`PUT ${await presignPut(key)} HTTP/1.1`, length, 'Expect: 100-continue']);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('100 Continue');
  return socket;
}

test('an upload that is broken off leaves what was there', async () => {
  bucket = await runBucket();
  const path = await presignPut('k');
  expect((await fetch(bucket.url + path, { method: 'PUT', body: 'old' })).status).toBe(200);
  const socket = await beginPut('k', 1_000);
  await writeAll(socket, Buffer.from('half'));
  socket.destroy();
  expect(await (await fetch(await urlOf('k'))).text()).toBe('old');
});

test('a form that is broken off in its file leaves nothing behind', async () => {
  bucket = await runBucket();
  const conditions = [{ bucket: Bucket }, { key: 'k' }];
  const form = formFields({ key: 'k', ...signPolicy({ conditions }) }) + FORM_HEAD;
  const head = [`POST /${Bucket} HTTP/1.1`, 'Content-Type: multipart/form-data; boundary=b'];
  const socket = open([...head, 'Content-Length: 1000000'], `${form}half`);
  const files = async () =>
    (await readdir(`${bucket.dir}/blobs`, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
  await expect.poll(files).toHaveLength(1);
  socket.destroy();
  await expect.poll(files).toHaveLength(0);
});

test('a PUT that says neither how much is coming nor where it ends is refused', async () => {
  bucket = await runBucket();
  const answer = await text(open([`PUT ${await presignPut('k')} HTTP/1.1`, 'Connection: close'], ''));
  expect(answer).toContain('HTTP/1.1 411 ');
  expect(answer).toContain('MissingContentLength');
});

test('a PUT that ends in the middle of its chunks stores nothing', async () => {
  bucket = await runBucket();
  const head = [`PUT ${await presignPut('k')} HTTP/1.1`, 'Transfer-Encoding: chunked', 'Connection: close'];
  const answer = await text(open(head, '3\r\nabc\r\n').end());
  expect(answer).not.toContain('HTTP/1.1 200');
  // The answer doesn't wait for the half file to be deleted.
  await expect.poll(storedFiles).toEqual([]);
});

async function storedFiles() {
  const entries = await readdir(`${bucket.dir}/blobs`, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile());
}

/** Resolves when the bucket has ended a connection; what it still has to send is lost, which the system may tell as a reset. */
const cutOff = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.on('error', () => {}).once('close', () => resolve());
  });

/** The bucket's own side of the next connection, and when it has closed. */
const nextAccepted = () =>
  new Promise<{ closed: Promise<unknown> }>((resolve) => {
    const onAccepted = (message: unknown) => {
      unsubscribe('net.server.socket', onAccepted);
      resolve({ closed: once((message as { socket: Socket }).socket, 'close') });
    };
    subscribe('net.server.socket', onAccepted);
  });

describe('a client is cut off that', () => {
  beforeEach(async () => {
    bucket = await runBucket({ idleTimeoutMs: 500 });
  });

  test('stops in the middle of the headers', async () => {
    const socket = connect(bucket.port, '127.0.0.1').resume();
    socket.write('GET / HTTP/1.1\r\nHos');
    await cutOff(socket);
  });

  test('stops in the middle of a body', async () => {
    const socket = await beginPut('k', 1_000);
    socket.resume().write('half');
    await cutOff(socket);
  });

  test('stops reading', async () => {
    const body = Buffer.alloc(SIZE_BYTES);
    const url = bucket.url + (await presignPut('k'));
    // Where the machine itself pauses for as long, the bucket cuts this off too.
    const put = () => fetch(url, { method: 'PUT', body }).then(({ status }) => status, String);
    await expect.poll(put).toBe(200);
    const accepted = nextAccepted();
    const socket = open([
      `GET ${await presign(new GetObjectCommand({ Bucket, Key: 'k' }))} HTTP/1.1`,
    ]).pause();
    const ended = cutOff(socket);
    await (await accepted).closed;
    let received = 0;
    socket.on('data', (bytes) => {
      received += bytes.length;
    });
    socket.resume();
    await ended;
    expect(received).toBeLessThan(SIZE_BYTES);
  });
});

test('closing lets a running upload finish, and waits for nobody else', async () => {
  bucket = await runBucket();
  const silent = connect(bucket.port, '127.0.0.1').resume();
  await once(silent, 'connect');
  const socket = await beginPut('k', 6);
  const closed = bucket.close();
  socket.write('abcdef');
  expect(await text(socket)).toContain('HTTP/1.1 200 OK');
  await Promise.all([closed, silent.closed || once(silent, 'close')]);
});

test('a port that is taken is named, with what to do', async () => {
  bucket = await runBucket();
  const options = { ...TEST_BUCKET, dir: `${bucket.dir}/second`, port: bucket.port };
  await expect(startDevBucket(options)).rejects.toThrow(
    `Port ${bucket.port} is in use. Stop what listens there, or set DEV_BUCKET_PORT to another port.`,
  );
});

test.each([
  ['an object that is not there', `GET /${Bucket}/public/none HTTP/1.1`, 403],
  ['a path that is none', 'GET /%ff HTTP/1.1', 400],
  ['a method nobody knows', 'TRACK / HTTP/1.1', 400],
  ['a version nobody knows', 'GET / HTTP/7.7', 400],
  ['a head without end', `GET /${'a'.repeat(20_000)} HTTP/1.1`, 400],
  ['an expectation nobody knows', `GET /${Bucket}/k HTTP/1.1\r\nExpect: something`, 417],
])('the answer to %s is sandboxed like any other', async (_title, line, status) => {
  bucket = await runBucket();
  const answer = await text(open([line, 'Connection: close']));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/^content-security-policy: default-src 'none'; .*sandbox\r$/m);
  expect(answer).toContain('x-content-type-options: nosniff\r\n');
  if (status < 417) expect(answer).toContain('cache-control: no-store\r\n');
});
