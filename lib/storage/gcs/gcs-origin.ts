import type { GcsStorageConfig } from './gcs-storage-config';

/** Where Google Cloud Storage answers unless told otherwise. */
export const GCS_ENDPOINT = 'https://storage.googleapis.com';

/** The origin browsers send to and load from; the bucket stands in the path. Needs no library. */
export function gcsOrigin({ endpoint, publicEndpoint }: GcsStorageConfig): string {
  return new URL(publicEndpoint ?? endpoint ?? GCS_ENDPOINT).origin;
}
