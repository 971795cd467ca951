import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect } from 'vitest';
import { type RunningBucket, runBucket, TEST_BUCKET } from './running-bucket';

/** A fresh bucket for each test of a file, and a client of AWS's own SDK in front of it. */
export type SdkBucket = {
  bucket: RunningBucket;
  client: S3Client;
  /** The bucket's clock, in milliseconds since 1970. */
  now: number;
  put(Key: string, Body?: string, more?: object): ReturnType<typeof sendPut>;
  text(Key: string, more?: object): Promise<string | undefined>;
  list(more?: object): ReturnType<typeof sendList>;
  /** Replaces the client, at the bucket's present time. */
  connect(overrides?: ClientOverrides): S3Client;
};

type ClientOverrides = {
  endpoint?: string;
  secretAccessKey?: string;
  checksums?: 'WHEN_REQUIRED' | 'WHEN_SUPPORTED';
};

const Bucket = TEST_BUCKET.bucket;
const sendPut = (client: S3Client, Key: string, Body: string, more: object) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const sendList = (client: S3Client, more: object) =>
  client.send(new ListObjectsV2Command({ Bucket, ...more }));

/** Registers the hooks; the answer is filled anew before each test. An internal error of the bucket fails the test. */
export function setUpSdkBucket(): SdkBucket {
  const sdk = {
    put: (Key, Body = 'hello', more = {}) => sendPut(sdk.client, Key, Body, more),
    text: async (Key, more = {}) => {
      const { Body } = await sdk.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
      return Body?.transformToString();
    },
    list: (more = {}) => sendList(sdk.client, more),
    connect(overrides = {}) {
      sdk.client = createClient(sdk, overrides);
      return sdk.client;
    },
  } as SdkBucket;
  beforeEach(async () => {
    sdk.now = Date.now();
    sdk.bucket = await runBucket({
      clock: () => sdk.now,
      publicPrefixes: ['public/'],
      corsOrigins: ['http://localhost:*'],
    });
    sdk.connect();
  });
  afterEach(async () => {
    sdk.client.destroy();
    await sdk.bucket.stop();
    expect(sdk.bucket.errors).toEqual([]);
  });
  return sdk;
}

function createClient({ bucket, now }: SdkBucket, overrides: ClientOverrides): S3Client {
  return new S3Client({
    endpoint: overrides.endpoint ?? bucket.url,
    region: TEST_BUCKET.region,
    forcePathStyle: true,
    credentials: {
      accessKeyId: TEST_BUCKET.accessKeyId,
      secretAccessKey: overrides.secretAccessKey ?? TEST_BUCKET.secretAccessKey,
    },
    requestChecksumCalculation: overrides.checksums ?? 'WHEN_REQUIRED',
    responseChecksumValidation: overrides.checksums ?? 'WHEN_REQUIRED',
    maxAttempts: 1,
    systemClockOffset: now - Date.now(),
  });
}
