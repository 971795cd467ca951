/**
 * The whole way on every real store: set up the bucket by our own command, have the doctor find it well, and upload, browse
 * and share in a browser. Expects a production build.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startOrExplain } from '@/lib/storage/servers/start-or-explain';
import { findBrowser } from '../find-browser';
import { ADMIN_PASSWORD, APP_PORT, APP_URL } from '../support/ports';
import { type RunningStore, STORES } from './stores';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));

let isWell = true;
for (const { server, what, start } of STORES) {
  const store = await startOrExplain(server, start);
  if (store === null) continue;
  process.stdout.write(`\n${what}\n`);
  try {
    isWell = (await tryStore(store)) && isWell;
  } finally {
    await store.close();
  }
}
process.exitCode = isWell ? 0 : 1;

async function tryStore({ variables }: RunningStore): Promise<boolean> {
  const env = {
    ...process.env,
    ...variables,
    PORT: String(APP_PORT),
    APP_ORIGINS: APP_URL,
    APP_SECRET: 'a secret of the tests on real stores, long enough',
    ADMIN_PASSWORD,
    CHROMIUM_PATH: executable,
  };
  const tsx = ['--import', 'tsx'];
  return (
    (await run([...tsx, 'lib/cli/commands/bucket-setup.ts', '--yes'], env)) &&
    (await run([...tsx, 'lib/cli/commands/doctor.ts'], env)) &&
    (await run([playwright, 'test', '--config', 'e2e/stores'], env))
  );
}

/** In a process of its own, without blocking this one: some stores live in it. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0));
  });
}
