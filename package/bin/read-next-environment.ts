import { createRequire } from 'node:module';
import { join } from 'node:path';

type NextEnv = Readonly<{
  loadEnvConfig(folder: string, isDev: boolean, log: Pick<Console, 'info' | 'error'>): unknown;
}>;

/**
 * Reads the `.env` files of a folder by the app's own Next.js, which puts other variables in the place of `$NAME` and takes `\$` for a
 * dollar: a command must not open a bucket with another secret than the app. Variables that are set stay as they are. Does nothing
 * where there is no Next.js.
 */
export function readNextEnvironment(folder: string, isDev: boolean): void {
  const error = (...said: unknown[]) => void process.stderr.write(`${said.join(' ')}\n`);
  nextEnvOf(folder)?.loadEnvConfig(folder, isDev, { info() {}, error });
}

function nextEnvOf(folder: string): NextEnv | null {
  try {
    const next = createRequire(join(folder, 'package.json')).resolve('next/package.json');
    return createRequire(next)('@next/env') as NextEnv;
  } catch {
    return null;
  }
}
