import { isIP } from 'node:net';

/** Where the app listens: as arguments of Next.js, and as an address to open on this machine. */
export type Listening = Readonly<{ next: readonly string[]; url: string }>;

/** Reads HOST and PORT. Without HOST the app listens on every address of this machine, so that phones nearby reach it. */
export function listenAt(environment: Readonly<Record<string, string | undefined>>): Listening {
  const port = environment.PORT || '3000';
  const host = environment.HOST?.trim().replace(/^\[(.*)\]$/, '$1') ?? '';
  const isEvery = ['', '0.0.0.0', '::'].includes(host);
  const name = isEvery ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  return {
    next: ['--port', port, ...(host === '' ? [] : ['--hostname', host])],
    url: `http://${name}:${port}`,
  };
}
