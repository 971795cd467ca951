import { describe, expect, test } from 'vitest';
import { type BucketAdmin, type LifecycleRule, StorageError } from '@/lib/storage';
import { setUpBucket } from './set-up-bucket';
import { createAdmin, type FakeAdmin, refusing, run, wanted } from './testing/setup-run';

describe('a server that lacks something', () => {
  /** As MinIO: the document is refused as a whole for one rule of it. */
  function refusingAborts(): FakeAdmin {
    const admin = createAdmin();
    const write = admin.writeLifecycle;
    admin.writeLifecycle = async (rules: readonly LifecycleRule[]) => {
      if (rules.some(({ abortUploadsDays }) => abortUploadsDays !== undefined)) await refusing('invalid')();
      await write(rules);
    };
    return admin;
  }

  test('gets the rules it takes, one by one, and the rest is told', async () => {
    const admin = refusingAborts();
    const chosen = run();
    expect(await setUpBucket(admin, wanted, chosen)).toBe(true);
    expect(admin.rules.lifecycle.map(({ prefix }) => prefix)).toEqual(['uploads/', 'trash/', 'system/week/']);
    expect(chosen.text()).toContain('this server rejects the rule. The app never sends a file in parts');
    expect(await setUpBucket(admin, wanted, run({ isCheck: true }))).toBe(true);
  });

  test('that refuses a rule that ends something is not called done, and keeps what was there', async () => {
    const old = { id: 'sluice-trash', prefix: 'trash/', expireDays: 90 };
    const admin = createAdmin({ lifecycle: [old] });
    const write = admin.writeLifecycle;
    admin.writeLifecycle = async (rules: readonly LifecycleRule[]) => {
      if (rules.some(({ expireDays }) => expireDays === 30)) await refusing('invalid', 'thirty')();
      await write(rules);
    };
    const chosen = run();
    expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
    expect(admin.rules.lifecycle[0]).toBe(old);
    expect(chosen.text()).toMatch(/✗ lifecycle: trash\/ expires after 30 days: .*thirty/);
  });

  test.each([
    ['at reading', { readLifecycle: refusing('unsupported') }],
    ['at writing', { writeLifecycle: refusing('unsupported') }],
  ])('has no lifecycle, found %s: the rest is written, and the sweep named', async (_, change) => {
    const admin = createAdmin({}, change);
    const chosen = run();
    const isWell = await setUpBucket(admin, wanted, chosen);
    expect(admin.rules).toMatchObject({ cors: wanted.cors, publicAccess: 'blocked' });
    expect(chosen.text()).toContain(
      'This server has no lifecycle rules, so nothing expires automatically. Let the sweep run',
    );
    expect(isWell).toBe(true);
  });

  test.each<[string, Partial<BucketAdmin>, boolean, string]>([
    ['at reading', { readCors: refusing('unsupported') }, true, 'lets the app’s pages upload'],
    ['at reading', { readCors: refusing('unsupported') }, false, 'MINIO_API_CORS_ALLOW_ORIGIN'],
    ['at writing', { writeCors: refusing('unsupported') }, true, 'lets the app’s pages upload'],
    ['at writing', { writeCors: refusing('unsupported') }, false, 'MINIO_API_CORS_ALLOW_ORIGIN'],
  ])('has no CORS rules, which it says %s, and gets the others', async (_, change, isServed, text) => {
    const admin = createAdmin({}, change);
    const chosen = run({ isServedLive: async () => isServed });
    expect(await setUpBucket(admin, wanted, chosen)).toBe(isServed);
    expect(chosen.text()).toContain(text);
    expect(admin.rules).toMatchObject({ lifecycle: wanted.lifecycle, publicAccess: 'blocked' });
    expect(chosen.text()).not.toContain('doesn’t show all of them yet');
  });

  test.each([true, false])(
    'lets pages send without a CORS rule (%s), which is all a comparison asks',
    async (isServed) => {
      const chosen = run({ isCheck: true, isServedLive: async () => isServed });
      expect(await setUpBucket(createAdmin({ ...wanted, cors: [] }), wanted, chosen)).toBe(isServed);
    },
  );
});

test('what may not be read is told, and what can be written is', async () => {
  const admin = createAdmin({}, { readPublicAccess: refusing('access_denied') });
  const chosen = run();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(chosen.text()).toContain('! the block on public access could not be read');
  expect(admin.rules.cors).toEqual(wanted.cors);
});

test('a page in place of the rules is no bucket without rules: nothing is written over what nobody saw', async () => {
  const page = 'Could not read the lifecycle rules: something in between answered in place of the bucket.';
  const admin = createAdmin(
    { cors: wanted.cors, publicAccess: 'blocked' },
    {
      readLifecycle: async () => {
        throw new StorageError('unavailable', page, { isForeign: true });
      },
    },
  );
  const chosen = run();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(chosen.text()).toContain(page);
  expect(chosen.text()).not.toContain('+ lifecycle');
  expect(admin.writes).toBe(0);
});

test('credentials that may read nothing are told so', async () => {
  const denied = refusing('access_denied');
  const admin = createAdmin({}, { readCors: denied, readLifecycle: denied, readPublicAccess: denied });
  await expect(setUpBucket(admin, wanted, run())).rejects.toMatchObject({ code: 'access_denied' });
});

test('a part that fails keeps none of the others back, and both are told', async () => {
  const admin = createAdmin({}, { writeCors: refusing('unavailable', 'gone away') });
  const chosen = run();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(admin.rules).toMatchObject({ lifecycle: wanted.lifecycle, publicAccess: 'blocked' });
  expect(chosen.text()).toMatch(/✗ CORS: .*gone away/);
  expect(chosen.text()).toContain('Items marked ✓ are in force; the rest is as it was.');
});

describe('rules that are right while pages are refused', () => {
  const all = { id: 'all', origins: ['*'], methods: ['GET'], allowedHeaders: [], exposedHeaders: [] };
  const state = { ...wanted, publicAccess: 'blocked' as const };

  test('get ours to the front, where a rule before it names the origin', async () => {
    const admin = createAdmin({ ...state, cors: [all, ...wanted.cors] });
    expect(await setUpBucket(admin, wanted, run({ isServedLive: async () => false }))).toBe(true);
    expect(admin.rules.cors).toEqual([...wanted.cors, all]);
  });

  test('are left as they are where ours is first, and the doctor is named', async () => {
    const admin = createAdmin(state);
    const chosen = run({ isServedLive: async () => false });
    await setUpBucket(admin, wanted, chosen);
    expect(admin.writes).toBe(0);
    expect(chosen.text()).toContain('something between here and the bucket responds instead');
  });
});
