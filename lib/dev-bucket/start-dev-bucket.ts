import { isIPv6 } from 'node:net';
import { createFormLimit } from './bodies/form-limit';
import { createBucketHandler } from './http/create-bucket-handler';
import { openServer } from './http/open-server';
import { defaultCorsDocument } from './rules/cors-configuration';
import { defaultLifecycleDocument } from './rules/lifecycle-configuration';
import { sweepExpired } from './rules/sweep-expired';
import { createFileStore } from './store/file-store';

const SWEEP_INTERVAL_MS = 60 * 60 * 1_000;
const IDLE_TIMEOUT_MS = 120_000;

export type DevBucketOptions = Readonly<{
  /** Where objects are kept; made when missing. */
  dir: string;
  /** 0 for any free port. */
  port: number;
  /** Default 127.0.0.1. */
  host?: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Where browsers reach the bucket, when it is not where it listens (containers, proxies); told in `Location`. */
  publicUrl?: string;
  /** Origins whose pages may upload and read while no CORS configuration is stored; default none. */
  corsOrigins?: readonly string[];
  /** Days objects live, by prefix, while no lifecycle configuration is stored; default: for ever. */
  lifecycleDays?: Readonly<Record<string, number>>;
  /** Prefixes anybody may read without a signature; default none. */
  publicPrefixes?: readonly string[];
  /** A connection on which nothing moves for so long is cut; default two minutes. */
  idleTimeoutMs?: number;
  /** Milliseconds since 1970; default `Date.now`. */
  clock?: () => number;
  /** Hears of internal errors; default: standard error. */
  log?: (line: string) => void;
}>;

export type DevBucket = Readonly<{
  url: string;
  port: number;
  /** Applies the lifecycle configuration now; it is also applied at start and every hour. Returns how many objects ended. */
  sweep(): Promise<number>;
  /** Lets running requests finish, for five seconds at most, then closes the store. */
  close(): Promise<void>;
}>;

/** Opens the bucket's folder and serves it. Throws `PortInUseError` or `FolderInUseError`, whose messages are sentences for the terminal. */
export async function startDevBucket(options: DevBucketOptions): Promise<DevBucket> {
  const { dir, host = '127.0.0.1', port, bucket, region, accessKeyId, secretAccessKey } = options;
  const { corsOrigins = [], publicPrefixes = [], idleTimeoutMs = IDLE_TIMEOUT_MS } = options;
  const { clock = Date.now, log = logToStderr, lifecycleDays = {} } = options;
  const defaultDocuments = {
    cors: corsOrigins.length > 0 ? defaultCorsDocument(corsOrigins) : null,
    lifecycle: Object.keys(lifecycleDays).length > 0 ? defaultLifecycleDocument(lifecycleDays) : null,
  };
  const store = await createFileStore({ dir, clock });
  const handler = createBucketHandler(
    {
      store,
      formLimit: createFormLimit(),
      bucket,
      region,
      credentials: { accessKeyId, secretAccessKey },
      publicUrl: options.publicUrl?.replace(/\/+$/, ''),
      publicPrefixes,
      defaultDocuments,
      clock,
    },
    log,
  );
  const server = await openServer(handler, { port, host, idleTimeoutMs }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });

  const closing = new AbortController();
  const sweep = () => sweepExpired(store, clock(), defaultDocuments.lifecycle, closing.signal);
  let lastSweep: Promise<unknown> = Promise.resolve();
  const sweepQuietly = () => {
    lastSweep = sweep().catch((error: unknown) => log(`The lifecycle sweep failed: ${error}`));
  };
  sweepQuietly();
  const timer = setInterval(sweepQuietly, SWEEP_INTERVAL_MS).unref();
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${server.port}`,
    port: server.port,
    sweep,
    async close() {
      clearInterval(timer);
      closing.abort();
      await server.close();
      await lastSweep;
      await store.close();
    },
  };
}

function logToStderr(line: string): void {
  process.stderr.write(`[bucket] ${line}\n`);
}
