/**
 * `npm run test:docs`: compiles the code of every document by the package as it is built, and by the real libraries of the guides, which it
 * installs beside this file. With `--built` the package is taken as `npm run test:package` has left it.
 */
import { spawnSync } from 'node:child_process';
import { compileBlocks } from './compile-blocks';

function run(args: readonly string[], cwd: string): void {
  const { status } = spawnSync('npm', [...args], { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!process.argv.includes('--built')) run(['run', 'package'], '.');
// Their declarations alone are needed: nothing of them runs.
run(['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], 'testing/docs');
const complaints = compileBlocks('real');
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exit(1);
process.stdout.write('The code of every document compiles.\n');
