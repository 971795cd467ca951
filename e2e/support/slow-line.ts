import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Transform } from 'node:stream';

export type SlowLine = Readonly<{
  /** The address of the proxy, for `proxy` of a browser's context. */
  url: string;
  close(): void;
}>;

export type SlowLineOptions = Readonly<{
  latencyMs: number;
  downBytesPerSecond: number;
  upBytesPerSecond: number;
}>;

/**
 * Starts a proxy for plain http that is as slow as a phone's line, for all requests of a context together. Chromium's own emulation is not
 * used: under load it may stop delivering to a page, and never begin again.
 */
export async function startSlowLine(options: SlowLineOptions): Promise<SlowLine> {
  const { latencyMs, downBytesPerSecond, upBytesPerSecond } = options;
  const brakeDown = createBrake(downBytesPerSecond);
  const brakeUp = createBrake(upBytesPerSecond);
  const server = createServer((incoming, outgoing) => {
    const { 'proxy-connection': _, ...headers } = incoming.headers;
    const inner = ask(incoming.url ?? '', { method: incoming.method ?? 'GET', headers });
    inner.on('response', (answer) => {
      setTimeout(() => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        pipeline(answer, brakeDown(), outgoing, () => {});
      }, latencyMs);
    });
    inner.on('error', () => outgoing.destroy());
    outgoing.on('close', () => inner.destroy());
    pipeline(incoming, brakeUp(), inner, () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Streams that share one line: each chunk passes when those before it have. */
function createBrake(bytesPerSecond: number): () => Transform {
  let freeAtMs = 0;
  return () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const nowMs = performance.now();
        freeAtMs = Math.max(nowMs, freeAtMs) + (chunk.length / bytesPerSecond) * 1_000;
        setTimeout(() => done(null, chunk), freeAtMs - nowMs);
      },
    });
}
