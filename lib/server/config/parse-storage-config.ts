import { parseKeyPrefix } from '@/lib/shared/keys/key-prefix';
import type { GcsStorageConfig, S3StorageConfig, StorageConfig, StorageProvider } from '@/lib/storage';
import { isProvider } from '@/lib/storage/capabilities';
import { isDoorPath } from '../door/door-path';
import { LOCAL_BUCKET, LOCAL_REGION, localEndpoint } from './local-environment';
import { parseAddress, type VariableReader } from './read-variables';
import type { VariableName } from './variables';

const STARTED_BY =
  'npm run dev and npm start create one; with another command, set it to the one the bucket uses.';

/**
 * The provider's name by the rules of DESIGN: unset means local, except on Vercel, where no local disk
 * outlives a request.
 */
export function parseProvider(read: VariableReader, isVercel: boolean): StorageProvider {
  const provider = read.text('STORAGE_PROVIDER');
  const advice =
    'Set it to s3, r2 or gcs: the built-in bucket needs a disk, and Vercel has no permanent one.';
  if (isProvider(provider) && provider !== 'local') return provider;
  if (isVercel) read.note(`STORAGE_PROVIDER is ${provider === 'local' ? 'local' : 'missing'}. ${advice}`);
  return 'local';
}

/** How to reach the bucket of a provider, and where in it the app is; what is missing or contradicts itself is noted in the reader. */
export function parseStorageConfig(
  read: VariableReader,
  provider: StorageProvider,
  isVercel: boolean,
): StorageConfig {
  const prefix = parseKeyPrefix(read.text('STORAGE_PREFIX') ?? '') ?? '';
  const config = bucketConfig(read, provider, isVercel);
  return prefix === '' ? config : { ...config, prefix };
}

function bucketConfig(read: VariableReader, provider: StorageProvider, isVercel: boolean): StorageConfig {
  switch (provider) {
    case 'local':
      return localConfig(read);
    case 's3':
      return s3Config(read, isVercel);
    case 'r2':
      return r2Config(read);
    case 'gcs':
      return gcsConfig(read);
  }
}

/** The path of the app by which browsers reach the embedded bucket; null where that has an address of its own. */
export function parseDoorPath(read: VariableReader): string | null {
  const given = read.text('DEV_BUCKET_PUBLIC_URL');
  return given !== undefined && isDoorPath(given) ? given : null;
}

function localConfig(read: VariableReader): S3StorageConfig {
  const endpoint = localEndpoint(read);
  return {
    provider: 'local',
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    endpoint,
    // Behind the door addresses are signed for the bucket's own host.
    publicEndpoint:
      parseDoorPath(read) === null ? (address(read, 'DEV_BUCKET_PUBLIC_URL') ?? endpoint) : endpoint,
    forcePathStyle: true,
    credentials: {
      accessKeyId: read.required('DEV_BUCKET_ACCESS_KEY_ID', STARTED_BY),
      secretAccessKey: read.required('DEV_BUCKET_SECRET_ACCESS_KEY', STARTED_BY),
    },
    uploadMethod: uploadMethod(read, 'post'),
  };
}

function s3Config(read: VariableReader, isVercel: boolean): S3StorageConfig {
  const endpoint = address(read, 'STORAGE_ENDPOINT');
  const region =
    read.text('STORAGE_REGION') ??
    read.text('AWS_REGION') ??
    (endpoint === undefined
      ? read.required('STORAGE_REGION', 'Set it to the region of your bucket, such as eu-central-1.')
      : 'us-east-1');
  return {
    provider: 's3',
    bucket: read.required('STORAGE_BUCKET', 'Set it to the name of your bucket.'),
    region,
    ...endpoints(read, endpoint),
    forcePathStyle: flag(read, 'STORAGE_FORCE_PATH_STYLE') ?? endpoint !== undefined,
    ...awsCredentials(read, isVercel),
    uploadMethod: uploadMethod(read, 'post'),
  };
}

function r2Config(read: VariableReader): S3StorageConfig {
  const given = address(read, 'STORAGE_ENDPOINT');
  const advice =
    'Set it to the id of your Cloudflare account, or set STORAGE_ENDPOINT to the URL of your bucket.';
  const endpoint = given ?? `https://${read.required('R2_ACCOUNT_ID', advice)}.r2.cloudflarestorage.com`;
  if (read.text('STORAGE_UPLOAD_METHOD') === 'post') {
    read.note(
      'STORAGE_UPLOAD_METHOD cannot be post with r2: R2 accepts no form uploads. Set it to put or auto.',
    );
  }
  return {
    provider: 'r2',
    bucket: read.required('STORAGE_BUCKET', 'Set it to the name of your bucket.'),
    region: 'auto',
    ...endpoints(read, endpoint),
    forcePathStyle: flag(read, 'STORAGE_FORCE_PATH_STYLE') ?? true,
    credentials: {
      accessKeyId: read.required('R2_ACCESS_KEY_ID', 'Create an R2 API token for objects of this bucket.'),
      secretAccessKey: read.required(
        'R2_SECRET_ACCESS_KEY',
        'It is shown once, when you create the R2 token.',
      ),
    },
    uploadMethod: 'put',
  };
}

