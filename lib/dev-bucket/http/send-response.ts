import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BucketResponse } from './bucket-context';

/** How long the rest of a refused body is read. */
const DRAIN_MS = 15_000;

/**
 * Answers a request. Where its body has not been read to the end the answer goes out at once, and the connection is
 * closed only when the sender is done or has had its time: a connection cut while somebody sends loses the answer, and a
 * browser would show a network failure in place of the reason. Rejects where the headers cannot be written; then nothing was sent.
 */
export async function sendResponse(
  response: BucketResponse,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { status } = response;
  // Text is turned into bytes once, not for its length and again for the socket.
  const body = typeof response.body === 'string' ? Buffer.from(response.body, 'utf8') : response.body;
  const isUnread = !incoming.complete;
  try {
    outgoing.writeHead(status, {
      ...lengthHeader(status, body),
      ...response.headers,
      ...(isUnread ? { connection: 'close' } : {}),
    });
  } catch (error) {
    // Nobody will read it any more, and its file would stay open until the garbage collector finds it.
    destroy(body);
    throw error;
  }
  if (incoming.method === 'HEAD') destroy(body);
  else if (body !== undefined) {
    if (!(body instanceof Buffer)) return pipeline(body, outgoing);
    outgoing.write(body);
  }
  if (isUnread) {
    outgoing.flushHeaders();
    await drain(incoming);
  }
  outgoing.end();
}

function destroy(body: Buffer | NodeJS.ReadableStream | undefined): void {
  if (body instanceof Readable) body.destroy();
}

/** Without it a short answer would be sent in chunks. A status without content has no length either. */
function lengthHeader(
  status: number,
  body: Buffer | NodeJS.ReadableStream | undefined,
): Record<string, string> {
  if (status === 204 || status === 304) return {};
  if (body === undefined) return { 'content-length': '0' };
  return body instanceof Buffer ? { 'content-length': String(body.length) } : {};
}

/** Reads what is left of a body and forgets it, until its end, its sender's end, or the time is up. */
function drain(incoming: IncomingMessage): Promise<void> {
  if (incoming.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, DRAIN_MS);
    incoming.once('end', done).once('close', done).once('error', done);
    incoming.unpipe();
    incoming.on('data', () => {});
    incoming.resume();
  });
}
