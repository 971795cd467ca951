import type { UploadGrant } from '@/lib/shared/wire';
import { SIGNATURE } from '@/testing/server/fake-clamd';
import { makePicture } from '@/testing/server/make-picture';
import { withComment } from '@/testing/server/plant-text';

/** The uploads that were sent by clients that never came back, by id. */
export type Orphans = Readonly<{ sent: readonly string[]; refused: readonly string[] }>;

/** Both past their proxies: these clients have no trouble of their own. */
type Servers = Readonly<{ app: string; bucket: string }>;

/** Seeds apart from those of the story's pictures. */
const FIRST_SEED = 70_000;

/**
 * Sends pictures, each completed once by a client that goes away before it reads the answer, and besides as many files that may not be
 * published: what is no picture, and what the scanner knows.
 */
export async function sendOrphans(servers: Servers, count: number): Promise<Orphans> {
  const sent: string[] = [];
  const refused: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += 1) {
    const picture = await makePicture({ format: 'png', seed });
    sent.push(await send(servers, picture));
    const bad = seed % 2 === 0 ? Buffer.from(`no picture ${seed}`) : withComment(picture, 'png', SIGNATURE);
    refused.push(await send(servers, bad));
  }
  return { sent, refused };
}

async function send({ app, bucket }: Servers, bytes: Uint8Array): Promise<string> {
  const post = (path: string, json: unknown, signal?: AbortSignal) =>
    fetch(new URL(path, app), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
      ...(signal ? { signal } : {}),
    });
  const answer = await post('/api/upload/presign', { filename: 'orphan.png', size: bytes.length });
  const grant = (await answer.json()) as UploadGrant;
  if (grant.method !== 'POST') throw new Error(`The grant was answered with ${answer.status}.`);
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const stored = await fetch(new URL(new URL(grant.url).pathname, bucket), { method: 'POST', body: form });
  if (!stored.ok) throw new Error(`The bucket answered ${stored.status}.`);
  const client = AbortSignal.timeout(60);
  await post('/api/upload/complete', { ticket: grant.ticket }, client).catch(() => {});
  return grant.key.split('/')[1] ?? '';
}
