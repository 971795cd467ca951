/** `npm start`, with all that it writes kept in a file besides. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_LOG } from './server-log';

mkdirSync(dirname(SERVER_LOG), { recursive: true });
const log = createWriteStream(SERVER_LOG);
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const server = spawn(process.execPath, [tsx, 'lib/cli/commands/serve.ts', 'start'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: ['ignore', 'pipe', 'pipe'],
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
