import type { TestServer } from '../server/create-test-server';

/** Everybody who may call: what they bring along decides what they get. */
export const VISITORS = ['nobody', 'uploader', 'share', 'admin', 'ended', 'foreign'] as const;
export type VisitorName = (typeof VISITORS)[number];

/** More than the longest life of a session. */
const PAST_SESSIONS_SECONDS = 40 * 86_400;

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
