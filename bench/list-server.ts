/**
 * A server that does nothing but the LIST of a gallery page, with the storage code the product uses: what the product's time for
 * a page is held against. Told by `BENCH_BUCKET_URL`; prints its port, and answers every request with the milliseconds its LIST took: that
 * of the newest private images, or those of the prefixes that the request names, at once.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { benchStorage } from './bench-storage';
import { timeMs } from './statistics';

/** As many keys as a page of 100 asks for: two more tell whether there is another page. */
const KEYS = 102;

const storage = benchStorage(process.env.BENCH_BUCKET_URL ?? '');
const server = createServer(async ({ url = '/' }, response) => {
  const asked = new URL(url, 'http://bench').searchParams.getAll('prefix');
  const prefixes = asked.length > 0 ? asked : [thumbsPrefix('private')];
  let keys = 0;
  const ms = await timeMs(async () => {
    const pages = await Promise.all(prefixes.map((prefix) => storage.list({ prefix, limit: KEYS })));
    keys = pages.reduce((sum, { objects }) => sum + objects.length, 0);
  });
  response.end(JSON.stringify({ ms, keys }));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
