import { IdempotencyStrategy, Storage, type StorageOptions } from '@google-cloud/storage';
import { vercelToken } from '../vercel-token';
import { GCS_ENDPOINT } from './gcs-origin';
import type { GcsStorageConfig } from './gcs-storage-config';
import { NAME_REQUESTS } from './name-request';
import { workloadCredentials } from './workload-credentials';

/** Longest wait for one answer unless the configuration says otherwise. */
export const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** Google's client with every wait bounded. Creating it asks nobody. */
export function createGcsClient(config: GcsStorageConfig): Storage {
  const { endpoint, workloadIdentity, requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS } = config;
  const credentials = workloadIdentity
    ? workloadCredentials(workloadIdentity, vercelToken)
    : config.credentials;
  const projectId = credentials?.project_id;
  const client = new Storage({
    apiEndpoint: endpoint ?? GCS_ENDPOINT,
    // A private endpoint of Google's asks for credentials as the public one does; an emulator does not.
    useAuthWithCustomEndpoint: endpoint?.endsWith('.googleapis.com') ?? false,
    // The library asks the metadata server for the project otherwise; no call of ours needs it.
    projectId: typeof projectId === 'string' ? projectId : 'unused',
    ...(credentials ? { credentials: credentials as NonNullable<StorageOptions['credentials']> } : {}),
    timeout: requestTimeoutMs,
    retryOptions: {
      autoRetry: true,
      maxRetries: 2,
      totalTimeout: (requestTimeoutMs * 3) / 1_000,
      // Everything we write is the same when written twice, or has a precondition.
      idempotencyStrategy: IdempotencyStrategy.RetryAlways,
    },
  });
  client.interceptors.push(NAME_REQUESTS);
  return client;
}
