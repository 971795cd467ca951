import { readFile } from 'node:fs/promises';
import { type AppProxy, startAppProxy } from './app-proxy';
import { FLOOR_WORKER_PATH, IMAGE_COMPRESSION_PATH } from './contestants';
import { type LatencyProxy, startLatencyProxy } from './latency-proxy';
import type { Photos } from './photos';
import { BENCH_KEYS, benchPort, startProduct } from './start-product';

const PORTS = { port: 3290, bucketPort: 9290 };

/** The product, its bucket 40 ms away, and the browser every contestant runs in. */
export type Lab = Readonly<{
  app: AppProxy;
  bucket: LatencyProxy;
  /** The app without anything before it. */
  directUrl: string;
  directBucketUrl: string;
  keys: typeof BENCH_KEYS;
  browserPath: string;
  photos: Photos;
  report(line: string): void;
  close(): Promise<void>;
}>;

/** Opens the lab: start once, run all contestants in it. */
export async function openLab(options: Pick<Lab, 'browserPath' | 'photos' | 'report'>): Promise<Lab> {
  const bucket = await startLatencyProxy({ bucketPort: benchPort(PORTS.bucketPort), latencyMs: 40 });
  const app = await startAppProxy(benchPort(PORTS.port));
  for (const [name, path] of Object.entries({
    'floor-worker.js': FLOOR_WORKER_PATH,
    'browser-image-compression.js': IMAGE_COMPRESSION_PATH,
  })) {
    const body = await readFile(path, 'utf8');
    app.serve(name, async () => ({ contentType: 'text/javascript', body }));
  }
  const product = await startProduct({ ...PORTS, publicUrl: app.url, publicBucketUrl: bucket.url });
  return {
    ...options,
    app,
    bucket,
    directUrl: product.url,
    directBucketUrl: product.bucketUrl,
    keys: BENCH_KEYS,
    async close() {
      await Promise.all([app.close(), bucket.close()]);
      await product.close();
    },
  };
}
