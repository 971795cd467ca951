import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ADMIN_PASSWORD } from '../support/ports';
import { type ProcessGroup, startGroup } from './process-group';

type AppOptions = Readonly<{
  /** As the browser sees it. */ origin: string;
  port: number;
  bucketPort: number;
  bucketDirectory: string;
  bucketUrl: string;
  /** Variables besides, such as those of hooks. */
  variables?: Readonly<Record<string, string>>;
}>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** Starts the production build with a bucket of its own; resolves once it serves pages. */
export async function startApp(options: AppOptions): Promise<ProcessGroup> {
  const { port } = options;
  const group = startGroup(process.execPath, [TSX, 'lib/cli/commands/serve.ts', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environmentOf(options),
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (group.child.exitCode !== null) throw new Error('The server stopped unexpectedly.');
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (answer?.ok) return group;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await group.end('SIGKILL');
  throw new Error('The server did not respond within 30 seconds.');
}

/** Runs `npm run sweep -- --at-once` on its bucket, and returns what it reports. */
export async function sweepAtOnce(options: AppOptions): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [TSX, 'lib/cli/commands/sweep.ts', '--at-once'],
    { cwd: ROOT, env: environmentOf(options) },
  );
  return stdout.trim();
}

function environmentOf({
  origin,
  port,
  bucketPort,
  bucketDirectory,
  bucketUrl,
  variables,
}: AppOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...variables,
    PORT: String(port),
    DEV_BUCKET_PORT: String(bucketPort),
    DEV_BUCKET_DIR: bucketDirectory,
    DEV_BUCKET_PUBLIC_URL: bucketUrl,
    // The browser comes through a proxy, this process without it.
    APP_ORIGINS: `${origin},http://localhost:${port}`,
    ADMIN_PASSWORD,
    UPLOAD_RATE_PER_MINUTE: '100000',
  };
}
