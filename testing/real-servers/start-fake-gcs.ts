import { findFreePort, startDaemon } from './daemon';
import { type GcsEmulator, makeGcsBucket } from './gcs-emulator';
import { needGoProgram } from './need-go-program';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const FAKE_GCS = {
  server: 'fake-gcs-server',
  module: 'github.com/fsouza/fake-gcs-server',
  version: SERVER_VERSIONS['fake-gcs-server'],
};

/** Starts fake-gcs-server with one empty bucket, in memory. Throws a sentence where it cannot be had. */
export async function startFakeGcs(bucket = 'contract'): Promise<GcsEmulator> {
  const program = await needGoProgram(FAKE_GCS);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const daemon = startDaemon(program, [
    ...['-scheme', 'http', '-host', '127.0.0.1', '-port', String(port), '-backend', 'memory'],
    ...['-public-host', `127.0.0.1:${port}`, '-external-url', url, '-log-level', 'error'],
  ]);
  await waitForServer(`${url}/storage/v1/b`, { daemon, close: daemon.close });
  await makeGcsBucket(url, bucket);
  return { url, bucket, close: daemon.close };
}
