import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** An upload the bucket took: when its answer left for the browser (`Date.now()`), and the bytes of its request. */
export type Acknowledgement = Readonly<{ at: number; bytes: number }>;

export type LatencyProxy = Readonly<{
  url: string;
  /** Since the last `reset`. */
  acknowledgements(): readonly Acknowledgement[];
  /** Forgets what was acknowledged; from now on all bodies together pass at this rate. Null: as fast as they come. */
  reset(bytesPerSecond: number | null): void;
  close(): Promise<void>;
}>;

/**
 * Stands before the bucket, streams, and holds back the head of every answer, preflights included. The time that was acknowledged
 * is told here, outside of the page, and so is the upstream rate: a browser's own throttling does not reach its workers.
 */
export async function startLatencyProxy(options: {
  bucketPort: number;
  latencyMs: number;
}): Promise<LatencyProxy> {
  let acknowledged: Acknowledgement[] = [];
  let transmit: ((bytes: number) => Promise<unknown>) | null = null;

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    let bytes = 0;
    const isUpload = incoming.method === 'POST' || incoming.method === 'PUT';
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    const upstream = request(
      {
        host: '127.0.0.1',
        port: options.bucketPort,
        method: incoming.method,
        path: incoming.url,
        // As they came: the host is part of what was signed.
        headers: incoming.rawHeaders,
        // A connection of its own: one kept alive may be closed by the other side just as it is used.
        agent: false,
      },
      (answer) => {
        setTimeout(() => {
          const status = answer.statusCode ?? 502;
          if (isUpload && status >= 200 && status < 300) acknowledged.push({ at: Date.now(), bytes });
          outgoing.writeHead(status, answer.rawHeaders);
          answer.pipe(outgoing);
        }, options.latencyMs);
      },
    );
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) upstream.destroy();
    });
    if (transmit) void throttle(incoming, transmit, upstream);
    else incoming.pipe(upstream);
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acknowledgements: () => acknowledged,
    reset(bytesPerSecond) {
      acknowledged = [];
      transmit = bytesPerSecond === null ? null : createLink(bytesPerSecond);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** One line for all: what is sent waits for what was sent before. */
function createLink(bytesPerSecond: number): (bytes: number) => Promise<unknown> {
  let freeAt = 0;
  return (bytes) => {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (bytes / bytesPerSecond) * 1000;
    return sleep(freeAt - now);
  };
}

async function throttle(
  body: Readable,
  transmit: (bytes: number) => Promise<unknown>,
  upstream: NodeJS.WritableStream,
): Promise<void> {
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      await transmit(chunk.length);
      upstream.write(chunk);
    }
    upstream.end();
  } catch {
    // The browser went away; closing its answer ends the other side too.
  }
}