function gcsConfig(read: VariableReader): GcsStorageConfig {
  if (read.text('STORAGE_UPLOAD_METHOD') === 'put') {
    read.note(
      'STORAGE_UPLOAD_METHOD cannot be put with gcs: only forms limit the size there. Set it to post or auto.',
    );
  }
  return {
    provider: 'gcs',
    bucket: read.required('STORAGE_BUCKET', 'Set it to the name of your bucket.'),
    ...endpoints(read, address(read, 'STORAGE_ENDPOINT')),
    ...googleCredentials(read),
  };
}

function uploadMethod(read: VariableReader, auto: 'post' | 'put'): 'post' | 'put' {
  const method = read.text('STORAGE_UPLOAD_METHOD');
  return method === 'post' || method === 'put' ? method : auto;
}

function endpoints(read: VariableReader, endpoint: string | undefined) {
  const publicEndpoint = address(read, 'STORAGE_PUBLIC_ENDPOINT');
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(publicEndpoint === undefined ? {} : { publicEndpoint }),
  };
}

function awsCredentials(
  read: VariableReader,
  isVercel: boolean,
): Pick<S3StorageConfig, 'credentials' | 'vercelRoleArn'> {
  const accessKeyId = read.text('AWS_ACCESS_KEY_ID');
  const secretAccessKey = read.text('AWS_SECRET_ACCESS_KEY');
  const sessionToken = read.text('AWS_SESSION_TOKEN');
  if (accessKeyId === undefined && secretAccessKey === undefined) {
    const roleArn = read.text('AWS_ROLE_ARN');
    // Elsewhere the SDK's default chain looks for a role, a profile or a web identity by itself.
    return isVercel && roleArn !== undefined ? { vercelRoleArn: roleArn } : {};
  }
  if (accessKeyId === undefined) read.required('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY needs it.');
  if (secretAccessKey === undefined) read.required('AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID needs it.');
  return {
    credentials: {
      accessKeyId: accessKeyId ?? '',
      secretAccessKey: secretAccessKey ?? '',
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
  };
}

function address(read: VariableReader, name: VariableName): string | undefined {
  const text = read.text(name);
  return text === undefined ? undefined : (parseAddress(text) ?? undefined);
}

function flag(read: VariableReader, name: VariableName): boolean | undefined {
  const text = read.text(name);
  return text === undefined ? undefined : text === 'true';
}

const WORKLOAD_VARIABLES = [
  'GCP_PROJECT_NUMBER',
  'GCP_WORKLOAD_IDENTITY_POOL_ID',
  'GCP_WORKLOAD_IDENTITY_POOL_PROVIDER_ID',
  'GCP_SERVICE_ACCOUNT_EMAIL',
] as const;

function googleCredentials(read: VariableReader): Pick<GcsStorageConfig, 'credentials' | 'workloadIdentity'> {
  const json = read.text('GCS_CREDENTIALS_JSON');
  const workload = WORKLOAD_VARIABLES.filter((name) => read.text(name) !== undefined);
  if (json !== undefined && workload.length > 0) {
    read.note(
      `GCS_CREDENTIALS_JSON and ${workload[0]} are both set. Keep one: a key, or a workload identity.`,
    );
  }
  if (json !== undefined) {
    const credentials = parseCredentials(json);
    if (credentials === null) {
      read.note(
        'GCS_CREDENTIALS_JSON is not a service account key. Set it to the whole content of the JSON file.',
      );
    }
    return credentials === null ? {} : { credentials };
  }
  // With neither, Google's library looks where it always does: GOOGLE_APPLICATION_CREDENTIALS, the metadata server.
  if (workload.length === 0) return {};
  const [projectNumber, poolId, providerId, serviceAccountEmail] = WORKLOAD_VARIABLES.map((name) =>
    read.required(name, `A workload identity needs all of ${WORKLOAD_VARIABLES.join(', ')}.`),
  );
  return {
    workloadIdentity: {
      projectNumber: projectNumber ?? '',
      poolId: poolId ?? '',
      providerId: providerId ?? '',
      serviceAccountEmail: serviceAccountEmail ?? '',
    },
  };
}

function parseCredentials(json: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(json);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject && 'type' in parsed ? { ...parsed } : null;
  } catch {
    return null;
  }
}
