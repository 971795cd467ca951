import { findFreePort, startDaemon } from './daemon';
import { needPythonProgram } from './need-python-program';
import { type S3Server, TEST_ACCOUNT } from './s3-server';
import { SERVER_VERSIONS } from './server-versions';
import { waitForServer } from './wait-for-server';

const VERSION = SERVER_VERSIONS.moto;

/** Starts moto, which acts as AWS in memory and checks no signature. Throws a sentence where it cannot be had. */
export async function startMoto(): Promise<S3Server> {
  const wanted = { server: 'moto', package: 'moto[server,s3]', version: VERSION, program: 'python' };
  const program = await needPythonProgram(wanted);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const daemon = startDaemon(program, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    // A proxy of its own is never needed; objects stay in memory.
    MOTO_S3_DEFAULT_KEY_BUFFER_SIZE: '33554432',
  });
  await waitForServer(url, { daemon, close: daemon.close });
  return { url, region: 'us-east-1', ...TEST_ACCOUNT, version: VERSION, close: daemon.close };
}
