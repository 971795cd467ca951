/** Lifecycle rules, and what responses say of them, seen through AWS's own SDK. */
import {
  CopyObjectCommand,
  GetBucketLifecycleConfigurationCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { beforeEach, describe, expect, test } from 'vitest';
import { runBucket, TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { setUpSdkBucket } from '@/testing/dev-bucket/set-up-sdk-bucket';

const Bucket = TEST_BUCKET.bucket;
const sdk = setUpSdkBucket();

const DAY_MS = 86_400_000;
const midnightAfter = (days: number) =>
  new Date(Math.ceil((sdk.now + days * DAY_MS) / DAY_MS) * DAY_MS).toUTCString();

const configure = (...Rules: LifecycleRule[]) =>
  sdk.client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));
const configured = async () =>
  (await sdk.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules;

test.each<[string, Omit<LifecycleRule, 'ID' | 'Status'>]>([
  ['an empty filter', { Filter: {}, Expiration: { Days: 1 } }],
  ['delete markers', { Filter: {}, Expiration: { ExpiredObjectDeleteMarker: true } }],
  ['a tag', { Filter: { Tag: { Key: 'a', Value: 'b' } }, Expiration: { Days: 1 } }],
  ['a size', { Filter: { ObjectSizeLessThan: 9 }, Expiration: { Days: 1 } }],
  [
    'several',
    {
      Filter: { And: { Prefix: 'a', Tags: [{ Key: 'b', Value: 'c' }], ObjectSizeGreaterThan: 1 } },
      Expiration: { Days: 1 },
    },
  ],
  ['former versions', { Filter: { Prefix: '' }, NoncurrentVersionExpiration: { NoncurrentDays: 3 } }],
])('a rule of %s is stored and given back', async (_title, rule) => {
  await configure({ ID: 'one', Status: 'Enabled', ...rule });
  expect(await configured()).toEqual([{ ID: 'one', Status: 'Enabled', ...rule }]);
});

test('a rule without an ID is given one that stays', async () => {
  const rule: LifecycleRule = { Status: 'Enabled', Filter: { Prefix: 'a/' }, Expiration: { Days: 1 } };
  await configure(rule, { ...rule, ID: 'mine', Filter: { Prefix: 'b/' } });
  const rules = await configured();
  expect(rules?.map(({ ID }) => ID)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 'mine']);
  expect(rules?.[0]).toMatchObject(rule);
  expect(await configured()).toEqual(rules);
});

test('an ID of more than 255 characters is refused', async () => {
  const rule: LifecycleRule = { ID: 'a'.repeat(256), Status: 'Enabled', Filter: {}, Expiration: { Days: 1 } };
  await expect(configure(rule)).rejects.toMatchObject({ name: 'InvalidArgument' });
});

describe('an answer about an object that a rule ends', () => {
  beforeEach(async () => {
    await configure(
      { ID: 'a rule/ü', Status: 'Enabled', Filter: { Prefix: 'uploads/' }, Expiration: { Days: 3 } },
      { ID: 'big', Status: 'Enabled', Filter: { ObjectSizeGreaterThan: 5 }, Expiration: { Days: 1 } },
    );
  });
  const ends = () => `expiry-date="${midnightAfter(3)}", rule-id="a%20rule%2F%C3%BC"`;

  test('says when and by which rule: put, read, described and copied', async () => {
    expect((await sdk.put('uploads/k')).Expiration).toBe(ends());
    const of = { Bucket, Key: 'uploads/k' };
    expect((await sdk.client.send(new GetObjectCommand(of))).Expiration).toBe(ends());
    expect((await sdk.client.send(new HeadObjectCommand(of))).Expiration).toBe(ends());
    const part = await sdk.client.send(new GetObjectCommand({ ...of, Range: 'bytes=0-1' }));
    expect(part.Expiration).toBe(ends());
    const CopySource = `${Bucket}/uploads/k`;
    const copy = (Key: string) => sdk.client.send(new CopyObjectCommand({ Bucket, Key, CopySource }));
    expect((await copy('uploads/c')).Expiration).toBe(ends());
    expect((await copy('private/c')).Expiration).toBeUndefined();
  });

  test('says it of a form too', async () => {
    const { url, fields } = await createPresignedPost(sdk.client, { Bucket, Key: 'uploads/f' });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['hello']));
    const { headers } = await fetch(url, { method: 'POST', body: form });
    expect(headers.get('x-amz-expiration')).toBe(ends());
  });

  test('names the rule that ends it first', async () => {
    const { Expiration } = await sdk.put('uploads/k', 'hello!');
    expect(Expiration).toBe(`expiry-date="${midnightAfter(1)}", rule-id="big"`);
  });

  test('says nothing where no rule does', async () => {
    expect((await sdk.put('private/k')).Expiration).toBeUndefined();
  });
});

test('the rules that hold while none are stored say it as well', async () => {
  const kept = await runBucket({ clock: () => sdk.now, lifecycleDays: { 'uploads/': 3 } });
  sdk.connect({ endpoint: kept.url });
  expect((await sdk.put('uploads/k')).Expiration).toContain('rule-id="expire%20uploads%2F"');
  await kept.stop();
});
