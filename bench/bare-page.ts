import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { benchPort } from './start-product';

const FOLDER = fileURLToPath(new URL('./bare-page', import.meta.url));
const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** A page of the same Next and React with nothing of ours on it: built and served, so that what they cost is measured and not guessed. */
export async function startBarePage(): Promise<{ url: string; close(): Promise<void> }> {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [NEXT, 'build', FOLDER], { env: environment, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The bare page did not build:\n${built.stdout}${built.stderr}`);
  const port = benchPort(3294);
  const child = spawn(process.execPath, [NEXT, 'start', FOLDER, '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  const url = `http://localhost:${port}`;
  await answering(url, child);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  child.kill('SIGTERM');
  throw new Error(`The bare page did not answer at ${url}.`);
}
