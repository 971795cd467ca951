import {
  DeleteObjectCommand,
  GetBucketLifecycleConfigurationCommand,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import { createBucketAdmin } from '@/lib/storage/rules/create-bucket-admin';
import { planRules } from '@/lib/storage/rules/plan-rules';
import { versionRules, wantedRules } from '@/lib/storage/rules/wanted-rules';
import { createVersionStore } from '@/lib/storage/versions/create-version-store';
import { makeBucket } from './make-bucket';
import { startOrExplain } from './start-or-explain';
import { startRadosgw } from './start-radosgw';

const gateway = await startOrExplain('radosgw', startRadosgw);
if (gateway) await makeBucket(gateway, 'versions');
afterAll(() => gateway?.close());

describe.skipIf(gateway === null)('a versioned bucket of radosgw', () => {
  const credentials = {
    accessKeyId: gateway?.accessKeyId ?? '',
    secretAccessKey: gateway?.secretAccessKey ?? '',
  };
  const endpoint = gateway?.url ?? '';
  const config = {
    provider: 's3',
    bucket: 'versions',
    region: 'us-east-1',
    endpoint,
    forcePathStyle: true,
    credentials,
  } as const;
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  const at = { Bucket: 'versions' };
  afterAll(() => client.destroy());

  test('keeps what was deleted until every version is erased, and nothing of a neighbour goes', async () => {
    const store = createVersionStore(config);
    expect(await store.readKeeping()).toMatchObject({ versioning: 'off' });
    await client.send(
      new PutBucketVersioningCommand({ ...at, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    expect(await store.readKeeping()).toEqual({
      versioning: 'on',
      lockDays: null,
      softDeleteSeconds: 0,
      replicas: [],
    });
    expect(await store.mayErase()).toBe(true);
    for (const Key of ['trash/images/a/x', 'trash/images/a/x', 'private/images/a/x', 'trash/images/b/x']) {
      await client.send(new PutObjectCommand({ ...at, Key, Body: 'bytes' }));
    }
    for (const Key of ['trash/images/a/x', 'private/images/a/x']) {
      await client.send(new DeleteObjectCommand({ ...at, Key }));
    }
    expect(await store.erase(['trash/images/a/', 'private/images/a/', 'uploads/a/'])).toEqual({
      removed: 5,
      left: 0,
    });
    const left = await client.send(new ListObjectVersionsCommand(at));
    expect(left.Versions?.map(({ Key }) => Key)).toEqual(['trash/images/b/x']);
    expect(left.DeleteMarkers ?? []).toEqual([]);
  });

  test('takes every rule, also for versions, and shows them as they were meant', async () => {
    const admin = await createBucketAdmin(config);
    const wanted = wantedRules({ origins: [], uploadMethod: 'post', blocksPublicAccess: false });
    const asked = { ...wanted, lifecycle: [...wanted.lifecycle, ...versionRules(7)] };
    const off = {
      ID: 'sluice-trash',
      Status: 'Disabled',
      Filter: { Prefix: 'trash/' },
      Expiration: { Days: 9 },
    };
    const theirs = { ID: 'logs', Status: 'Disabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 9 } };
    await client.send(
      new PutBucketLifecycleConfigurationCommand({
        ...at,
        LifecycleConfiguration: { Rules: [off as never, theirs as never] },
      }),
    );
    const read = async () => ({
      cors: [],
      lifecycle: await admin.readLifecycle(),
      publicAccess: 'unsupported' as const,
    });
    const plan = planRules(await read(), asked);
    expect(plan.differences).toContain(
      '~ lifecycle: trash/ expires after 30 days (was: trash/ expires after 9 days, switched off)',
    );
    await admin.writeLifecycle(plan.lifecycle ?? []);
    expect(planRules(await read(), asked).differences).toEqual([]);
    const { Rules = [] } = await client.send(new GetBucketLifecycleConfigurationCommand(at));
    expect(Rules.filter(({ Status }) => Status === 'Disabled').map(({ ID }) => ID)).toEqual(['logs']);
    expect(await createVersionStore(config).readEnd('trash/', null)).toEqual({ kind: 'days', days: 30 });
  });

  test('takes the rules of two installations, one below the other, and a purge of one erases nothing of the other', async () => {
    const admin = await createBucketAdmin(config);
    for (const storagePrefix of ['a/', 'a/b/']) {
      const origins = [`https://${storagePrefix.replaceAll('/', '')}.example`];
      const wanted = wantedRules({ origins, uploadMethod: 'post', blocksPublicAccess: false, storagePrefix });
      const plan = planRules(
        { cors: await admin.readCors(), lifecycle: await admin.readLifecycle(), publicAccess: 'unsupported' },
        wanted,
      );
      if (plan.cors) await admin.writeCors(plan.cors);
      if (plan.lifecycle) await admin.writeLifecycle(plan.lifecycle);
    }
    const idsOf = (rules: readonly { id?: string | undefined }[]) => rules.map(({ id }) => id);
    expect(idsOf(await admin.readCors())).toEqual(
      expect.arrayContaining(['sluice-a/browsers', 'sluice-a/b/browsers']),
    );
    expect(idsOf(await admin.readLifecycle())).toEqual(
      expect.arrayContaining([
        'sluice-a/trash',
        'sluice-a/b/trash',
        'sluice-a/staging',
        'sluice-a/b/staging',
      ]),
    );
    const keys = ['a/trash/images/x/1', 'a/b/trash/images/x/1', 'trash/images/x/1'];
    for (const Key of keys) {
      await client.send(new PutObjectCommand({ ...at, Key, Body: 'bytes' }));
      await client.send(new DeleteObjectCommand({ ...at, Key }));
    }
    const store = createVersionStore({ ...config, prefix: 'a/' });
    expect(await store.readEnd('trash/', null)).toEqual({ kind: 'days', days: 30 });
    expect(await store.erase(['trash/images/x/'])).toEqual({ removed: 2, left: 0 });
    for (const [index, Prefix] of keys.entries()) {
      const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ ...at, Prefix }));
      expect(Versions).toHaveLength(index === 0 ? 0 : 1);
    }
  });
});
