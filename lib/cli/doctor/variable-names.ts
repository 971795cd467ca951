import type { StorageConfig } from '@/lib/storage';

type Provider = StorageConfig['provider'];

/** The variable that holds the access key's id, or all of the credentials. */
export function keyVariable(provider: Provider): string {
  switch (provider) {
    case 'r2':
      return 'R2_ACCESS_KEY_ID';
    case 'gcs':
      return 'GCS_CREDENTIALS_JSON';
    case 'local':
      return 'DEV_BUCKET_ACCESS_KEY_ID';
    case 's3':
      return 'AWS_ACCESS_KEY_ID';
  }
}

/** The variable that holds the secret. */
export function secretVariable(provider: Provider): string {
  return keyVariable(provider).replace('ACCESS_KEY_ID', 'SECRET_ACCESS_KEY');
}

/** The variable by which the app reaches the store. */
export function endpointVariable(provider: Provider): string {
  return provider === 'local' ? 'DEV_BUCKET_PORT' : 'STORAGE_ENDPOINT';
}

/** The variable by which browsers reach the store. */
export function publicEndpointVariable(provider: Provider): string {
  return provider === 'local' ? 'DEV_BUCKET_PUBLIC_URL' : 'STORAGE_PUBLIC_ENDPOINT';
}
