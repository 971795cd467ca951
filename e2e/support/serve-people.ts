import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  startTestProvider,
  TEST_CLIENT,
  type TestProvider,
} from '@/lib/server/openid/testing/start-test-provider';
import { formatPasswordHash, hashPassword } from '@/lib/server/session';
import { CHAOS_PORTS, OPENID_PORT } from './ports';
import { expect } from './test';

/** An installation of several people, and the provider that others sign in with. */
export type PeopleServer = Readonly<{ url: string; provider: TestProvider; close(): Promise<void> }>;

/** By login at the provider: an editor by address, a viewer by group, and somebody who is not on the list. */
const AT_PROVIDER = {
  edith: { email: 'Edith@example.com', email_verified: true, name: 'Edith' },
  vera: { email: 'vera@example.com', email_verified: false, groups: ['staff', 'photo-viewers'] },
  nick: { email: 'nick@example.com', email_verified: true },
};

/** Starts both; anna (admin) and ben (viewer) have the passwords "of anna" and "of ben". */
export async function servePeople(): Promise<PeopleServer> {
  const url = `http://localhost:${CHAOS_PORTS.app}`;
  const provider = await startTestProvider({
    people: AT_PROVIDER,
    redirectUris: [`${url}/api/openid/callback`],
    signOutUris: [`${url}/`],
    port: OPENID_PORT,
  });
  const directory = await mkdtemp(join(tmpdir(), 'sluice-people-'));
  const entryOf = async (name: string, role: string) =>
    `${name}:${role}:${formatPasswordHash(await hashPassword(`of ${name}`, { n: 4_096, r: 8, p: 1 }))}`;
  const server: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/commands/serve.ts', 'start'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(CHAOS_PORTS.app),
        DEV_BUCKET_PORT: String(CHAOS_PORTS.bucket),
        DEV_BUCKET_DIR: directory,
        ADMIN_USERS: [await entryOf('anna', 'admin'), await entryOf('ben', 'viewer')].join(),
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: TEST_CLIENT.clientId,
        OIDC_CLIENT_SECRET: TEST_CLIENT.clientSecret,
        OIDC_ALLOW: 'edith@example.com=editor, vera@example.com=admin, groups:photo-viewers=viewer',
        OIDC_SCOPE: 'openid email profile groups',
        OIDC_NAME: 'Example',
      },
    },
  );
  const isUp = () =>
    fetch(`${url}/api/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp).toBe(true);
  return {
    url,
    provider,
    async close() {
      server.kill('SIGTERM');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      await provider.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
