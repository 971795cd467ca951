import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running `list-server.ts`. */
export type ListServer = Readonly<{
  /** The milliseconds its LIST took. */
  timeList(prefixes?: readonly string[]): Promise<number>;
  close(): Promise<void>;
}>;

/** Starts a server that does nothing but the LIST of a page, in a process of its own as the product is. */
export async function startListServer(bucketUrl: string): Promise<ListServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/list-server.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_BUCKET_URL: bucketUrl },
  });
  const kill = () => void child.kill();
  process.once('exit', kill);
  const [port] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${String(port).trim()}`;
  return {
    async timeList(prefixes = []) {
      const query = new URLSearchParams(prefixes.map((prefix) => ['prefix', prefix]));
      const response = await fetch(`${url}/?${query}`);
      const { ms, keys } = (await response.json()) as { ms: number; keys: number };
      if (keys !== 102) throw new Error(`The LIST has ${keys} keys.`);
      return ms;
    },
    async close() {
      const ended = once(child, 'exit');
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}
