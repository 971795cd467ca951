/** Bytes on their way through the door: in the pace of the slower side, whole or not at all, and one request for one request. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createDoor, type DoorOptions } from './create-door';
import { createDoorLine } from './create-door-line';

const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A door in front of a bucket of the test's own. */
async function openDoor(bucket: RequestListener, options: Partial<DoorOptions> = {}): Promise<number> {
  const endpoint = `http://127.0.0.1:${await listen(bucket)}`;
  return listen(
    createDoor({
      endpoint,
      path: '/bucket',
      bucket: 'sluice',
      ownOrigins: [],
      nameClient: () => '',
      ...options,
    }),
  );
}

function dial(port: number, head: readonly string[]): { socket: Socket; text: () => string } {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => {});
  socket.write([...head, '', ''].join('\r\n'));
  return { socket, text: () => text };
}

const FORM = [
  'POST /bucket/sluice HTTP/1.1',
  'Host: photos.lan',
  'Content-Type: multipart/form-data; boundary=x',
];
const READ = ['GET /bucket/sluice/a?X-Amz-Signature=x HTTP/1.1', 'Host: photos.lan'];

test('the bucket gets the first bytes while the last are still to be sent', async () => {
  let heard = '';
  const port = await openDoor((incoming, outgoing) => {
    incoming.on('data', (chunk) => {
      heard += String(chunk);
    });
    incoming.on('end', () => outgoing.writeHead(204).end());
  });
  const { socket, text } = dial(port, [...FORM, 'Content-Length: 10']);
  socket.write('12345');
  await expect.poll(() => heard).toBe('12345');
  socket.write('67890');
  await expect.poll(text).toMatch(/^HTTP\/1.1 204 /);
  expect(heard).toBe('1234567890');
});

test('of a file that the bucket does not take yet nothing is held but what fits into the buffers of sockets', async () => {
  const port = await openDoor(() => {});
  const size = 128 * 1_024 * 1_024;
  const { socket } = dial(port, [...FORM, `Content-Length: ${size}`]);
  const chunk = Buffer.alloc(1_024 * 1_024);
  let written = 0;
  const write = () => {
    while (written < size) {
      written += chunk.length;
      if (!socket.write(chunk)) return;
    }
  };
  socket.on('drain', write);
  write();
  let before = -1;
  await expect
    .poll(
      () => {
        const isStill = written === before;
        before = written;
        return isStill;
      },
      { interval: 300 },
    )
    .toBe(true);
  expect(written).toBeLessThan(32 * 1_024 * 1_024);
});

test('whoever goes away in the middle of a file leaves the bucket half a request and no whole one', async () => {
  let isAborted = false;
  let isWhole = false;
  const port = await openDoor((incoming) => {
    incoming.on('error', () => {});
    incoming.on('close', () => {
      isAborted = !incoming.complete;
    });
    incoming.on('end', () => {
      isWhole = true;
    });
    incoming.resume();
  });
  const { socket } = dial(port, [...FORM, 'Content-Length: 10']);
  socket.write('12345');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await expect.poll(() => isAborted).toBe(true);
  expect(isWhole).toBe(false);
});

test('a refusal is heard although the file is still on its way, and the connection is of use again', async () => {
  // As the bucket does: the answer goes out at once, and the connection is closed when the sender is done.
  const port = await openDoor((incoming, outgoing) => {
    const text = '<Error><Code>AccessDenied</Code></Error>';
    const headers = { 'content-type': 'application/xml', 'content-length': text.length, connection: 'close' };
    outgoing.writeHead(403, headers);
    outgoing.write(text);
    incoming.resume();
    incoming.on('close', () => outgoing.end());
  });
  const { socket, text } = dial(port, [...FORM, 'Content-Length: 3000000']);
  socket.write(Buffer.alloc(1_000_000));
  await expect.poll(text).toContain('<Code>AccessDenied</Code>');
  socket.write(Buffer.alloc(2_000_000));
  socket.write([...READ, '', ''].join('\r\n'));
  await expect.poll(() => text().match(/HTTP\/1\.1 403/g)?.length).toBe(2);
});

test('a bucket that does not answer is unavailable for a moment, in words that the page reads', async () => {
  const nowhere = {
    endpoint: 'http://127.0.0.1:1',
    path: '/bucket',
    bucket: 'sluice',
    ownOrigins: [],
    nameClient: () => '',
  };
  const port = await listen(createDoor(nowhere));
  const { text } = dial(port, READ);
  await expect.poll(text).toContain('<Code>ServiceUnavailable</Code>');
  expect(text()).toMatch(/^HTTP\/1\.1 503 /);
  expect(text()).toMatch(/retry-after: 1/i);
});

test('an answer that breaks off is never taken for a whole one', async () => {
  const port = await openDoor((incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'image/webp', 'content-length': '10' });
    outgoing.write('12345');
    setTimeout(() => incoming.socket.destroy(), 50);
  });
  const { socket, text } = dial(port, READ);
  let isClosed = false;
  socket.on('close', () => {
    isClosed = true;
  });
  await expect.poll(() => isClosed).toBe(true);
  expect(text()).toContain('12345');
});

