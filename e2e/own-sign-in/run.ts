/** `npm run test:own-sign-in`: installs and builds `examples/own-sign-in`, and tries it in Chromium. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from '../find-browser';
import { EXAMPLE_FOLDER } from './example';

function run(
  command: string,
  args: readonly string[],
  cwd?: string,
  added: Record<string, string> = {},
): void {
  const { status } = spawnSync(command, [...args], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...added },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
if (!existsSync(`${EXAMPLE_FOLDER}/node_modules`)) {
  run('npm', ['ci', '--no-audit', '--no-fund'], EXAMPLE_FOLDER);
}
run('npm', ['run', 'build'], EXAMPLE_FOLDER);
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
run(process.execPath, [cli, 'test', '--config', 'e2e/own-sign-in'], undefined, { CHROMIUM_PATH: executable });
