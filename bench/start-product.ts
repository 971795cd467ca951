import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const BENCH_PASSWORD = 'a long password for the bench';

/** The keys of the embedded bucket, for the bench only. */
export const BENCH_KEYS = { accessKeyId: 'bench', secretAccessKey: 'a secret for the bench only' };

/** A port of the bench, moved by `BENCH_PORT_OFFSET` where the usual ones are taken. */
export function benchPort(port: number): number {
  return port + Number(process.env.BENCH_PORT_OFFSET ?? 0);
}

export type RunningProduct = Readonly<{
  url: string;
  bucketUrl: string;
  /** The process group of the app, the bucket and the decoders. */
  groupId: number;
  close(): Promise<void>;
}>;

/**
 * Starts the production build on ports of its own, over a bucket folder of its own (`directory`, else a fresh one that is
 * removed afterwards). Throws when it does not answer within a minute.
 */
export async function startProduct(options: {
  port: number;
  bucketPort: number;
  directory?: string;
  /** Where browsers reach the app and its bucket when something stands before them. */
  publicUrl?: string;
  publicBucketUrl?: string;
  /** Further variables: another bucket than the embedded one. */
  environment?: Readonly<Record<string, string>>;
}): Promise<RunningProduct> {
  const own = options.directory === undefined ? await mkdtemp(join(tmpdir(), 'sluice-bench-')) : undefined;
  const [port, bucketPort] = [benchPort(options.port), benchPort(options.bucketPort)];
  const url = `http://localhost:${port}`;
  const child = spawn('npm', ['start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that npm, the bucket and Next end together.
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      DEV_BUCKET_PORT: String(bucketPort),
      DEV_BUCKET_DIR: options.directory ?? own ?? '',
      DEV_BUCKET_ACCESS_KEY_ID: BENCH_KEYS.accessKeyId,
      DEV_BUCKET_SECRET_ACCESS_KEY: BENCH_KEYS.secretAccessKey,
      DEV_BUCKET_PUBLIC_URL: options.publicBucketUrl ?? '',
      // Lighthouse and the bench itself come without the proxy.
      APP_ORIGINS: options.publicUrl === undefined ? '' : `${options.publicUrl},${url}`,
      ADMIN_PASSWORD: BENCH_PASSWORD,
      UPLOAD_RATE_PER_MINUTE: '1000000',
      ...options.environment,
    },
  });
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  };
  // Being a group of its own it would outlive a bench that fails.
  process.once('exit', kill);
  await answering(url, child);
  return {
    url,
    bucketUrl: `http://127.0.0.1:${bucketPort}`,
    groupId: child.pid ?? 0,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      kill();
      process.off('exit', kill);
      await ended;
      if (own) await rm(own, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error('The product ended before it answered. Run "npm run build" first.');
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(`No answer from ${url} within a minute.`);
}
