/**
 * A real S3 server for tests: Ceph's Object Gateway with the least that it needs, one monitor and one object store in memory,
 * all on loopback and without authentication among themselves. Everything is in a folder of its own and gone afterwards.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon, waitForHttp } from './daemon';
import { needDebianPackages } from './need-debian-packages';
import { runCommand } from './run-command';
import { type S3Server, TEST_ACCOUNT } from './s3-server';

const PROGRAMS = {
  'ceph-mon': 'ceph-mon',
  'ceph-osd': 'ceph-osd',
  radosgw: 'radosgw',
  ceph: 'ceph-common',
  monmaptool: 'ceph-common',
  'radosgw-admin': 'radosgw',
};

/** Starts the gateway on a free port. Throws a sentence where its programs cannot be had. */
export async function startRadosgw(): Promise<S3Server> {
  await needDebianPackages(PROGRAMS);
  const dir = await mkdtemp(join(tmpdir(), 'sluice-radosgw-'));
  const monitorPort = await findFreePort();
  const port = await findFreePort();
  const fsid = randomUUID();
  const conf = join(dir, 'ceph.conf');
  await writeFile(conf, configuration({ dir, fsid, monitorPort, port }));
  for (const folder of ['mon', 'osd', 'rgw']) await mkdir(join(dir, folder));
  const env = { CEPH_CONF: conf, CEPH_ARGS: '--no-mon-config' };
  const run = (command: string, ...args: string[]) => runCommand(command, args, { env, timeoutMs: 60_000 });
  const daemons: { close(): Promise<void> }[] = [];
  const start = (command: string, ...args: string[]) => void daemons.unshift(startDaemon(command, args, env));
  const close = async () => {
    for (const daemon of daemons) await daemon.close();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const map = join(dir, 'monmap');
    const address = `[v1:127.0.0.1:${monitorPort}]`;
    await run(
      'monmaptool',
      '--create',
      '--fsid',
      fsid,
      '--addv',
      'a',
      address,
      '--set-min-mon-release',
      'pacific',
      map,
    );
    await run('ceph-mon', '--mkfs', '-i', 'a', '--fsid', fsid, '--monmap', map);
    start('ceph-mon', '-f', '-i', 'a');
    const osd = randomUUID();
    const makeOsd = () => run('ceph', '--connect-timeout', '30', 'osd', 'new', osd, '0');
    // On a busy machine the monitor may take connections before it can answer.
    await makeOsd().catch(makeOsd);
    await run('ceph', 'osd', 'crush', 'add', 'osd.0', '1.0', 'root=default', 'host=local');
    await run('ceph-osd', '--mkfs', '-i', '0', '--osd-uuid', osd);
    start('ceph-osd', '-f', '-i', '0');
    start('radosgw', '-f', '-n', 'client.rgw');
    await waitForHttp(`http://127.0.0.1:${port}`, 90_000);
    await run(
      'radosgw-admin',
      '-n',
      'client.rgw',
      'user',
      'create',
      '--uid=test',
      '--display-name=Test',
      `--access-key=${TEST_ACCOUNT.accessKeyId}`,
      `--secret-key=${TEST_ACCOUNT.secretAccessKey}`,
    );
    const version = (await run('radosgw', '--version')).match(/version ([\d.]+)/)?.[1] ?? 'unknown';
    return { url: `http://127.0.0.1:${port}`, region: 'us-east-1', ...TEST_ACCOUNT, version, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Settings = Readonly<{ dir: string; fsid: string; monitorPort: number; port: number }>;

function configuration({ dir, fsid, monitorPort, port }: Settings): string {
  return `[global]
fsid = ${fsid}
mon host = v1:127.0.0.1:${monitorPort}
ms bind msgr2 = false
auth cluster required = none
auth service required = none
auth client required = none
run dir = ${dir}
log file = ${dir}/$name.log
admin socket = ${dir}/$name.asok
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
rgw rados pool pg num min = 4
[mon]
mon data = ${dir}/mon
mon initial members = a
paxos propose interval = 0.05
[osd]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
osd data = ${dir}/osd
osd objectstore = memstore
memstore device bytes = 4294967296
osd crush update on start = false
osd class load list = *
osd class default list = *
osd fast shutdown = true
[client.rgw]
rgw data = ${dir}/rgw
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw enable usage log = false
rgw dns name = localhost
rgw crypt require ssl = false
rgw dynamic resharding = false
`;
}
