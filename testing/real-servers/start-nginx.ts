import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon, waitForHttp } from './daemon';
import { needDebianPackages } from './need-debian-packages';
import { findProgram } from './run-command';

export type CachingProxy = Readonly<{ url: string; close(): Promise<void> }>;

/**
 * nginx as the CDN of a bucket: keeps what the bucket lets it keep, shows `public/` and nothing else, and tells in
 * `X-Cache-Status` where an answer came from. Throws a sentence where nginx cannot be had.
 */
export async function startCachingProxy(bucketUrl: string): Promise<CachingProxy> {
  await needDebianPackages({ nginx: 'nginx-light' });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-nginx-'));
  await mkdir(join(dir, 'cache'));
  const port = await findFreePort();
  const file = join(dir, 'nginx.conf');
  await writeFile(file, configuration({ dir, port, bucketUrl }));
  const daemon = startDaemon(findProgram('nginx') ?? 'nginx', [
    '-c',
    file,
    '-p',
    dir,
    '-e',
    join(dir, 'error.log'),
  ]);
  const url = `http://127.0.0.1:${port}`;
  await waitForHttp(url, 20_000).catch(async (error: unknown) => {
    await daemon.close();
    throw new Error(`nginx did not start: ${daemon.lastWords()}`, { cause: error });
  });
  return {
    url,
    async close() {
      await daemon.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Settings = Readonly<{ dir: string; port: number; bucketUrl: string }>;

function configuration({ dir, port, bucketUrl }: Settings): string {
  // Its workers would give up root's rights otherwise, and with them the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
pid ${dir}/nginx.pid;
worker_processes 1;
error_log ${dir}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${dir}/body;
  proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi;
  scgi_temp_path ${dir}/scgi;
  proxy_cache_path ${dir}/cache keys_zone=images:1m;
  server {
    listen 127.0.0.1:${port};
    location /public/ {
      proxy_pass ${bucketUrl}/public/;
      proxy_cache images;
      proxy_cache_key $uri;
      add_header X-Cache-Status $upstream_cache_status always;
    }
    location / { return 403; }
  }
}
`;
}
