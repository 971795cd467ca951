import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./bare-page', import.meta.url));
const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

/**
 * A page of the same Next and React with nothing of ours on it, built and served, so that what they cost is measured and not
 * guessed from the names of chunks. It is static, so files are all there is to serve.
 */
export async function startBarePage(): Promise<{ url: string; close(): Promise<void> }> {
  const built = spawnSync(process.execPath, [NEXT, 'build', FOLDER], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The bare page did not build:\n${built.stdout}${built.stderr}`);
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    const isScript = pathname.endsWith('.js');
    const file = pathname === '/' ? 'server/app/index.html' : pathname.replace(/^\/_next\//, '');
    const bytes = await readFile(join(FOLDER, '.next', file)).catch(() => null);
    if (bytes === null) outgoing.writeHead(404).end();
    else outgoing.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
