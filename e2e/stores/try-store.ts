import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Outcome, Store } from './stores';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

const WELL: Outcome = { exitCode: 0, says: [] };

/**
 * The whole way on a store that runs: set up the bucket by our own command, have the doctor say what is true of it, and upload,
 * browse and share in a browser. Returns what went otherwise than it should, empty where all went well.
 */
export async function tryStore(
  { setup = WELL, doctor = WELL }: Pick<Store, 'setup' | 'doctor'>,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const tsx = ['--import', 'tsx'];
  return [
    ...compare('bucket:setup', setup, await run([...tsx, 'lib/cli/commands/bucket-setup.ts', '--yes'], env)),
    ...compare('doctor', doctor, await run([...tsx, 'lib/cli/commands/doctor.ts'], env)),
    ...compare('the browser', WELL, await run([playwright, 'test', '--config', 'e2e/stores'], env)),
  ];
}

type Run = Readonly<{ exitCode: number; output: string }>;

function compare(what: string, { exitCode, says }: Outcome, ran: Run): readonly string[] {
  return [
    ...(ran.exitCode === exitCode ? [] : [`${what} ended with ${ran.exitCode} and not with ${exitCode}`]),
    ...says.filter((pattern) => !pattern.test(ran.output)).map((pattern) => `${what} did not say ${pattern}`),
  ];
}

/** In a process of its own, without blocking this one: some stores live in it. Its output is shown and kept. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
