import type { CloudFrontKeyPair, StorageConfig } from '@/lib/storage';
import { uploadMethodOf } from '@/lib/storage/capabilities';
import { ownOriginsAt } from './local-environment';
import { parseCloudFront } from './parse-cloudfront';
import { parseProvider, parseStorageConfig } from './parse-storage-config';
import {
  createVariableReader,
  type Environment,
  isOnVercel,
  parseAddress,
  parseOrigins,
} from './read-variables';
import { ConfigError } from './server-config';

/** The settings of the commands that look after a bucket. */
export type BucketConfig = Readonly<{
  storage: StorageConfig;
  /** Where the app is served: APP_ORIGINS, the production address on Vercel, this machine for the embedded bucket. */
  origins: readonly string[];
  uploadMethod: 'post' | 'put';
  /** The largest file a browser may send. */
  maxUploadBytes: number;
  cdnBaseUrl: string | null;
  cloudFront: CloudFrontKeyPair | null;
  /** The role that the app takes on elsewhere, which documents name; null for none. */
  roleArn?: string | null;
}>;

/** The part of the environment that is about the bucket. Throws one `ConfigError` with every problem. */
export function parseBucketConfig(environment: Environment): BucketConfig {
  const read = createVariableReader(environment);
  const provider = parseProvider(read, isOnVercel(environment));
  const storage = parseStorageConfig(read, provider, isOnVercel(environment));
  const named = parseOrigins(read.text('APP_ORIGINS') ?? '') ?? [];
  const cdn = read.text('CDN_BASE_URL');
  const cloudFront = parseCloudFront(read);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return {
    storage,
    origins: [
      ...new Set([...named, ...knownOrigins(environment, provider === 'local' ? read.number('PORT') : null)]),
    ],
    uploadMethod: uploadMethodOf(storage),
    maxUploadBytes: read.number('UPLOAD_MAX_BYTES'),
    cdnBaseUrl: cdn === undefined ? null : parseAddress(cdn),
    cloudFront,
    roleArn: read.text('AWS_ROLE_ARN') ?? null,
  };
}

/** `localPort`: where the app listens on this machine; null where it runs elsewhere. */
function knownOrigins(environment: Environment, localPort: number | null): readonly string[] {
  const vercel = environment.VERCEL_PROJECT_PRODUCTION_URL?.trim();
  return [...(vercel ? [`https://${vercel}`] : []), ...(localPort === null ? [] : ownOriginsAt(localPort))];
}
