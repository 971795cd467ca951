import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needGoProgram } from './need-go-program';
import { type S3Server, TEST_ACCOUNT } from './s3-server';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const VERSION = SERVER_VERSIONS.minio;

/** Starts MinIO over one folder. Throws a sentence where it cannot be had, or was not built yet and is not asked for by name. */
export async function startMinio(): Promise<S3Server> {
  const module = 'github.com/minio/minio';
  const takes = 'up to half an hour on two cores';
  const program = await needGoProgram({ server: 'minio', module, version: VERSION, takes });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-minio-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const daemon = startDaemon(
    program,
    [
      'server',
      '--quiet',
      '--address',
      `127.0.0.1:${port}`,
      '--certs-dir',
      join(dir, 'certs'),
      join(dir, 'data'),
    ],
    {
      MINIO_ROOT_USER: TEST_ACCOUNT.accessKeyId,
      MINIO_ROOT_PASSWORD: TEST_ACCOUNT.secretAccessKey,
      // No console, and no look for a newer release.
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
    },
  );
  const close = async () => {
    await daemon.close();
    await rm(dir, { recursive: true, force: true });
  };
  await waitForServer(`${url}/minio/health/ready`, { daemon, close });
  return { url, region: 'us-east-1', ...TEST_ACCOUNT, version: VERSION, close };
}
