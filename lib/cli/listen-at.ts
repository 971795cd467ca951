import { isIP } from 'node:net';
import type { LocalEnvironment } from '@/lib/server/config';

/** Where the app listens: as arguments of Next.js, and as an address to open on this machine. */
export type Listening = Readonly<{ next: readonly string[]; url: string }>;

/** Without a host the app listens on every address of this machine, so that phones nearby reach it. */
export function listenAt({ host, port }: LocalEnvironment['app']): Listening {
  const isEvery = ['', '0.0.0.0', '::'].includes(host);
  const name = isEvery ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  return {
    next: ['--port', String(port), ...(host === '' ? [] : ['--hostname', host])],
    url: `http://${name}:${port}`,
  };
}
