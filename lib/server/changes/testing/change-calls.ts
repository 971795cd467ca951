import { expect } from 'vitest';
import type { ChangeResponse } from '@/lib/shared/wire';
import type { TestServer } from '@/testing/server/create-test-server';

/** Asks for a change as an admin, and returns what became of each image. */
export async function post(
  server: TestServer,
  path: string,
  json: unknown,
): Promise<ChangeResponse['results']> {
  const response = await server.call('POST', path, { json, headers: { cookie: await server.adminCookie() } });
  expect(response.status).toBe(200);
  return ((await response.json()) as ChangeResponse).results;
}

/** Moves an image as an admin does. */
export const move = (server: TestServer, id: string, to: string) =>
  post(server, '/api/images/move', { ids: [id], to });

/** The folders of the objects there are: state and kind. */
export const statesOf = (server: TestServer) =>
  server.storage.keys().map((key) => key.split('/').slice(0, 2).join('/'));

/** All there is besides marks. */
export const objectsOf = (server: TestServer) =>
  server.storage.keys().filter((key) => !key.startsWith('system/'));
