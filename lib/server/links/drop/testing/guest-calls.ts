import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ErrorBody, PublishedUpload, UploadGrant } from '@/lib/shared/wire';
import type { TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';

/** A small PNG, the same in each test. */
export const picture = await makePicture({ format: 'png' });
/** Somebody who sends by a link. */
export const GUEST = { id: 'aaaaaaaaaaaaaaaaaaaaaa', name: 'Ben' };

type Answer = { status: number; code: string | undefined; body: Record<string, unknown> };

/** Posts JSON, and returns the status, the code of an error and the body. */
export async function call(server: TestServer, path: string, json: unknown, headers = {}): Promise<Answer> {
  const answer = await server.call('POST', path, { json, headers });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, code: (body as Partial<ErrorBody>).error?.code, body };
}

/** Asks for a grant by a link. */
export const presign = (server: TestServer, token: string, file: Record<string, unknown> = {}) =>
  call(server, '/api/upload/presign', { filename: 'a.png', link: token, guest: GUEST, ...file });

/** A photo as a browser states it. */
export const stated = (bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('base64'),
});

/** Sends a picture by a link, up to its completion. */
export async function sendByLink(
  server: TestServer,
  token: string,
  seed = 1,
  file: Record<string, unknown> = {},
) {
  // The newest comes first.
  server.wait(1);
  const bytes = seed === 1 ? picture : await makePicture({ format: 'png', seed });
  const grant = (await presign(server, token, { ...stated(bytes), ...file })).body as unknown as UploadGrant;
  expect(await server.storage.send(grant, bytes)).toBe(204);
  const done = await call(server, '/api/upload/complete', { ticket: grant.ticket });
  return { ...done, ticket: grant.ticket, image: done.body as unknown as PublishedUpload };
}

/** The rows of the images there are. */
export const rows = (server: TestServer) => server.storage.keys().flatMap((key) => parseThumbKey(key) ?? []);
