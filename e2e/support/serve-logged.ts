/** `npm start` for one worker, with all that it writes kept in a file besides. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADMIN_PASSWORD, APP_PORT, BUCKET_PORT, EMBED_PORT, FAULT_PROXY_URL, WORKER } from './ports';
import { BUCKET_DIRECTORY } from './read-bucket';
import { serverLogOf } from './server-log';

const file = serverLogOf(WORKER);
mkdirSync(dirname(file), { recursive: true });
const log = createWriteStream(file);
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const server = spawn(process.execPath, [tsx, 'lib/cli/commands/serve.ts', 'start'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: ['ignore', 'pipe', 'pipe'],
  env: {
    ...process.env,
    PORT: String(APP_PORT),
    DEV_BUCKET_PORT: String(BUCKET_PORT),
    DEV_BUCKET_DIR: BUCKET_DIRECTORY,
    DEV_BUCKET_PUBLIC_URL: FAULT_PROXY_URL,
    ADMIN_PASSWORD,
    // The tests upload more in a minute than any person would.
    UPLOAD_RATE_PER_MINUTE: '100000',
    ALBUM_EMBED_ORIGINS: `http://127.0.0.1:${EMBED_PORT}`,
  },
});
for (const [stream, terminal] of [
  [server.stdout, process.stdout],
  [server.stderr, process.stderr],
] as const) {
  stream.on('data', (chunk: Buffer) => {
    log.write(chunk);
    terminal.write(chunk);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('close', (code) => log.end(() => process.exit(code ?? 0)));
