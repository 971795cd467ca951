import { createServer, type Server, type Socket } from 'node:net';
import type { ClamdAddress } from '@/lib/server/hooks/clamav/parse-clamd-address';

/** The stand-in for the scanner's database: the text that is found. */
export const SIGNATURE = 'a text that is no virus and is taken for one';

/** How a scanner behaves; `honest` looks for `SIGNATURE`. */
export type Manner =
  | 'honest'
  /** Takes connections and everything that is sent, and says nothing. */
  | 'silent'
  /** Takes everything, says nothing of it, and says that it is there when it is asked. */
  | 'slow'
  /** Takes connections and reads nothing. */
  | 'deaf'
  /** Closes as soon as something is sent. */
  | 'closing'
  /** Never stops to answer. */
  | 'endless'
  | Readonly<{ says: string }>
  /** Answers as clamd does above its `StreamMaxLength`, and closes. */
  | Readonly<{ takesBytes: number }>;

/** A scanner of tests that speaks INSTREAM. */
export type FakeClamd = Readonly<{
  address: ClamdAddress;
  /** Streams that were sent whole. */
  scanned: readonly Buffer[];
  /** Connections that are open now. */
  open(): number;
  behave(manner: Manner): void;
  close(): Promise<void>;
}>;

/** Starts one on a free port of this machine, or on a socket at `path`. */
export async function startFakeClamd(path?: string): Promise<FakeClamd> {
  let manner: Manner = 'honest';
  const scanned: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (manner === 'deaf') {
      socket.pause();
      return;
    }
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      answer(socket, received);
    });
  });

  function answer(socket: Socket, received: Buffer): void {
    if (manner === 'closing') socket.destroy();
    else if (manner === 'endless') socket.write('stream: OK'.repeat(100));
    else if (typeof manner === 'object' && 'takesBytes' in manner && received.length > manner.takesBytes) {
      socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
    if (received.toString('latin1') === 'zPING\0' && (manner === 'honest' || manner === 'slow')) {
      socket.end('PONG\0');
      return;
    }
    const stream = readStream(received);
    if (stream === null) return;
    scanned.push(stream);
    if (typeof manner === 'object' && 'says' in manner) socket.end(manner.says);
    else if (manner === 'honest' || typeof manner === 'object') {
      socket.end(stream.includes(SIGNATURE) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0');
    }
  }

  await listen(server, path);
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: path === undefined ? { kind: 'tcp', host: '127.0.0.1', port } : { kind: 'unix', path },
    scanned,
    open: () => sockets.size,
    behave(next) {
      manner = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The stream behind the command, null before its end. Written from clamd's manual, apart from what is tested. */
function readStream(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString('latin1') !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > received.length) return null;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function listen(server: Server, path: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    if (path === undefined) server.listen(0, '127.0.0.1', resolve);
    else server.listen(path, resolve);
  });
}
