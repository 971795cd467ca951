import { createServer } from 'node:net';
import type { LocalEnvironment } from '@/lib/server/config';

/**
 * Throws a sentence for the terminal where the app cannot listen, before anything is started or said: Next.js would find out after it
 * has printed where it is to be reached.
 */
export async function requireFreePort({ host, port }: LocalEnvironment['app']): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen({ port, ...(host === '' ? {} : { host }) }, resolve);
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is in use. Stop what listens there, or set PORT to another port.`);
    case 'EACCES':
      return new Error(
        `This user may not listen on port ${port}. Set PORT to one above 1023, and put a proxy in front.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST is no address of this machine (${host}). Unset it to listen on all of them.`);
    default:
      return error;
  }
}
