import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon, waitForHttp } from '@/lib/storage/servers/daemon';
import { findProgram, runCommand } from '@/lib/storage/servers/run-command';

const MODULE = 'github.com/fsouza/fake-gcs-server@v1.56.1';

export type FakeGcs = Readonly<{ url: string; bucket: string; close(): Promise<void> }>;

/**
 * Starts fake-gcs-server with one empty bucket, in memory; it is built by Go where it is not installed. Throws a sentence where
 * neither can be had.
 */
export async function startFakeGcs(bucket = 'contract'): Promise<FakeGcs> {
  const program = await findOrBuild();
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const daemon = startDaemon(program, [
    ...['-scheme', 'http', '-host', '127.0.0.1', '-port', String(port), '-backend', 'memory'],
    ...['-public-host', `127.0.0.1:${port}`, '-external-url', url, '-log-level', 'error'],
  ]);
  await waitForHttp(`${url}/storage/v1/b`);
  const made = await fetch(`${url}/storage/v1/b?project=test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: bucket }),
  });
  if (!made.ok) throw new Error(`fake-gcs-server refused to make a bucket: ${made.status}`);
  return { url, bucket, close: daemon.close };
}

async function findOrBuild(): Promise<string> {
  const folder = join(homedir(), '.cache', 'sluice', 'bin');
  const found = findProgram('fake-gcs-server', [folder, join(homedir(), 'go', 'bin')]);
  if (found !== undefined) return found;
  const go = findProgram('go');
  if (go === undefined)
    throw new Error(`fake-gcs-server not found, and no Go to build it: go install ${MODULE}`);
  await mkdir(folder, { recursive: true });
  await runCommand(go, ['install', MODULE], { env: { GOBIN: folder }, timeoutMs: 600_000 });
  return join(folder, 'fake-gcs-server');
}
