import type { TestServer } from '@/testing/server/create-test-server';
import { TEST_CONFIG } from '@/testing/server/test-config';

/** The password of test servers. */
export const PASSWORD = TEST_CONFIG.adminPassword;

/** Asks a server for a session. */
export const signIn = (server: TestServer, json: unknown, headers = {}): Promise<Response> =>
  server.call('POST', '/api/session', { json, headers });

/** The headers of a request from an address. */
export const from = (address: string) => ({ 'x-forwarded-for': address });

/** Returns the cookie by which a browser is known from now on, as the browser sends it back. */
export function deviceOf(response: Response): string {
  return response.headers.getSetCookie()[1]?.split(';', 1)[0] ?? '';
}

/** Sends wrong passwords from one address until it has to wait; returns how many were judged. */
export async function exhaust(
  server: TestServer,
  headers: Record<string, string>,
  name?: string,
): Promise<number> {
  for (let count = 0; count < 100; count += 1) {
    if (
      (await signIn(server, { ...(name === undefined ? {} : { name }), password: 'x' }, headers)).status ===
      429
    )
      return count;
  }
  return Infinity;
}
