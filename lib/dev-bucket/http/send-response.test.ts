import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { sendResponse } from './send-response';

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A body that says when its file would be closed. */
function watchedBody() {
  const body = Readable.from([Buffer.from('bytes')]);
  return { body, closed: new Promise<void>((resolve) => body.once('close', resolve)) };
}

test('a body whose headers cannot be written is closed, and the failure is told', async () => {
  const { body, closed } = watchedBody();
  const url = await serve((incoming, outgoing) => {
    const response = { status: 200, headers: { 'content-disposition': '東京' }, body };
    sendResponse(response, incoming, outgoing).catch((error: Error) =>
      outgoing.writeHead(500).end(error.name),
    );
  });
  const answered = await fetch(url);
  expect(answered.status).toBe(500);
  expect(await answered.text()).toBe('TypeError');
  await closed;
});

test('a body that HEAD does not send is closed', async () => {
  const { body, closed } = watchedBody();
  const url = await serve((incoming, outgoing) => {
    void sendResponse({ status: 200, body }, incoming, outgoing);
  });
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  await closed;
});
