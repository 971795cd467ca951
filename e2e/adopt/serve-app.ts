import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

export type ServedApp = Readonly<{
  url: string;
  close: () => Promise<void>;
}>;

type ServeOptions = Readonly<{
  folder: string;
  port: number;
  /** The script of the app's own package.json. */
  script: 'dev' | 'start';
  env?: Readonly<Record<string, string>>;
}>;

/** Starts an app as its README says, `npm run dev` or `npm start`, and waits until it answers. */
export async function serveApp({ folder, port, script, env = {} }: ServeOptions): Promise<ServedApp> {
  const child = spawn('npm', ['run', script], {
    cwd: folder,
    // A group of its own, for npm does not hand signals on to what its script starts.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), ...env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
  const url = `http://localhost:${port}`;
  const isUp = async () => {
    if (child.exitCode !== null) throw new Error(`The app did not start:\n${log}`);
    return fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await expect.poll(isUp, { message: 'the app answers' }).toBe(true);
  return {
    url,
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** Serves an app for as long as it is used; nothing of it is left, however that ends. */
export async function withApp(options: ServeOptions, use: (app: ServedApp) => Promise<void>): Promise<void> {
  const app = await serveApp(options);
  try {
    await use(app);
  } finally {
    await app.close();
  }
}
