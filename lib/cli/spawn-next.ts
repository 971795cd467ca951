import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { QUIET_ENVIRONMENT } from './quiet-environment';

/** Runs a command of Next.js on this terminal. */
export function spawnNext(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return spawn(process.execPath, [next, ...args], {
    stdio: 'inherit',
    env: { ...environment, ...QUIET_ENVIRONMENT },
  });
}
