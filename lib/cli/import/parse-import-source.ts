import { UsageError } from '../run-command';

/** The place that pictures come from. `bucket` null: the app's own. */
export type ImportSource =
  | Readonly<{ kind: 'folder'; path: string }>
  | Readonly<{ kind: 's3' | 'gcs'; bucket: string | null; prefix: string }>;

const ADDRESS = /^(s3|gs):\/\/([^/]*)\/?(.*)$/s;
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, and what Google allows beyond it. */
const BUCKET_NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/**
 * The place that was named: a folder, `s3://bucket/prefix` or `gs://bucket/prefix`; `s3:///prefix` is a prefix of the app's own bucket.
 * Throws `UsageError`.
 */
export function parseImportSource(texts: readonly string[]): ImportSource {
  const [text, ...more] = texts;
  if (text === undefined || text === '')
    throw new UsageError('Give a folder, or a source such as s3://bucket/prefix');
  if (more.length > 0) throw new UsageError('Give one folder; quote a path that contains spaces');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { kind: 'folder', path: text };
  const [, scheme, bucket = '', prefix = ''] = ADDRESS.exec(text) ?? [];
  if (scheme === undefined) throw new UsageError(`Can’t import from ${text.split(':', 1)[0]}:// addresses`);
  if (bucket !== '' && !BUCKET_NAME.test(bucket)) throw new UsageError('That isn’t a valid bucket name');
  return { kind: scheme === 's3' ? 's3' : 'gcs', bucket: bucket === '' ? null : bucket, prefix };
}
