import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalEnvironment } from '@/lib/server/config';

/** A server whose command was killed ends by itself within a second or two (`end-with-parent.ts`), and may be what listens. */
const ORPHAN_ENDS_WITHIN_MS = 2_500;

/**
 * Throws a sentence for the terminal where the app cannot listen, before anything is started or said: Next.js would find out after it
 * has printed where it is to be reached.
 */
export async function requireFreePort(
  { host, port }: LocalEnvironment['app'],
  waitMs = ORPHAN_ENDS_WITHIN_MS,
): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const error = await tryToListen(host, port);
    if (error === null) return;
    if (error.code !== 'EADDRINUSE' || Date.now() >= deadline) throw explain(error, host, port);
    await sleep(100);
  }
}

/** Returns why it cannot; null where it can. */
async function tryToListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  const server = createServer();
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ port, ...(host === '' ? {} : { host }) }, () => resolve(null));
  });
  if (error === null) await new Promise<void>((resolve) => server.close(() => resolve()));
  return error;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is in use. Stop the program that uses it, or set PORT to another port.`);
    case 'EACCES':
      return new Error(
        `This user may not listen on port ${port}. Set PORT to a port above 1023, and put a proxy in front.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(
        `HOST is not an address of this machine (${host}). Unset it to listen on all of them.`,
      );
    default:
      return error;
  }
}
