import type { StorageConfig } from '@/lib/storage';
import { type Finding, findingsOf } from '../../finding';
import { keyVariable, secretVariable } from '../../variable-names';

const { problem } = findingsOf('reach');

/** The slips of a hand in variables. Looked at only where the bucket can't be listed. */
export function describeSlip(config: StorageConfig, isUnknownKey: boolean): Finding | null {
  const { bucket, endpoint, provider } = config;
  if (/^\w+:\/\/|[/\s'"]|^arn:/.test(bucket)) {
    return problem(
      `STORAGE_BUCKET is ${JSON.stringify(bucket.slice(0, 80))}, which isn’t a valid bucket name.`,
      'Set only the name: no s3:// before it, no path or slash after it (a folder of the bucket goes into STORAGE_PREFIX), no quotes.',
    );
  }
  if (endpoint !== undefined && new URL(endpoint).hostname.startsWith(`${bucket}.`)) {
    return problem(
      `STORAGE_ENDPOINT begins with the bucket’s name (${new URL(endpoint).hostname}), which is added automatically.`,
      `Set the URL of the server without ${bucket}. in front.`,
    );
  }
  if (provider === 'gcs' || typeof config.credentials !== 'object') return null;
  const { accessKeyId, secretAccessKey } = config.credentials;
  const strange = [
    [keyVariable(provider), accessKeyId],
    [secretVariable(provider), secretAccessKey],
  ].find(([, value]) => /^['"]|['"]$|\s/.test(value ?? ''));
  if (strange) {
    return problem(
      `${strange[0]} contains quotes or spaces, which are never part of a key.`,
      'Set only the key: quotes that a shell or an .env file removes become part of the value elsewhere (Docker, systemd, a web form).',
    );
  }
  // For a key that the store knows the secret is what is wrong, however long.
  if (isUnknownKey && accessKeyId.length > secretAccessKey.length) {
    return problem(
      `${keyVariable(provider)} and ${secretVariable(provider)} seem to be swapped: the id is the shorter one.`,
      'Swap them.',
    );
  }
  return null;
}
