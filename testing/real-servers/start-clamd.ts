/**
 * A real virus scanner for tests: Debian's clamd, with a database of the test's own signatures in a folder of its own. Nothing is
 * downloaded but the program.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startDaemon } from './daemon';
import { needDebianPackages } from './need-debian-packages';
import { findProgram } from './run-command';

/**
 * The text that every scanner takes for a virus and that is none (https://www.eicar.org/download-anti-malware-testfile/). It stands
 * here in two parts, so that no scanner takes this file for one.
 */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A clamd of a test's own. */
export type TestClamd = Readonly<{
  tcp: Readonly<{ kind: 'tcp'; host: string; port: number }>;
  unix: Readonly<{ kind: 'unix'; path: string }>;
  /** Writes another signature and loads it: the MD5 of a whole file (https://docs.clamav.net/manual/Signatures/HashSignatures.html). */
  learn(md5: string, sizeBytes: number): Promise<void>;
  /** Ends the process and starts it again at the same addresses. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Lets the process stand still: connections are taken, nothing is answered. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}>;

export type ClamdOptions = Readonly<{
  /** Longest stream it takes. Default: clamd's own, 100 MB. */
  streamMaxBytes?: number;
}>;

/** Starts clamd on a free port and on a socket. Throws a sentence where it cannot be had. */
export async function startClamd({ streamMaxBytes }: ClamdOptions = {}): Promise<TestClamd> {
  await needDebianPackages({ clamd: 'clamav-daemon' });
  const dir = await mkdtemp(join(tmpdir(), 'sluice-clamd-'));
  const database = join(dir, 'database');
  const socket = join(dir, 'clamd.ctl');
  const config = join(dir, 'clamd.conf');
  const port = await findFreePort();
  await mkdir(database);
  // Any file (0), anywhere in it (*): https://docs.clamav.net/manual/Signatures/BodySignatureFormat.html
  await writeFile(join(database, 'test.ndb'), `Test.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  await writeFile(
    config,
    `Foreground yes
DatabaseDirectory ${database}
TemporaryDirectory ${dir}
TCPAddr 127.0.0.1
TCPSocket ${port}
LocalSocket ${socket}
FixStaleSocket yes
SelfCheck 0
${streamMaxBytes === undefined ? '' : `StreamMaxLength ${streamMaxBytes}`}
`,
  );
  let daemon: ReturnType<typeof startDaemon> | null = null;
  const start = async () => {
    daemon = startDaemon(findProgram('clamd') ?? 'clamd', ['--config-file', config]);
    await waitForPong(port, () => daemon?.hasEnded() === true).catch(async (error: unknown) => {
      const words = daemon?.lastWords();
      await daemon?.close();
      throw new Error(`clamd did not start: ${words}`, { cause: error });
    });
  };
  const stop = async () => daemon?.close();
  await start();
  return {
    tcp: { kind: 'tcp', host: '127.0.0.1', port },
    unix: { kind: 'unix', path: socket },
    async learn(md5, sizeBytes) {
      await writeFile(join(database, 'test.hdb'), `${md5}:${sizeBytes}:Test.Whole\n`);
      await stop();
      await start();
    },
    stop,
    start,
    freeze: () => daemon?.signal('SIGSTOP'),
    thaw: () => daemon?.signal('SIGCONT'),
    async close() {
      daemon?.signal('SIGCONT');
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Until it answers PING, which it does once its database is loaded. */
async function waitForPong(port: number, hasEnded: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!hasEnded() && Date.now() < end) {
    const answer = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('zPING\0'));
      socket.setTimeout(2_000, () => socket.destroy());
      socket.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      socket.on('error', () => resolve(''));
      socket.on('close', () => resolve(said));
    });
    if (answer === 'PONG\0') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It does not answer.');
}
