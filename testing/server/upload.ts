import type { ErrorBody, PublishedUpload, UploadGrant } from '@/lib/shared/wire';
import type { TestServer } from './create-test-server';

/** Presigns and sends a file as a browser does, without completing it. */
export async function sendFile(
  server: TestServer,
  bytes: Uint8Array,
  file: Readonly<Record<string, unknown>>,
): Promise<UploadGrant> {
  const response = await server.call('POST', '/api/upload/presign', { json: file });
  const grant = (await response.json()) as UploadGrant;
  await server.storage.send(grant, bytes);
  return grant;
}

/** Completes one ticket; the status and whatever is answered. */
export async function complete(
  server: TestServer,
  ticket: string,
): Promise<Readonly<{ status: number; body: PublishedUpload & ErrorBody }>> {
  const response = await server.call('POST', '/api/upload/complete', { json: { ticket } });
  return { status: response.status, body: (await response.json()) as PublishedUpload & ErrorBody };
}
