/**
 * What each provider's bucket can be made to enforce, in one table: drivers choose by it how an upload is signed.
 * Another S3-compatible provider is one row here and one configuration variant.
 */

/** What is true of a provider. */
export type Capabilities = Readonly<{
  /** The driver that speaks to it: the S3 driver, or Google's library. */
  driver: 's3' | 'gcs';
  /** How browsers send a file: a form under a signed policy, or a presigned PUT. */
  uploadMethod: 'post' | 'put';
  /** Whether the bucket takes POST forms at all. */
  takesForms: boolean;
  /** Whether the bucket compares what it received with a promised SHA-256. Completion compares in any case. */
  pinsSha256: boolean;
  /** What makes a publishing write create-only. */
  createOnly: 'if-none-match' | 'generation';
  /** How the size of an upload is bound by the bucket: to a range, or to the exact number of bytes only. */
  bindsSize: 'range' | 'exact';
  /** What it is called in documentation. */
  title: string;
}>;

export const CAPABILITIES = {
  local: {
    title: 'the embedded bucket',
    bindsSize: 'range',
    driver: 's3',
    uploadMethod: 'post',
    takesForms: true,
    pinsSha256: true,
    createOnly: 'if-none-match',
  },
  s3: {
    title: 'AWS S3 and compatible servers',
    bindsSize: 'range',
    driver: 's3',
    uploadMethod: 'post',
    takesForms: true,
    pinsSha256: true,
    createOnly: 'if-none-match',
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
  },
} as const satisfies Record<string, Capabilities>;

export type StorageProvider = keyof typeof CAPABILITIES;

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
