/**
 * `npm run test:door`: the production build and the development server, opened from a network namespace as from a phone in the same network.
 * `npm run test:proxies`: the same behind the reverse proxies of `deploy/`, as far as they are installed.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findBrowser } from '../find-browser';
import { openNetwork, whyNoNetwork } from './open-network';

const reason = whyNoNetwork();
if (reason !== null) {
  process.stdout.write(`Not tested from another host: ${reason}\n`);
  process.exit(0);
}
const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
const network = openNetwork();
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const result = spawnSync(
  process.execPath,
  [
    cli,
    'test',
    '--config',
    'e2e/one-door',
    process.argv[2] === 'proxies' ? 'proxies.proxy' : 'one-door.door',
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: network.programOf(executable) } },
);
network.close();
process.exitCode = result.status ?? 1;
