/**
 * `npm run dev` and `npm start`: Next.js, and the embedded bucket inside the same command when no other provider is
 * configured. The bucket lives in this process and Next in a child, so neither waits for the other's work; browsers reach it through the
 * child, below a path of the app (`lib/server/door`). Problems that can be known before are told before anything starts.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DOOR_PATH,
  loadEnvFiles,
  processEnvironment,
  readLocalEnvironment,
  readServerConfig,
  serveVariables,
} from '@/lib/server/config';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { callSweep } from '../call-sweep';
import { copyVendor } from '../copy-vendor';
import { listenAt } from '../listen-at';
import { onStopSignal } from '../on-stop-signal';
import { requireBuild } from '../require-build';
import { requireFreePort } from '../require-free-port';
import { parseOptions, runCommand } from '../run-command';
import { spawnNext } from '../spawn-next';
import { startLocalBucket } from '../start-local-bucket';
import { waitForServer } from '../wait-for-server';
import { welcome } from '../welcome';

const USAGE = `npm run dev, npm start: take no options.
HOST and PORT set where the app listens; .env.example lists every variable.
`;

/** Together less than the ten seconds after which supervisors kill. Next ends by itself within eight. */
const NEXT_ENDS_WITHIN_MS = 8_500;
const BUCKET_CLOSES_WITHIN_MS = 1_000;

const mode = process.argv[2] === 'dev' ? 'dev' : 'start';
loadEnvFiles(process.cwd(), mode === 'dev' ? 'development' : 'production');

await runCommand(USAGE, async () => {
  parseOptions({}, process.argv.slice(3));
  await serve();
  return 0;
});

async function serve(): Promise<void> {
  const environment = processEnvironment();
  const local = readLocalEnvironment(environment);
  readServerConfig(await bucketEnvironment(environment));
  if (mode === 'start') requireBuild(process.cwd());
  const { url, next: listen } = listenAt(local.app);
  const bucket = local.usesEmbeddedBucket ? await startLocalBucket(environment, url) : undefined;
  try {
    await requireFreePort(local.app);
    if (mode === 'dev') await Promise.all([copyVendor(), buildDecoder()]);
  } catch (error) {
    await bucket?.close();
    throw error;
  }
  const cronSecret = local.cronSecret ?? randomBytes(32).toString('base64url');
  const linkId = mode === 'dev' ? randomUUID() : undefined;
  const next = spawnNext([mode, ...listen], {
    ...bucket?.variables,
    ...(bucket && local.hasDoor ? { DEV_BUCKET_PUBLIC_URL: DOOR_PATH } : {}),
    CRON_SECRET: cronSecret,
    ...serveVariables({ pid: process.pid, linkId }),
  });
  if (mode === 'start') callSweep(url, cronSecret);
  const ended = new Promise<number>((resolve) => next.on('exit', (code) => resolve(code ?? 0)));
  const closeBucket = () => Promise.race([bucket?.close(), sleep(BUCKET_CLOSES_WITHIN_MS)]);
  let isStopping = false;
  onStopSignal(async () => {
    isStopping = true;
    next.kill('SIGTERM');
    // Until Next has ended it needs its bucket: what it verifies at this moment is to be published.
    const forced = setTimeout(() => next.kill('SIGKILL'), NEXT_ENDS_WITHIN_MS);
    await ended;
    clearTimeout(forced);
    await closeBucket();
  });
  void ended.then(async (code) => {
    if (isStopping) return;
    await closeBucket();
    process.exit(code);
  });
  if (bucket) {
    await waitForServer(url);
    process.stdout.write(await welcome({ url, bucket, signInVariables: local.signInVariables, linkId }));
  }
}
