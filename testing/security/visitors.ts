import type { TestServer } from '../server/create-test-server';

/** The visitors who may call: what they bring along decides what they get. */
export const VISITORS = [
  'nobody',
  'uploader',
  'share',
  'admin',
  'ended',
  'foreign',
  'token',
  'tokenInCookie',
  'viewer',
] as const;
export type VisitorName = (typeof VISITORS)[number];

/** More than the longest life of a session. */
const PAST_SESSIONS_SECONDS = 40 * 86_400;

const TOKEN = { name: 'a script', createdBy: 'a test', expiresMs: null } as const;

async function adminToken({ services }: TestServer): Promise<string> {
  return (await services.apiTokens.create({ ...TOKEN, role: 'admin' })).token;
}

/** The cookie and origin of each visitor. A ticket and a share link are also tried as a session, which they are not. */
export async function headersOfVisitor(
  server: TestServer,
  visitor: VisitorName,
  { ticket, share }: Readonly<{ ticket: string; share: string }>,
): Promise<Record<string, string>> {
  switch (visitor) {
    case 'nobody':
      return {};
    case 'uploader':
      return { cookie: `sluice_session=${ticket}` };
    case 'share':
      return { cookie: `sluice_session=${share}` };
    case 'admin':
      return { cookie: await server.adminCookie() };
    case 'ended': {
      const cookie = await server.adminCookie();
      server.wait(PAST_SESSIONS_SECONDS);
      return { cookie };
    }
    case 'token':
      return { authorization: `Bearer ${await adminToken(server)}` };
    case 'tokenInCookie':
      return { cookie: `sluice_session=${await adminToken(server)}` };
    case 'viewer': {
      const made = await server.services.apiTokens.create({ ...TOKEN, role: 'viewer' });
      return { authorization: `Bearer ${made.token}` };
    }
    case 'foreign':
      // A browser that an admin is signed in with, on a page of somebody else.
      return {
        cookie: await server.adminCookie(),
        origin: 'https://evil.example',
        host: 'localhost:3000',
        'sec-fetch-site': 'cross-site',
      };
  }
}
