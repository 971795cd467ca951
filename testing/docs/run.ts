/** `npm run test:docs`: compiles the code of every document by the real libraries, which it installs beside this file. */
import { spawnSync } from 'node:child_process';
import { compileBlocks } from './compile-blocks';

const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
  cwd: 'testing/docs',
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const complaints = compileBlocks(false);
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exit(1);
process.stdout.write('The code of every document compiles.\n');
