/**
 * The rules that each provider's bucket can be made to enforce, in one table: drivers choose by it how an upload is signed.
 * Another S3-compatible provider is one row here and one configuration variant.
 */

/** Facts about a provider. */
export type Capabilities = Readonly<{
  /** The driver that speaks to it: the S3 driver, or Google's library. */
  driver: 's3' | 'gcs';
  /** How browsers send a file: a form under a signed policy, or a presigned PUT. */
  uploadMethod: 'post' | 'put';
  /** Whether the bucket takes POST forms at all. */
  takesForms: boolean;
  /** Whether the bucket compares what it received with a promised SHA-256. Completion compares in any case. */
  pinsSha256: boolean;
  /** The mechanism that makes a publishing write create-only. */
  createOnly: 'if-none-match' | 'generation';
  /** How the size of an upload is bound by the bucket: to a range, or to the exact number of bytes only. */
  bindsSize: 'range' | 'exact';
  /** Whether it is for the operator to say how browsers send: where not, the provider takes one way only. */
  choosesUploadMethod: boolean;
  /** Whether a bucket can keep earlier versions of its objects. */
  hasVersions: boolean;
  /** Whether objects may come in parts, so that parts can be left over. */
  hasMultipart: boolean;
  /** Whether the S3 API's switch against public access is its own (`PutPublicAccessBlock`). */
  hasAccessBlock: boolean;
  /** Whether a page may read its refusals: they carry CORS headers. */
  tellsPagesOfRefusals: boolean;
  /** Most rules of a bucket; undefined where nothing is said. R2 and Google count lifecycle rules only. */
  ruleLimits: Readonly<{ maxCorsRules?: number; maxLifecycleRules: number }>;
  /** Says whose documents and commands write its rules. */
  documents: 'aws' | 'r2' | 'gcs';
  /** The name it has in documentation. */
  title: string;
}>;

/** As many rules as AWS and R2 take (https://developers.cloudflare.com/r2/platform/limits); Google: https://cloud.google.com/storage/quotas. */
const S3_RULE_LIMITS = { maxCorsRules: 100, maxLifecycleRules: 1_000 } as const;

export const CAPABILITIES = {
  local: {
    title: 'the built-in bucket',
    bindsSize: 'range',
    driver: 's3',
    uploadMethod: 'post',
    takesForms: true,
    pinsSha256: true,
    createOnly: 'if-none-match',
    choosesUploadMethod: true,
    hasVersions: false,
    hasMultipart: false,
    hasAccessBlock: false,
    tellsPagesOfRefusals: true,
    ruleLimits: S3_RULE_LIMITS,
    documents: 'aws',
  },
  s3: {
    title: 'AWS S3 and compatible servers',
    bindsSize: 'range',
    driver: 's3',
    uploadMethod: 'post',
    takesForms: true,
    pinsSha256: true,
    createOnly: 'if-none-match',
    choosesUploadMethod: true,
    hasVersions: true,
    hasMultipart: true,
    hasAccessBlock: true,
    tellsPagesOfRefusals: true,
    ruleLimits: S3_RULE_LIMITS,
    documents: 'aws',
  },
  // POST Object answers 501: https://developers.cloudflare.com/r2/api/s3/presigned-urls/
  r2: {
    title: 'Cloudflare R2',
    bindsSize: 'exact',
    driver: 's3',
    uploadMethod: 'put',
    takesForms: false,
    pinsSha256: true,
    createOnly: 'if-none-match',
    choosesUploadMethod: false,
    hasVersions: false,
    hasMultipart: true,
    hasAccessBlock: false,
    tellsPagesOfRefusals: false,
    ruleLimits: S3_RULE_LIMITS,
    documents: 'r2',
  },
  // Over the S3 API Google ignores If-None-Match without a word, so it has a driver of its own.
  gcs: {
    title: 'Google Cloud Storage',
    bindsSize: 'range',
    driver: 'gcs',
    uploadMethod: 'post',
    takesForms: true,
    pinsSha256: false,
    createOnly: 'generation',
    choosesUploadMethod: false,
    hasVersions: true,
    hasMultipart: true,
    hasAccessBlock: false,
    tellsPagesOfRefusals: true,
    ruleLimits: { maxLifecycleRules: 100 },
    documents: 'gcs',
  },
} as const satisfies Record<string, Capabilities>;

export type StorageProvider = keyof typeof CAPABILITIES;

/** In table order. */
export const PROVIDERS = Object.keys(CAPABILITIES) as readonly StorageProvider[];

/** True for a name of the table. */
export function isProvider(name: string | undefined): name is StorageProvider {
  return name !== undefined && Object.hasOwn(CAPABILITIES, name);
}

/** How browsers send to a configured bucket: as it was told, else as the provider does best. */
export function uploadMethodOf(
  config: Readonly<{ provider: StorageProvider; uploadMethod?: 'post' | 'put' | undefined }>,
): 'post' | 'put' {
  return config.uploadMethod ?? CAPABILITIES[config.provider].uploadMethod;
}

/** The table of the README, derived: a test compares. */
export function formatProviderTable(): string {
  const rows = Object.entries(CAPABILITIES).map(([name, row]) => [
    `\`${name}\``,
    row.title,
    row.uploadMethod === 'post' ? 'form under a signed policy' : 'presigned PUT',
    row.bindsSize === 'range' ? 'a range or an exact size' : 'an exact size',
    row.pinsSha256 ? 'by the bucket, and on completion' : 'on completion',
    row.createOnly === 'if-none-match' ? '`If-None-Match: *`' : 'generation 0',
  ]);
  const head = [
    '`STORAGE_PROVIDER`',
    'store',
    'browsers send by',
    'size bound to',
    'SHA-256 checked',
    'published once by',
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
