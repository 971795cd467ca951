/**
 * `npm run test:door`: the production build and the development server, opened from a network namespace as from a phone in the same network.
 * `npm run test:proxies`: the same behind those reverse proxies of `deploy/` that are installed; it says which are not.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findBrowser } from '../find-browser';
import { chooseProxies } from './choose-proxies';
import { openNetwork, whyNoNetwork } from './open-network';
import { hasProgram, RECIPES } from './start-proxy';

const reason = whyNoNetwork();
if (reason !== null) {
  process.stdout.write(`Not tested from another host: ${reason}\n`);
  process.exit(0);
}
const isProxies = process.argv[2] === 'proxies';
const { installed, missing } = isProxies
  ? chooseProxies(RECIPES, hasProgram)
  : { installed: [], missing: [] };
for (const name of missing) process.stdout.write(`Not tried, because it isn't installed: ${name}\n`);
if (isProxies && installed.length === 0) process.exit(0);
const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
const network = openNetwork();
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const result = spawnSync(
  process.execPath,
  [cli, 'test', '--config', 'e2e/one-door', isProxies ? 'proxies.proxy' : 'one-door.door'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: network.programOf(executable),
      ONE_DOOR_PROXIES: installed.join(),
    },
  },
);
network.close();
process.exitCode = result.status ?? 1;
