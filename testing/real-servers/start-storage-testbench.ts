import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { type GcsEmulator, makeGcsBucket } from './gcs-emulator';
import { findProgram } from './run-command';
import { waitForServer } from './wait-for-server';

/**
 * Starts Google's storage-testbench with one empty bucket. It is in no registry, so it is used where its program is installed;
 * throws a sentence elsewhere.
 */
export async function startStorageTestbench(bucket = 'contract'): Promise<GcsEmulator> {
  const program = findProgram('storage-testbench');
  if (program === undefined)
    throw new Error('storage-testbench not found: https://github.com/googleapis/storage-testbench');
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  // Its own command starts a process that outlives it; the server behind it is installed beside.
  const daemon = startDaemon(join(dirname(await realpath(program)), 'gunicorn'), [
    ...['--bind', `127.0.0.1:${port}`, '--worker-class', 'sync', '--threads', '10', 'testbench:run()'],
  ]);
  await waitForServer(url, { daemon, close: daemon.close });
  await makeGcsBucket(url, bucket);
  return { url, bucket, close: daemon.close };
}
