import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needGoProgram } from './need-go-program';
import { type S3Server, TEST_ACCOUNT } from './s3-server';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const VERSION = SERVER_VERSIONS.versitygw;

/** Starts Versity's S3 gateway over a folder of a file system. Throws a sentence where it cannot be had. */
export async function startVersitygw(): Promise<S3Server> {
  const module = 'github.com/versity/versitygw/cmd/versitygw';
  const program = await needGoProgram({ server: 'versitygw', module, version: VERSION });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-versitygw-'));
  for (const folder of ['data', 'meta']) await mkdir(join(dir, folder));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const region = 'us-east-1';
  const account = {
    ROOT_ACCESS_KEY: TEST_ACCOUNT.accessKeyId,
    ROOT_SECRET_KEY: TEST_ACCOUNT.secretAccessKey,
  };
  // Its metadata in files: not every file system of a temporary folder takes extended attributes.
  const backend = ['posix', '--sidecar', join(dir, 'meta'), join(dir, 'data')];
  const args = ['--quiet', '--port', `127.0.0.1:${port}`, '--region', region, ...backend];
  const daemon = startDaemon(program, args, account);
  const close = async () => {
    await daemon.close();
    await rm(dir, { recursive: true, force: true });
  };
  await waitForServer(url, { daemon, close });
  return { url, region, ...TEST_ACCOUNT, version: VERSION, close };
}
