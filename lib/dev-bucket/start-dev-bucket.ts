import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBucketHandler } from './http/create-bucket-handler';
import { defaultCorsDocument } from './rules/cors-configuration';
import { defaultLifecycleDocument } from './rules/lifecycle-configuration';
import { sweepExpired } from './rules/sweep-expired';
import { createFileStore } from './store/file-store';

const SWEEP_INTERVAL_MS = 60 * 60 * 1_000;
const CLOSE_GRACE_MS = 5_000;

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
  /** Origins whose pages may upload and read while no CORS configuration is stored; default none. */
  corsOrigins?: readonly string[];
  /** Days objects live, by prefix, while no lifecycle configuration is stored; default: for ever. */
  lifecycleDays?: Readonly<Record<string, number>>;
  /** Prefixes anybody may read without a signature; default none. */
  publicPrefixes?: readonly string[];
  /** Milliseconds since 1970; default `Date.now`. */
  clock?: () => number;
  /** Hears of internal errors; default: standard error. */
  log?: (line: string) => void;
}>;

export type DevBucket = Readonly<{
  url: string;
  port: number;
  /** Applies the lifecycle configuration now; it is also applied at start and every hour. Answers how many objects ended. */
  sweep(): Promise<number>;
  /** Lets running requests finish, for five seconds at most, then closes the store. */
  close(): Promise<void>;
}>;

/** Opens the bucket's folder and serves it. Throws a sentence for the terminal when the port or the folder is taken. */
export async function startDevBucket(options: DevBucketOptions): Promise<DevBucket> {
  const { dir, host = '127.0.0.1', port, bucket, region, accessKeyId, secretAccessKey } = options;
  const { corsOrigins = [], publicPrefixes = [], clock = Date.now, log = logToStderr } = options;
  const defaultDocuments = {
    cors: corsOrigins.length > 0 ? defaultCorsDocument(corsOrigins) : null,
    lifecycle: options.lifecycleDays ? defaultLifecycleDocument(options.lifecycleDays) : null,
  };
  const store = await createFileStore({ dir, clock });
  const handler = createBucketHandler(
    {
      store,
      bucket,
      region,
      credentials: { accessKeyId, secretAccessKey },
      publicPrefixes,
      defaultDocuments,
      clock,
    },
    log,
  );
  const server = createServer(handler);
  try {
    await listen(server, port, host);
  } catch (error) {
    await store.close();
    throw describeListenError(error, port);
  }

  const sweep = () => sweepExpired(store, clock(), defaultDocuments.lifecycle);
  const sweepQuietly = () =>
    void sweep().catch((error: unknown) => log(`The lifecycle sweep failed: ${error}`));
  sweepQuietly();
  const timer = setInterval(sweepQuietly, SWEEP_INTERVAL_MS).unref();
  const listening = (server.address() as AddressInfo).port;
  return {
    url: `http://${host}:${listening}`,
    port: listening,
    sweep,
    async close() {
      clearInterval(timer);
      await closeServer(server);
      await store.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function describeListenError(error: unknown, port: number): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} is in use. Stop what listens there, or set DEV_BUCKET_PORT to another port.`,
  );
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection kept alive counts as idle only once its last answer is out, so look again and again.
    const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
    const force = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearInterval(closeIdle);
      clearTimeout(force);
      resolve();
    });
  });
}

function logToStderr(line: string): void {
  process.stderr.write(`[bucket] ${line}\n`);
}
