import { S3Client } from '@aws-sdk/client-s3';
import { vercelToken } from '../vercel-token';
import { nameRequests } from './name-request';
import { refuseForeignAnswers } from './refuse-foreign-answers';
import { retryPassingConflicts } from './retry-passing-conflicts';
import type { S3StorageConfig } from './s3-storage-config';
import { roleCredentials } from './vercel-role';

const CONNECTION_TIMEOUT_MS = 5_000;

/** Longest time one attempt may take unless the configuration says otherwise. */
export const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** The SDK's client for one bucket, with connections kept open and every wait bounded. */
export function createS3Client(config: S3StorageConfig): S3Client {
  const { region, endpoint, profile, forcePathStyle = false } = config;
  const credentials = credentialsOf(config);
  const timeoutMs = config.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS;
  const client = new S3Client({
    region,
    forcePathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(profile === undefined ? {} : { profile }),
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: timeoutMs,
      // Without it an overrun is only logged.
      throwOnRequestTimeout: true,
      // The request's limit ends with the headers; this one also ends an answer that stops half-way.
      socketTimeout: timeoutMs,
      // A whole gallery page of moves at once; more wait for a free socket.
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
    // The default signs the CRC32 of an empty body into presigned PUTs, and R2 then refuses every upload (aws-sdk-js-v3#6810).
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  nameRequests(client);
  refuseForeignAnswers(client);
  retryPassingConflicts(client);
  return client;
}

function credentialsOf({ credentials, vercelRoleArn, region }: S3StorageConfig) {
  if (vercelRoleArn === undefined) return credentials;
  return roleCredentials({ roleArn: vercelRoleArn, region, getToken: vercelToken });
}

/** A client that signs for the address browsers use: the same one unless that address is another. */
export function createSigningClient(config: S3StorageConfig, client: S3Client): S3Client {
  const { publicEndpoint } = config;
  if (publicEndpoint === undefined || publicEndpoint === config.endpoint) return client;
  // Its credentials too are the other's: a role is assumed once.
  return createS3Client({ ...config, endpoint: publicEndpoint, credentials: client.config.credentials });
}
