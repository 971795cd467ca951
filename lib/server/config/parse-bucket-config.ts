import type { CloudFrontKeyPair, StorageConfig } from '@/lib/storage';
import { uploadMethodOf } from '@/lib/storage/capabilities';
import { parseCloudFront } from './parse-cloudfront';
import { parseProvider, parseStorageConfig } from './parse-storage-config';
import { createVariableReader, type Environment, parseAddress, parseOrigins } from './read-variables';
import { ConfigError } from './server-config';

/** What the commands that look after a bucket need to know. */
export type BucketConfig = Readonly<{
  storage: StorageConfig;
  /** Where the app is served: APP_ORIGINS, the production address on Vercel, this machine for the embedded bucket. */
  origins: readonly string[];
  uploadMethod: 'post' | 'put';
  /** The largest file a browser may send. */
  maxUploadBytes: number;
  cdnBaseUrl: string | null;
  cloudFront: CloudFrontKeyPair | null;
}>;

/** The part of the environment that is about the bucket. Throws one `ConfigError` with every problem. */
export function parseBucketConfig(environment: Environment): BucketConfig {
  const read = createVariableReader(environment);
  const provider = parseProvider(read, environment.VERCEL === '1');
  const storage = parseStorageConfig(read, provider, environment.VERCEL === '1');
  const named = parseOrigins(read.text('APP_ORIGINS') ?? '') ?? [];
  const cdn = read.text('CDN_BASE_URL');
  const cloudFront = parseCloudFront(read);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return {
    storage,
    origins: [...new Set([...named, ...knownOrigins(environment, provider === 'local')])],
    uploadMethod: uploadMethodOf(storage),
    maxUploadBytes: read.number('UPLOAD_MAX_BYTES'),
    cdnBaseUrl: cdn === undefined ? null : parseAddress(cdn),
    cloudFront,
  };
}

function knownOrigins(environment: Environment, isLocal: boolean): readonly string[] {
  const vercel = environment.VERCEL_PROJECT_PRODUCTION_URL?.trim();
  const port = environment.PORT?.trim() || '3000';
  return [
    ...(vercel ? [`https://${vercel}`] : []),
    ...(isLocal ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : []),
  ];
}
