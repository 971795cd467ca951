import {
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { toStorageError } from '../s3/map-error';
import { KEEPS_NOTHING, type Keeping } from './bucket-rules';
import { isNamed } from './is-named';

const DAYS_A_YEAR = 365;

const NOT_VERSIONED = { status: undefined, needsSecondFactor: false };

/** The copies that a bucket that speaks S3 keeps of what was deleted; each part for itself, as each needs a right of its own. Never rejects. */
export async function readS3Keeping(client: S3Client, bucket: string): Promise<Keeping> {
  const at = { Bucket: bucket };
  let foreign: string | undefined;
  const onForeign = (why: string) => {
    foreign ??= why;
  };
  const [versioning, lockDays, replicas] = await Promise.all([
    readPart(
      async () => {
        const { Status, MFADelete } = await client.send(new GetBucketVersioningCommand(at));
        return { status: Status, needsSecondFactor: MFADelete === 'Enabled' };
      },
      NOT_VERSIONED,
      [],
      onForeign,
    ),
    readPart(
      async () => {
        const { ObjectLockConfiguration: lock } = await client.send(
          new GetObjectLockConfigurationCommand(at),
        );
        if (lock?.ObjectLockEnabled !== 'Enabled') return null;
        const { Days, Years } = lock.Rule?.DefaultRetention ?? {};
        return Days ?? (Years ?? 0) * DAYS_A_YEAR;
      },
      null,
      ['ObjectLockConfigurationNotFoundError', 'NoSuchObjectLockConfiguration', 'InvalidRequest'],
      onForeign,
    ),
    readPart(
      async () => {
        const { ReplicationConfiguration } = await client.send(new GetBucketReplicationCommand(at));
        const rules = (ReplicationConfiguration?.Rules ?? []).filter(({ Status }) => Status === 'Enabled');
        const targets = rules.map(
          ({ Destination }) => Destination?.Bucket?.split(':').at(-1) ?? 'another bucket',
        );
        return [...new Set(targets)];
      },
      [],
      ['ReplicationConfigurationNotFoundError', 'NoSuchReplicationConfiguration'],
      onForeign,
    ),
  ]);
  const seen = { ...KEEPS_NOTHING, lockDays, replicas, ...(foreign === undefined ? {} : { foreign }) };
  if (versioning === 'unknown') return { ...seen, versioning };
  const isKept =
    versioning.status === 'Enabled' ? 'on' : versioning.status === 'Suspended' ? 'suspended' : 'off';
  const { needsSecondFactor } = versioning;
  return {
    ...seen,
    versioning: isKept,
    ...(needsSecondFactor ? { needsSecondFactor } : {}),
  };
}

/** A server that does not know of a part has none of it. */
async function readPart<T>(
  read: () => Promise<T>,
  nothing: T,
  namesOfNothing: readonly string[],
  onForeign: (why: string) => void,
): Promise<T | 'unknown'> {
  try {
    return await read();
  } catch (error) {
    if (isNamed(error, namesOfNothing)) return nothing;
    const { code, isForeign, message } = toStorageError(error, 'look at what the bucket keeps');
    if (isForeign) onForeign(message);
    return code === 'unsupported' ? nothing : 'unknown';
  }
}
