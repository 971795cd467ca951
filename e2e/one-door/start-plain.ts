import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';

/** The app as somebody starts it who has read nothing. */
export type PlainServer = Readonly<{ port: number; output(): string; close(): Promise<void> }>;

export const PASSWORD = 'correct horse battery staple';
const SECRET = 'a secret of the tests that is long enough';

/** Starts it with a port, a folder, `APP_SECRET` and `ADMIN_PASSWORD`, and with nothing besides but `more`. */
export async function startPlain(
  mode: 'start' | 'dev',
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<PlainServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-door-'));
  const server: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/commands/serve.ts', mode],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME },
        ...{ PORT: String(port), DEV_BUCKET_DIR: directory, APP_SECRET: SECRET, ADMIN_PASSWORD: PASSWORD },
        ...more,
      } as Readonly<Record<string, string | undefined>> as NodeJS.ProcessEnv,
    },
  );
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += String(chunk);
    });
  }
  // One that has ended says why, and will not say the other thing.
  await expect.poll(() => server.exitCode !== null || output.includes('Sluice is running')).toBe(true);
  expect(output).toContain('Sluice is running');
  return {
    port,
    output: () => output,
    async close() {
      server.kill('SIGTERM');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
