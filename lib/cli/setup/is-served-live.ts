import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { type ObjectStorage, uploadHeaders } from '@/lib/storage';

const TIMEOUT_MS = 8_000;

export type LiveOptions = Readonly<{
  storage: Pick<ObjectStorage, 'createUpload'>;
  origins: readonly string[];
  uploadMethod: 'post' | 'put';
  fetch?: typeof globalThis.fetch;
}>;

/** Asks what browsers ask before they upload, for each origin: true when each may. Null where nobody answered, or an origin holds a wildcard. Nothing is written. */
export async function isServedLive(options: LiveOptions): Promise<boolean | null> {
  const { storage, origins, uploadMethod, fetch = globalThis.fetch } = options;
  const plain = origins.filter((origin) => !origin.includes('*'));
  if (plain.length === 0) return null;
  try {
    const { url, method } = await storage.createUpload({
      key: stagingKey(createImageId(Date.now()), 'setup.png'),
      contentType: 'image/png',
      sizeBytes: { min: 1, max: 1 },
      expiresInSeconds: 60,
    });
    const wanted = uploadHeaders(uploadMethod);
    const answers = await Promise.all(
      plain.map(async (origin) => {
        const answer = await fetch(url, {
          method: 'OPTIONS',
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: {
            origin,
            'access-control-request-method': method,
            'access-control-request-headers': wanted.join(','),
          },
        });
        const allowed = answer.headers.get('access-control-allow-origin');
        const granted = (answer.headers.get('access-control-allow-headers') ?? '')
          .toLowerCase()
          .split(/\s*,\s*/);
        return (
          answer.ok &&
          (allowed === origin || allowed === '*') &&
          wanted.every((header) => granted.includes(header) || granted.includes('*'))
        );
      }),
    );
    return answers.every(Boolean);
  } catch {
    return null;
  }
}
