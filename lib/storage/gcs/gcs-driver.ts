/** The driver behind `createGcsStorage`, which loads this file, and Google's library with it, when it is first needed. */

import { mapBounded } from '@/lib/shared/map-bounded';
import { createAttempt, orNull } from '../attempt';
import { checkExpiry, checkTerms } from '../check-terms';
import type { StorageDriver } from '../create-lazy-storage';
import type { ObjectHeaders } from '../object-storage';
import { createGcsClient, DEFAULT_REQUEST_TIMEOUT_MS } from './create-gcs-client';
import { GCS_ENDPOINT } from './gcs-origin';
import type { GcsStorageConfig } from './gcs-storage-config';
import { listObjects } from './list-objects';
import { toStorageError } from './map-error';
import { readObject } from './read-object';
import { signPostUpload } from './sign-post-upload';
import { toObjectInfo } from './to-object-info';

const attempt = createAttempt(toStorageError);

/** Google has no call that deletes many; so many go out at once. */
const DELETES_AT_ONCE = 32;

/** Everything but the origin, which needs no library. */
export function createGcsDriver(config: GcsStorageConfig): StorageDriver {
  const { requestTimeoutMs: timeoutMs = DEFAULT_REQUEST_TIMEOUT_MS } = config;
  const publicEndpoint = config.publicEndpoint ?? config.endpoint ?? GCS_ENDPOINT;
  const bucket = createGcsClient(config).bucket(config.bucket);

  return {
    createUpload(terms) {
      return attempt(`sign an upload to ${terms.key}`, () => {
        checkTerms(terms);
        return signPostUpload(bucket.file(terms.key), terms, publicEndpoint);
      });
    },
    createDownloadUrl(key, { expiresInSeconds, signedAt }) {
      return attempt(`sign a link to ${key}`, async () => {
        checkExpiry(expiresInSeconds);
        const [url] = await bucket.file(key).getSignedUrl({
          version: 'v4',
          action: 'read',
          accessibleAt: signedAt,
          expires: signedAt.getTime() + expiresInSeconds * 1_000,
          host: publicEndpoint,
        });
        return url;
      });
    },
    head(key) {
      return orNull(
        attempt(`look at ${key}`, async () => {
          const [metadata] = await bucket.file(key).getMetadata();
          return toObjectInfo(key, metadata);
        }),
      );
    },
    read(key, { maxBytes }) {
      return orNull(attempt(`read ${key}`, () => readObject(bucket.file(key), { maxBytes, timeoutMs })));
    },
    put(key, bytes, { headers, createOnly = false, ifMatch }) {
      return attempt(`write ${key}`, () =>
        bucket.file(key).save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
          resumable: false,
          metadata: metadataOf(headers),
          // A generation of 0 means that there is none.
          ...(createOnly ? { preconditionOpts: { ifGenerationMatch: 0 } } : {}),
          ...(ifMatch === undefined ? {} : { preconditionOpts: { ifGenerationMatch: ifMatch } }),
        }),
      );
    },
    copy(sourceKey, targetKey, { headers } = {}) {
      return attempt(`copy ${sourceKey} to ${targetKey}`, async () => {
        await bucket.file(sourceKey).copy(bucket.file(targetKey), headers ? metadataOf(headers) : {});
      });
    },
    delete(keys) {
      return attempt(`delete ${keys.length} objects`, async () => {
        await mapBounded([...new Set(keys)], DELETES_AT_ONCE, (key) =>
          bucket.file(key).delete({ ignoreNotFound: true }),
        );
      });
    },
    list(options) {
      return attempt(`list ${options.prefix}`, () => listObjects(bucket, options));
    },
  };
}

function metadataOf({ contentType, cacheControl, contentDisposition, metadata }: ObjectHeaders) {
  return {
    contentType,
    ...(cacheControl === undefined ? {} : { cacheControl }),
    ...(contentDisposition === undefined ? {} : { contentDisposition }),
    ...(metadata === undefined ? {} : { metadata: { ...metadata } }),
  };
}
