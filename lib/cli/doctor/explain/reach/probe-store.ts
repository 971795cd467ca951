/** Requests that tell why a bucket cannot be listed: each asks for one thing that the library's own error leaves open. */
import { createStorage, StorageError } from '@/lib/storage';
import { doctorKey } from '../../doctor-key';
import type { Examination } from '../../examination';
import type { Answer } from '../../request/judge-answer';
import { sendUpload } from '../../send-upload';
import { TEST_IMAGE } from '../../test-image';

/** An answer, and the path that was asked for. */
export type Asked = Answer & Readonly<{ path: string }>;

/**
 * The answer of the server to a read of a key that is not there, signed or not; null where it cannot be signed or returns
 * nothing.
 */
export async function askFor(
  { serverStorage, ask, id, now }: Examination,
  { isSigned }: Readonly<{ isSigned: boolean }>,
): Promise<Asked | null> {
  try {
    const url = await serverStorage.createDownloadUrl(missingKey(id), {
      signedAt: new Date(now()),
      expiresInSeconds: 300,
    });
    const answer = await ask(isSigned ? url : url.replace(/\?.*$/, ''));
    return { ...answer, path: new URL(url).pathname };
  } catch {
    return null;
  }
}

/** A path as it was asked for, and as it arrived. */
export type PathSeen = Readonly<{ asked: string; arrived: string }>;

/** The path as it was asked for and as it arrived, without the key, by the store's own word; null where they are the same. */
export function pathSeen({ id }: Examination, { text, path }: Asked): PathSeen | null {
  const key = `/${missingKey(id)}`;
  const asked = path.slice(0, -key.length) || '/';
  const resource = /<Resource>([^<]{1,500})<\/Resource>/.exec(text)?.[1];
  if (resource === undefined || !resource.endsWith(key)) return null;
  const arrived = resource.slice(0, -key.length) || '/';
  return arrived === asked ? null : { asked, arrived };
}

/** HEAD of an object is signed without a query: where it is taken, the secret is right. */
export async function isQueryLost({ serverStorage, id }: Examination): Promise<boolean> {
  return serverStorage.head(missingKey(id)).then(
    () => true,
    () => false,
  );
}

/** The form is too large for its policy, so that nothing is written: who says so has found the signature right. */
export async function isFormTaken(examination: Examination): Promise<boolean> {
  const { config, id } = examination;
  if (config.storage.provider === 'gcs' || config.storage.provider === 'r2') return false;
  const { publicEndpoint: _, ...server } = config.storage;
  try {
    const request = await createStorage({ ...server, uploadMethod: 'post' }).createUpload({
      key: doctorKey('uploads', id, 'form.png'),
      contentType: 'image/png',
      sizeBytes: { min: 1, max: 1 },
      expiresInSeconds: 300,
    });
    const { status, code } = await sendUpload(examination, request, TEST_IMAGE);
    return code === 'EntityTooLarge' || (status >= 200 && status < 300);
  } catch {
    return false;
  }
}

/** Links are signed in their address, everything else in a header. */
export async function isHeaderLost({ serverStorage, id }: Examination): Promise<boolean> {
  return serverStorage.head(missingKey(id)).then(
    () => false,
    (error: unknown) => error instanceof StorageError && error.code !== 'unavailable',
  );
}

/** S3 tells the region of any bucket to anyone. */
export async function regionOf({ fetch, serverStorage }: Examination): Promise<string | null> {
  const answer = await fetch(serverStorage.publicOrigin, { method: 'HEAD' }).catch(() => null);
  return answer?.headers.get('x-amz-bucket-region') ?? null;
}

/** A key under which there is nothing. */
function missingKey(id: string): string {
  return doctorKey('uploads', id, 'missing.png');
}
