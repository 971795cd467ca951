import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ADMIN_PASSWORD } from '../support/ports';
import { type ProcessGroup, startGroup } from './process-group';

type AppOptions = Readonly<{
  /** As the browser sees it. */ origin: string;
  port: number;
  bucketPort: number;
  bucketDirectory: string;
  bucketUrl: string;
}>;

/** Starts the production build with a bucket of its own; answers once it serves pages. */
export async function startApp({
  origin,
  port,
  bucketPort,
  bucketDirectory,
  bucketUrl,
}: AppOptions): Promise<ProcessGroup> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const group = startGroup(process.execPath, [tsx, 'lib/cli/commands/serve.ts', 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DEV_BUCKET_PORT: String(bucketPort),
      DEV_BUCKET_DIR: bucketDirectory,
      DEV_BUCKET_PUBLIC_URL: bucketUrl,
      // The browser comes through a proxy, this process without it.
      APP_ORIGINS: `${origin},http://localhost:${port}`,
      ADMIN_PASSWORD,
      UPLOAD_RATE_PER_MINUTE: '100000',
    },
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (group.child.exitCode !== null) throw new Error('The server ended by itself.');
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (answer?.ok) return group;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await group.end('SIGKILL');
  throw new Error('The server did not answer within 30 seconds.');
}
