import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { childEnvironment, type Environment } from '@/lib/server/config';

/** Runs a command of Next.js on this terminal, with what is added to the environment of this process. */
export function spawnNext(args: readonly string[], added: Environment = {}): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return spawn(process.execPath, [next, ...args], {
    stdio: 'inherit',
    env: childEnvironment(added),
  });
}
