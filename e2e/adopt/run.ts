/** `npm run test:adopt`: packs the package, makes a fresh app with it, and has newcomers take it from there in Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../find-browser';
import { createFreshApp, install } from './create-fresh-app';
import { runCommand } from './run-command';
import { type Made, readGuide } from './world';

const executable = await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
const folder = await mkdtemp(join(tmpdir(), 'sluice-adopt-'));
try {
  const packed = join(folder, 'packed');
  await runCommand('mkdir', [packed], { cwd: folder });
  await runCommand('npm', ['pack', '--pack-destination', packed], { cwd: process.cwd() });
  const tarball = join(packed, (await readdir(packed))[0] ?? '');
  // The five minutes begin: the package is there, as it would be on npm.
  const made: Made = {
    SLUICE_TARBALL: tarball,
    SLUICE_APP: join(folder, 'app'),
    SLUICE_STARTED_MS: String(Date.now()),
  };
  await createFreshApp(made.SLUICE_APP);
  await install(made.SLUICE_APP, [tarball, ...(await readGuide()).packages]);
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '--config', 'e2e/adopt', ...process.argv.slice(2)];
  const env = { ...process.env, ...made, CHROMIUM_PATH: executable };
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
