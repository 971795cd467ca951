/** The production build with a bucket of its own, seen through proxies that a state may hold up or let fail. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../chaos/start-app';
import { type Fault, startFaultProxy } from '../support/fault-proxy';
import { BUCKET_PORT, CHAOS_PORTS, FAULT_PROXY_PORT } from '../support/ports';

/** The faults that requests meet, whichever browser sends them; undefined for none. */
export type Weather = {
  /** Requests for permission to send. */
  presign?: Fault | undefined;
  /** The n-th file on its way to the bucket, from 0. */
  file?: ((at: number) => Fault | undefined) | undefined;
  /** Pages and their data, by path. */
  page?: ((path: string) => Fault | undefined) | undefined;
};

export type Served = Readonly<{
  /** As browsers see it. */
  url: string;
  /** For this process, past the proxies. */
  direct: Readonly<{ app: string; bucket: string }>;
  setWeather: (weather: Weather) => void;
  close: () => Promise<void>;
}>;

/** Starts it; `variables` are set besides those that every run has. */
export async function serveSite(variables: Readonly<Record<string, string>>): Promise<Served> {
  let weather: Weather = {};
  let files = 0;
  const directory = await mkdtemp(join(tmpdir(), 'sluice-looks-'));
  const url = `http://localhost:${CHAOS_PORTS.appProxy}`;
  const direct = {
    app: `http://localhost:${CHAOS_PORTS.app}`,
    bucket: `http://127.0.0.1:${BUCKET_PORT}`,
  };
  const app = await startApp({
    origin: url,
    port: CHAOS_PORTS.app,
    bucketPort: BUCKET_PORT,
    bucketDirectory: join(directory, 'bucket'),
    bucketUrl: `http://127.0.0.1:${FAULT_PROXY_PORT}`,
    variables,
  });
  const appProxy = await startFaultProxy(direct.app, CHAOS_PORTS.appProxy, ({ method, path }) =>
    method === 'POST' && path === '/api/upload/presign' ? weather.presign : weather.page?.(path),
  );
  const bucketProxy = await startFaultProxy(direct.bucket, FAULT_PROXY_PORT, ({ method }) => {
    if (method !== 'POST') return undefined;
    files += 1;
    return weather.file?.(files - 1);
  });
  return {
    url,
    direct,
    setWeather(next) {
      weather = next;
      files = 0;
    },
    async close() {
      await Promise.all([appProxy.close(), bucketProxy.close()]);
      await app.end('SIGTERM');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
