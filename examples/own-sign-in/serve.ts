/** Runs Next.js on this folder, with the embedded bucket of the repository beside it: `dev`, `build` or `start`. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildDecoder } from '@/lib/cli/build-decoder';
import { startLocalBucket } from '@/lib/cli/start-local-bucket';

const [mode = 'dev'] = process.argv.slice(2);
const root = new URL('../..', import.meta.url).pathname;
const port = process.env.PORT ?? '3000';

if (mode !== 'start') {
  const entries = ['decode-process', 'usage-watchdog'].map((name) => `${root}lib/server/decode/${name}.ts`);
  await buildDecoder(entries, 'dist/decoder');
}
const bucket = mode === 'build' ? null : await startLocalBucket(process.env);
const next = spawn(
  process.execPath,
  [createRequire(import.meta.url).resolve('next/dist/bin/next'), mode, ...(bucket ? ['--port', port] : [])],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...bucket?.variables,
      APP_URL: `http://localhost:${port}`,
      UPLOAD_ACCESS: 'signed-in',
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => next.kill(signal));
next.on('exit', async (code) => {
  await bucket?.close();
  process.exit(code ?? 0);
});
