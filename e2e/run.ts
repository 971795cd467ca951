/** `npm run test:e2e`: finds a browser, then runs Playwright with the arguments given. Expects a production build. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findBrowser } from './find-browser';
import { canariesInLog } from './support/server-log';

const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const result = spawnSync(process.execPath, [cli, 'test', '--config', 'e2e', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: executable },
});
process.exitCode = result.status ?? 1;
for (const canary of canariesInLog()) {
  process.stderr.write(`The server’s log contains a photo’s name or text: ${canary}\n`);
  process.exitCode = 1;
}
