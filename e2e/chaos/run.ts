/**
 * `npm run test:chaos [-- --files 500] [-- --seed 7]`: uploads files through a world in which a third of all requests
 * fails in every way there is, the network goes, the tab is reloaded, the browser is killed and the server killed and restarted;
 * then looks whether each file is in the gallery exactly once, byte for byte, and whether the host, whose hook fails three times in
 * ten, has heard of every image and of none that was refused. Expects a production build.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFakeClamd } from '@/testing/server/fake-clamd';
import { findBrowser } from '../find-browser';
import { startFaultProxy } from '../support/fault-proxy';
import { writeManyFiles } from '../support/many-files';
import { CHAOS_PORTS } from '../support/ports';
import { chooseAppFault, chooseBucketFault } from './choose-faults';
import { openGallery } from './gallery-of';
import { judge } from './judge';
import { judgeTold } from './judge-told';
import { createRandom } from './random';
import { sendOrphans } from './send-orphans';
import { startApp, sweepAtOnce } from './start-app';
import { startListener } from './start-listener';
import { createStory } from './story';

const { values } = parseArgs({
  options: { files: { type: 'string' }, seed: { type: 'string' }, seconds: { type: 'string' } },
});
const fileCount = Number(values.files ?? 60);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** Far more than it takes; a run that hangs ends. */
const limitMs = values.seconds ? Number(values.seconds) * 1_000 : 300_000 + fileCount * 5_000;

/** Sent besides the files, with as many that are refused. */
const ORPHANS = 12;
const MAX_SWEEPS = 20;
const NOTHING_LEFT = 'Nothing to do.';

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${fileCount} files, seed ${seed}`);

const random = createRandom(seed);
const faults = new Map<string, number>();
const count = (kind: string) => faults.set(kind, (faults.get(kind) ?? 0) + 1);
const directory = await mkdtemp(join(tmpdir(), 'sluice-chaos-'));
const executable = await findBrowser(process.env, say);
const paths = await writeManyFiles(join(directory, 'files'), fileCount, { seed, side: 160 });

const { app, appProxy, bucket, bucketProxy, listener: listenerPort } = CHAOS_PORTS;
const proxies = await Promise.all([
  startFaultProxy(`http://localhost:${app}`, appProxy, chooseAppFault(random, count)),
  startFaultProxy(`http://127.0.0.1:${bucket}`, bucketProxy, chooseBucketFault(random, count)),
]);
const secret = `whsec_${randomBytes(32).toString('base64')}`;
const listener = await startListener({ port: listenerPort, secret, random, count });
const scanner = await startFakeClamd();
const options = {
  origin: `http://localhost:${appProxy}`,
  port: app,
  bucketPort: bucket,
  bucketDirectory: join(directory, 'bucket'),
  bucketUrl: `http://127.0.0.1:${bucketProxy}`,
  variables: {
    WEBHOOK_URL: `http://127.0.0.1:${listenerPort}/`,
    WEBHOOK_SECRET: secret,
    CLAMAV_ADDRESS: `tcp://127.0.0.1:${scanner.address.kind === 'tcp' ? scanner.address.port : 0}`,
  },
};
const start = () => startApp(options);

const startedMs = performance.now();
const story = createStory({
  url: `http://localhost:${appProxy}`,
  executable,
  profile: join(directory, 'profile'),
  startApp: start,
  openGallery: () => openGallery(`http://localhost:${app}`),
  random,
  say: (line) => say(`${((performance.now() - startedMs) / 1_000).toFixed(1)} s: ${line}`),
});
try {
  const problems = [...(await story.tell(paths, limitMs, judge))];
  problems.push(...(await tellOfOrphans()));
  for (const problem of problems) say(problem);
  say(
    problems.length === 0
      ? 'Every file is in the gallery exactly once, byte for byte. The host was told about every image, and no other.'
      : `Failed with seed ${seed}.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  say(`Failed with seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  say([...faults].map(([kind, times]) => `${kind} ${times}`).join(', '));
  // The verdict stands; a connection that will not close must not hold it up.
  setTimeout(() => process.exit(), 20_000).unref();
  await story.end();
  await Promise.all([...proxies, listener, scanner].map((server) => server.close()));
  await rm(directory, { recursive: true, force: true });
}

/** Clients that never come back, a server that is killed while it publishes, and the sweep, until nothing is owed. */
async function tellOfOrphans(): Promise<readonly string[]> {
  const url = `http://localhost:${app}`;
  const orphans = await sendOrphans({ app: url, bucket: `http://127.0.0.1:${bucket}` }, ORPHANS);
  await story.killServer();
  say(
    `${orphans.sent.length} clients disappeared, ${orphans.refused.length} files must not be published, the server was killed`,
  );
  for (let sweeps = 1; ; sweeps += 1) {
    const report = await sweepAtOnce(options);
    say(`sweep: ${report}`);
    if (report === NOTHING_LEFT) break;
    if (sweeps >= MAX_SWEEPS) return [`After ${sweeps} sweeps something is left: ${report}`];
  }
  const gallery = await openGallery(url);
  const heard = [...listener.told.values()].reduce((sum, times) => sum + times, 0);
  say(`The host was told about ${listener.told.size} images, ${heard} times.`);
  return judgeTold(gallery, listener, orphans.refused);
}
