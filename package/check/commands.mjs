// biome-ignore-all lint/style/noProcessEnv: a host's environment, as the package finds it.
/** Runs where a host's packages are installed: every command of the package, a picture in and out again over an embedded bucket of its own. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import sharp from 'sharp';

const BIN = 'node_modules/sluice/dist/package/bin.js';
const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const env = {
  ...process.env,
  DEV_BUCKET_PORT: String(probe.address().port),
  DEV_BUCKET_DIR: '.data/commands',
};
await new Promise((resolve) => probe.close(resolve));

function sluice(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { env, encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
}
function expectEnd(status, ...args) {
  const ended = sluice(...args);
  assert.equal(ended.status, status, `sluice ${args.join(' ')}: ${ended.text}`);
  assert.doesNotMatch(ended.text, /npm run (?!build|dev)/, args[0]);
  return ended.text;
}

const usage = expectEnd(0, '--help');
const names = [...usage.matchAll(/^ {2}(\S+) {2,}/gm)].map(([, name]) => name);
assert.equal(names.length, 8, usage);
for (const name of names) assert.match(expectEnd(0, name, '--help'), new RegExp(`npx sluice ${name}`));
expectEnd(64, 'constructor');
expectEnd(64, 'doctor', '--unknown');
assert.match(expectEnd(2, 'import', 'photos'), /sluice\.config/);

const bucket = spawn(process.execPath, [BIN, 'bucket'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  await once(bucket.stdout, 'data');
  writeFileSync(
    'sluice.config.mjs',
    "export default { basePath: '/api/photos', inspect: () => ({ decision: 'accept' }) };\n",
  );
  mkdirSync('photos', { recursive: true });
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#408' } }).toFile('photos/a.jpg');
  expectEnd(0, 'import', 'photos');
  expectEnd(0, 'export', 'out');
  const rows = readFileSync('out/sluice-export.jsonl', 'utf8').trim().split('\n');
  assert.equal(rows.length, 1);
  assert.equal(readdirSync('out', { recursive: true }).filter((path) => path.endsWith('a.jpg')).length, 1);
  expectEnd(0, 'sweep');
  assert.match(expectEnd(0, 'token', '--name', 'ci', '--role', 'viewer'), /^sluice_/m);
  assert.match(expectEnd(0, 'doctor', '--origin', 'http://localhost:3000'), /environment is complete/);
  writeFileSync('sluice.config.mjs', 'export default { authorise: () => true };\n');
  assert.match(expectEnd(2, 'sweep'), /has no option authorise/);
} finally {
  bucket.kill('SIGTERM');
  await once(bucket, 'exit');
  rmSync('sluice.config.mjs', { force: true });
}
