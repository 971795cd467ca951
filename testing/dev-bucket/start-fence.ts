import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Parts of a bucket that hold settings of the whole. */
const SETTINGS =
  /^(?:cors|lifecycle|publicAccessBlock|versioning|object-lock|replication|acl|policy|requestPayment)$/;

/** A server in front of a bucket that notes every request which names anything outside of what it may, and passes all of them on. */
export type Fence = Readonly<{
  url: string;
  /** The names outside, each with the request that held it. */
  outside: readonly string[];
  /** How many requests came by. */
  count: () => number;
  close(): Promise<void>;
}>;

/** Starts one before a bucket that stands in the path of its address; `isInside` judges keys, and prefixes of listings. */
export async function startFence(
  upstream: string,
  bucket: string,
  isInside: (name: string) => boolean,
): Promise<Fence> {
  const outside: string[] = [];
  let count = 0;
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    count += 1;
    for (const name of namesIn(incoming, body, bucket)) {
      if (!isInside(name)) outside.push(`${incoming.method} ${incoming.url}: ${name}`);
    }
    const { method, headers, url: path } = incoming;
    const onward = send(`${upstream}${path}`, { method, headers, setHost: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    outside,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every key and every listing's prefix that a request names, however it names it; '' for the bucket as a whole. */
function namesIn(
  { url = '', method = '', headers }: IncomingMessage,
  body: Buffer,
  bucket: string,
): string[] {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const key = decodeURIComponent(path).replace(/^\//, '').slice(bucket.length).replace(/^\//, '');
  const source = headers['x-amz-copy-source'];
  const copied =
    typeof source === 'string'
      ? [
          decodeURIComponent(source)
            .replace(/^\//, '')
            .slice(bucket.length + 1),
        ]
      : [];
  if (key !== '') return [key, ...copied];
  const text = body.toString('latin1');
  if (method === 'POST' && parameters.has('delete')) {
    return [...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name = '']) => name);
  }
  if (method === 'POST') return [/name="key"\r\n\r\n([^\r]*)\r\n/.exec(text)?.[1] ?? ''];
  if (method === 'OPTIONS' || [...parameters.keys()].some((name) => SETTINGS.test(name))) return [];
  return [parameters.get('prefix') ?? ''];
}
