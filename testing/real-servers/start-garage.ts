import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needCargoProgram } from './need-cargo-program';
import type { S3Server } from './s3-server';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const VERSION = SERVER_VERSIONS.garage;
const REGION = 'garage';

/** Starts Garage as one node. Throws a sentence where it cannot be had, or was not built yet and is not asked for by name. */
export async function startGarage(): Promise<S3Server> {
  const program = await needCargoProgram({
    ...{ server: 'garage', crate: 'garage', version: VERSION },
    features: 'bundled-libs,sqlite',
    takes: 'a quarter of an hour on two cores',
  });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-garage-'));
  const port = await findFreePort();
  const file = join(dir, 'garage.toml');
  await writeFile(file, configuration({ dir, port, rpcPort: await findFreePort() }));
  const url = `http://127.0.0.1:${port}`;
  // Its keys have a form of their own.
  const accessKeyId = `GK${randomBytes(12).toString('hex')}`;
  const secretAccessKey = randomBytes(32).toString('hex');
  const daemon = startDaemon(program, ['-c', file, 'server', '--single-node', '--default-access-key'], {
    GARAGE_DEFAULT_ACCESS_KEY: accessKeyId,
    GARAGE_DEFAULT_SECRET_KEY: secretAccessKey,
  });
  const close = async () => {
    await daemon.close();
    await rm(dir, { recursive: true, force: true });
  };
  await waitForServer(url, { daemon, close });
  return { url, region: REGION, accessKeyId, secretAccessKey, version: VERSION, close };
}

type Settings = Readonly<{ dir: string; port: number; rpcPort: number }>;

function configuration({ dir, port, rpcPort }: Settings): string {
  return `metadata_dir = "${dir}/meta"
data_dir = "${dir}/data"
db_engine = "sqlite"
replication_factor = 1
rpc_bind_addr = "127.0.0.1:${rpcPort}"
rpc_public_addr = "127.0.0.1:${rpcPort}"
rpc_secret = "${randomBytes(32).toString('hex')}"

[s3_api]
s3_region = "${REGION}"
api_bind_addr = "127.0.0.1:${port}"
`;
}
