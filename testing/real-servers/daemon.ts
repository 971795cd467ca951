import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A server of ours that runs until it is closed, or this process ends. */
export type Daemon = Readonly<{ close(): Promise<void> }>;

/** Starts a program that stays; its last words are kept for who asks why it ended. */
export function startDaemon(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Daemon & Readonly<{ hasEnded(): boolean; lastWords(): string; signal(name: NodeJS.Signals): void }> {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  const keep = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(error.message)));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    lastWords: () => words.trim(),
    signal: (name) => void child.kill(name),
    async close() {
      process.off('exit', kill);
      child.kill('SIGTERM');
      const timer = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** A TCP port nobody listens on at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until an address answers anything at all; throws after `timeoutMs`, 60,000 by default. */
export async function waitForHttp(url: string, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`${url} does not answer.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
