import { S3Client } from '@aws-sdk/client-s3';
import type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';

const CONNECTION_TIMEOUT_MS = 5_000;

/** Longest time one attempt may take unless the configuration says otherwise. */
export const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** The SDK's client for one bucket, with connections kept open and every wait bounded. */
export function createS3Client(config: S3StorageConfig): S3Client {
  const { region, endpoint, credentials, forcePathStyle = false } = config;
  return new S3Client({
    region,
    forcePathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: config.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
      // Without it an overrun is only logged.
      throwOnRequestTimeout: true,
      // A whole gallery page of moves at once; more wait for a free socket.
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
    // The default signs the CRC32 of an empty body into presigned PUTs, and R2 then refuses every upload (aws-sdk-js-v3#6810).
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** A client that signs for the address browsers use. */
export function createSigningClient(config: S3StorageConfig): S3Client {
  const { publicEndpoint } = config;
  return createS3Client(publicEndpoint === undefined ? config : { ...config, endpoint: publicEndpoint });
}