test.each([
  [
    'a body behind a read',
    [...READ, 'Content-Length: 62'],
    'GET /sluice?list-type=2 HTTP/1.1\r\nHost: 127.0.0.1\r\nX: y\r\n\r\n    ',
  ],
  ['two lengths', [...FORM, 'Content-Length: 3', 'Content-Length: 4'], 'abcd'],
  [
    'a length and chunks',
    [...FORM, 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    '0\r\n\r\nGET /sluice/b HTTP/1.1\r\nHost: x\r\n\r\n',
  ],
  ['chunks in disguise', [...FORM, 'Transfer-Encoding: xchunked'], '0\r\n\r\n'],
  ['a header on a second line', [...FORM, 'X: y', ' Content-Length: 99', 'Content-Length: 0'], ''],
])('%s is never a second request to the bucket', async (_, head, body) => {
  const asked: string[] = [];
  const port = await openDoor((incoming: IncomingMessage, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    incoming.resume();
    incoming.on('end', () => outgoing.writeHead(204).end());
  });
  const { socket, text } = dial(port, head);
  socket.write(body);
  await expect.poll(text).toMatch(/^HTTP\/1\.1 \d{3}/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked.length).toBeLessThanOrEqual(1);
  expect(asked.join()).not.toMatch(/list-type|sluice\/b/);
});

test('of a request that is closed nothing comes to the bucket', async () => {
  let asked = 0;
  const port = await openDoor((_incoming, outgoing) => {
    asked += 1;
    outgoing.writeHead(200).end();
  });
  const { text } = dial(port, ['GET /bucket/sluice/a HTTP/1.1', 'Host: photos.lan']);
  await expect.poll(text).toMatch(/^HTTP\/1\.1 403 /);
  expect(asked).toBe(0);
});

test('neither cookies nor keys of the visitor reach the bucket', async () => {
  let heard: IncomingMessage['headers'] = {};
  const port = await openDoor((incoming, outgoing) => {
    heard = incoming.headers;
    outgoing.writeHead(200, { 'set-cookie': 'a=b', 'content-type': 'image/webp' }).end();
  });
  const { text } = dial(port, [
    ...READ,
    'Cookie: sluice_session=secret',
    'Authorization: Basic c2VjcmV0',
    'X-Forwarded-Host: evil',
  ]);
  await expect.poll(text).toMatch(/^HTTP\/1\.1 200/);
  expect(new Set(Object.keys(heard))).toEqual(new Set(['connection', 'host']));
  expect(heard.host).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(text()).not.toMatch(/set-cookie/i);
});

/** Few places, and a client named by a header. */
const narrow = () => ({
  lines: {
    sending: createDoorLine({ places: 4, maxWaiting: 4, waitMs: 200 }),
    reading: createDoorLine({ places: 4, maxWaiting: 4, waitMs: 200 }),
  },
  nameClient: ({ get }: Pick<Headers, 'get'>) => get('x-client') ?? '',
});

test('a client that holds many forms open keeps nobody else out, and gets a word for one too many', async () => {
  let asked = 0;
  const bucket: RequestListener = (incoming, outgoing) => {
    asked += 1;
    incoming.resume();
    incoming.on('end', () => outgoing.writeHead(204).end());
  };
  const port = await openDoor(bucket, narrow());
  const slow = [...FORM, 'Content-Length: 10', 'X-Client: a'];
  const held = Array.from({ length: 3 }, () => dial(port, slow));
  for (const { socket } of held) socket.write('1');
  // Two of them hold a place; the third waits for one in vain.
  await expect.poll(() => held.filter(({ text }) => text().includes('<Code>SlowDown</Code>')).length).toBe(1);
  expect(asked).toBe(2);
  const other = dial(port, [...FORM, 'Content-Length: 5', 'X-Client: b']);
  other.socket.write('12345');
  await expect.poll(other.text).toMatch(/^HTTP\/1\.1 204 /);
  const read = dial(port, [...READ, 'X-Client: a']);
  await expect.poll(read.text).toMatch(/^HTTP\/1\.1 204 /);
  // Places come back when a form is whole and when its sender goes away.
  for (const { socket, text } of held) {
    if (!text().includes('SlowDown')) socket.destroy();
  }
  for (let turn = 0; turn < 6; turn += 1) {
    const again = dial(port, slow);
    again.socket.write('1234567890');
    await expect.poll(again.text).toMatch(/^HTTP\/1\.1 204 /);
  }
});

test('whoever reads and does not take the bytes holds no more places than they leave to others', async () => {
  const bucket: RequestListener = (_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'image/webp', 'content-length': '10' }).write('12345');
  };
  const port = await openDoor(bucket, narrow());
  const held = Array.from({ length: 3 }, () => dial(port, [...READ, 'X-Client: a']));
  await expect.poll(() => held.filter(({ text }) => text().includes('SlowDown')).length).toBe(1);
  const other = dial(port, [...READ, 'X-Client: b']);
  await expect.poll(other.text).toMatch(/^HTTP\/1\.1 200 /);
});

test('a form that hardly moves is ended, in words that the page reads, and leaves half a request', async () => {
  let isAborted = false;
  const bucket: RequestListener = (incoming) => {
    incoming.on('error', () => {});
    incoming.resume();
    incoming.on('close', () => {
      isAborted = !incoming.complete;
    });
  };
  const port = await openDoor(bucket, { pace: { windowMs: 100, minBytes: 100 } });
  const { socket, text } = dial(port, [...FORM, 'Content-Length: 1000']);
  const drip = setInterval(() => socket.write('x'), 20);
  await expect.poll(text).toMatch(/^HTTP\/1\.1 400 [\s\S]*<Code>RequestTimeout<\/Code>/);
  clearInterval(drip);
  await expect.poll(() => isAborted).toBe(true);
});
