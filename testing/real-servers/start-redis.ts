import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needDebianPackages } from './need-debian-packages';
import { findProgram } from './run-command';

/** A Redis of a test's own, empty, that keeps nothing. */
export type TestRedis = Readonly<{
  url: string;
  password: string;
  /** Ends the process and starts it again at the same address, without what it held. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Lets the process stand still: connections stay, nothing is answered. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}>;

/** Starts Redis on a free port, behind a password. Throws a sentence where it cannot be had. */
export async function startRedis(): Promise<TestRedis> {
  await needDebianPackages({ 'redis-server': 'redis-server' });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-redis-'));
  const port = await findFreePort();
  const password = 'only-for-the-tests-of-redis';
  let daemon: ReturnType<typeof startDaemon> | null = null;
  const start = async () => {
    const settings = {
      bind: '127.0.0.1',
      port: `${port}`,
      dir,
      save: '',
      appendonly: 'no',
      requirepass: password,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    daemon = startDaemon(findProgram('redis-server') ?? 'redis-server', args);
    await waitForPort(port).catch(async (error: unknown) => {
      const words = daemon?.lastWords();
      await daemon?.close();
      throw new Error(`redis-server did not start: ${words}`, { cause: error });
    });
  };
  await start();
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    password,
    start,
    stop: async () => daemon?.close(),
    freeze: () => daemon?.signal('SIGSTOP'),
    thaw: () => daemon?.signal('SIGCONT'),
    async close() {
      daemon?.signal('SIGCONT');
      await daemon?.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function waitForPort(port: number): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('close', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    if (Date.now() > end) throw new Error('Nothing listens at its port.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
