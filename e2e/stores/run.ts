/**
 * `npm run test:servers`: the contract suite, and the whole way in a browser, on real servers. Without names: on every server
 * that can be had without a long wait. `npm run test:servers -- minio garage`: on these, which must then start, whatever
 * their installation takes. Expects a production build.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GCS_EMULATORS } from '@/testing/real-servers/gcs-emulators';
import { S3_SERVERS } from '@/testing/real-servers/s3-servers';
import { startOrExplain } from '@/testing/real-servers/start-or-explain';
import { findBrowser } from '../find-browser';
import { ADMIN_PASSWORD, APP_PORT, APP_URL } from '../support/ports';
import { STORES } from './stores';
import { run, tryStore } from './try-store';

const NAMES = [...Object.keys(S3_SERVERS), ...Object.keys(GCS_EMULATORS), 'nginx', 'redis', 'clamav'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`Unknown server: ${unknown.join(', ')}. Choose from ${NAMES.join(', ')}.\n`);
  process.exit(2);
}
process.env.SERVERS = asked.join(',');

const complaints: string[] = [];
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const contract = await run([vitest, 'run', '--config', 'vitest.servers.config.ts'], process.env);
if (contract.exitCode !== 0) complaints.push('the tests on servers failed');

let executable: string | undefined;
for (const store of STORES) {
  const running = await startOrExplain(store.server, store.start);
  if (running === null) continue;
  process.stdout.write(`\n${store.what}\n`);
  executable ??= await findBrowser(process.env, (line) => process.stderr.write(`${line}\n`));
  try {
    const found = await tryStore(store, {
      ...process.env,
      ...running.variables,
      PORT: String(APP_PORT),
      APP_ORIGINS: APP_URL,
      APP_SECRET: 'a secret of the tests on real stores, long enough',
      ADMIN_PASSWORD,
      CHROMIUM_PATH: executable,
    });
    complaints.push(...found.map((complaint) => `${store.what}: ${complaint}`));
  } finally {
    await running.close();
  }
}
for (const complaint of complaints) process.stdout.write(`\n✗ ${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
