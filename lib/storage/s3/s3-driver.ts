/** The S3 driver behind `createS3Storage`, which loads this file, and the SDK with it, when it is first needed. */

import { CopyObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { changedIfMissing, createAttempt, orNull } from '../attempt';
import { CAPABILITIES, uploadMethodOf } from '../capabilities';
import { checkExpiry, checkTerms } from '../check-terms';
import type { StorageDriver } from '../create-lazy-storage';
import { StorageError } from '../object-storage';
import { createS3Client, createSigningClient, DEFAULT_REQUEST_TIMEOUT_MS } from './create-s3-client';
import { deleteObjects } from './delete-objects';
import { headerFields } from './header-fields';
import { toStorageError } from './map-error';
import { putObject } from './put-object';
import { readObject } from './read-object';
import type { S3StorageConfig } from './s3-storage-config';
import { signPostUpload } from './sign-post-upload';
import { signPutUpload } from './sign-put-upload';
import { toObjectInfo } from './to-object-info';
import { listObjects } from './tuned/list-objects';
import { createDownloadSigner } from './tuned/sign-download';

const attempt = createAttempt(toStorageError);

/** Everything but the origin, which needs no SDK. Throws `invalid` for an upload method the provider does not have. */
export function createS3Driver(config: S3StorageConfig): StorageDriver {
  const { bucket, requestTimeoutMs: timeoutMs = DEFAULT_REQUEST_TIMEOUT_MS } = config;
  const client = createS3Client(config);
  const signingClient = createSigningClient(config, client);
  const signUpload = uploadSigner(config);
  const signDownload = createDownloadSigner(signingClient, bucket);
  const at = (key: string) => ({ Bucket: bucket, Key: key });

  return {
    createUpload(terms) {
      return attempt(`sign an upload to ${terms.key}`, () => {
        checkTerms(terms);
        return signUpload(signingClient, bucket, terms);
      });
    },
    createDownloadUrl(key, { expiresInSeconds, signedAt }) {
      return attempt(`sign a link to ${key}`, async () => {
        checkExpiry(expiresInSeconds);
        return signDownload(key, { expiresInSeconds, signedAt });
      });
    },
    async head(key) {
      return orNull(
        attempt(`look at ${key}`, async () => {
          const answer = await client.send(new HeadObjectCommand(at(key)));
          return toObjectInfo(key, { ...answer, Size: answer.ContentLength });
        }),
      );
    },
    async read(key, { maxBytes }) {
      return orNull(
        attempt(`read ${key}`, async () => {
          const answer = await readObject(client, at(key), { maxBytes, timeoutMs });
          const { bytes, etag, lastModified, contentType, cacheControl, contentDisposition, metadata } =
            answer;
          const info = toObjectInfo(key, {
            Size: bytes.length,
            ETag: etag,
            LastModified: lastModified,
            ContentType: contentType,
            CacheControl: cacheControl,
            ContentDisposition: contentDisposition,
            Metadata: metadata,
          });
          return { info, bytes };
        }),
      );
    },
    put(key, bytes, options) {
      const written = attempt(`write ${key}`, () => putObject(client, at(key), bytes, options));
      return options.ifMatch === undefined ? written : changedIfMissing(written, key);
    },
    copy(sourceKey, targetKey, { headers } = {}) {
      return attempt(`copy ${sourceKey} to ${targetKey}`, async () => {
        await client.send(
          new CopyObjectCommand({
            ...at(targetKey),
            CopySource: `${bucket}/${sourceKey.split('/').map(encodeURIComponent).join('/')}`,
            ...(headers ? { MetadataDirective: 'REPLACE', ...headerFields(headers) } : {}),
          }),
        );
      });
    },
    delete(keys) {
      return attempt(`delete ${keys.length} objects`, () => deleteObjects(client, bucket, keys));
    },
    list(options) {
      return attempt(`list ${options.prefix}`, () => listObjects(client, bucket, options));
    },
  };
}

function uploadSigner(config: S3StorageConfig) {
  const { provider } = config;
  switch (uploadMethodOf(config)) {
    case 'put':
      return signPutUpload;
    case 'post':
      if (!CAPABILITIES[provider].takesForms) {
        throw new StorageError('invalid', `${provider} takes no form uploads. Set the upload method to put.`);
      }
      return signPostUpload;
  }
}
