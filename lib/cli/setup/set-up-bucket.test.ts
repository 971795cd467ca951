import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { type BucketRules, formatDocuments, KEEPS_NOTHING } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { setUpBucket } from './set-up-bucket';
import { createAdmin, NOW, refusing, run, wanted } from './testing/setup-run';

test('what is missing is shown, asked about, written, and there the next time', async () => {
  const admin = createAdmin();
  const first = run();
  expect(await setUpBucket(admin, wanted, first)).toBe(true);
  expect(first.lines.filter((line) => line.startsWith('  +'))).toHaveLength(6);
  expect(first.lines.filter((line) => line.startsWith('  ✓'))).toHaveLength(6);
  expect(admin.writes).toBe(3);
  const second = run();
  expect(await setUpBucket(admin, wanted, second)).toBe(true);
  expect(second.lines).toEqual(['The bucket has every rule it needs.']);
  expect(admin.writes).toBe(3);
});

test.each([
  ['someone who says no', run({ confirm: async () => false })],
  ['someone who only compares', run({ isCheck: true })],
])('%s changes nothing, and is told that something is missing', async (_, chosen) => {
  const admin = createAdmin();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(admin.writes).toBe(0);
});

test('a bucket that takes rules and does not keep them is not called done', async () => {
  const chosen = run();
  expect(await setUpBucket(createAdmin({}, { writeLifecycle: async () => {} }), wanted, chosen)).toBe(false);
  expect(chosen.text()).toContain('doesn’t show all of them yet');
});

test('rules that find no room are left to a person, and nothing is called done or waited for', async () => {
  const full = Array.from({ length: 3 }, (_, index) => ({ prefix: `logs/${index}/`, expireDays: 5 }));
  const admin = createAdmin({ lifecycle: full });
  const done = run({ plan: { maxLifecycleRules: 4 } });
  expect(await setUpBucket(admin, wanted, done)).toBe(false);
  expect(admin.rules.lifecycle).toEqual(full);
  expect(done.text()).toContain('✓ CORS: written');
  expect(done.text()).toContain('You have to do the rest by hand:');
  expect(done.text()).not.toMatch(/^Done\.|may need a moment/m);
});

test('rules that somebody else changed after they were shown are not written over', async () => {
  const admin = createAdmin();
  const chosen = run({
    confirm: async () => {
      admin.rules = { ...admin.rules, lifecycle: [{ id: 'new', prefix: 'logs/', expireDays: 1 }] };
      return true;
    },
  });
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(admin.writes).toBe(0);
  expect(chosen.text()).toContain('someone else changed the rules in the meantime');
});

describe('before a rule is written that ends something', () => {
  async function withKeys(...keys: string[]) {
    const storage = createMemoryStorage({ clock: () => new Date(NOW - 40 * 86_400_000) });
    for (const key of keys) await storage.put(key, new Uint8Array(1), { headers: { contentType: 'a/b' } });
    return storage;
  }
  const id = createImageId(NOW);

  test.each([
    'uploads/2019/holiday.jpg',
    'trash/old.zip',
    'trash/images/photo.jpg',
    'system/week/report.txt',
  ])('%s, which is not the app’s, stops it, and is named', async (key) => {
    const admin = createAdmin();
    const chosen = run({ storage: await withKeys(key) });
    expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
    expect(admin.writes).toBe(0);
    expect(chosen.text()).toContain(JSON.stringify(key));
    const insisting = run({ storage: await withKeys(key), endsForeignKeys: true });
    expect(await setUpBucket(admin, wanted, insisting)).toBe(true);
  });

  test('keys of the app and of the doctor do not', async () => {
    const storage = await withKeys(
      `uploads/${id}/a.jpg`,
      `uploads/doctor/${id}/read.png`,
      `trash/images/${id}/a.jpg`,
      `trash/thumbs/${id}/row.webp`,
      `system/week/purged/${id}`,
    );
    const chosen = run({ storage });
    expect(await setUpBucket(createAdmin(), wanted, chosen)).toBe(true);
    expect(chosen.text()).toContain('2 of the app’s files under trash/ are older than the rule allows');
  });

  test('what may not be listed counts as not the app’s', async () => {
    const denied = { prefix: '', list: refusing('access_denied') };
    const admin = createAdmin();
    expect(await setUpBucket(admin, wanted, run({ storage: denied }))).toBe(false);
    expect(admin.writes).toBe(0);
  });

  test('nothing is looked at where the rules are there already', async () => {
    const admin = createAdmin({ lifecycle: wanted.lifecycle });
    expect(await setUpBucket(admin, wanted, run({ storage: await withKeys('uploads/foreign') }))).toBe(true);
  });

  test('a second page of keys is looked at as well', async () => {
    const storage = await withKeys(
      ...Array.from({ length: 1_001 }, () => `uploads/${createImageId(NOW)}/a.jpg`),
    );
    await storage.put('uploads/zzz', new Uint8Array(1), { headers: { contentType: 'a/b' } });
    expect(await setUpBucket(createAdmin(), wanted, run({ storage }))).toBe(false);
  });
});

test.each<[string, object, string]>([
  ['versions', { versioning: 'on' }, 'The bucket is versioned'],
  ['suspended versions', { versioning: 'suspended' }, 'Versioning is suspended, not off'],
  ['a lock', { lockDays: 10 }, 'keeps everything for 10 days'],
  [
    'soft delete',
    { softDeleteSeconds: 604_800 },
    'Soft delete keeps (and bills) deleted objects for another 7 days',
  ],
  ['copies', { replicas: ['copy'] }, 'The bucket is copied to copy'],
  ['what may not be seen', { versioning: 'unknown' }, 'Not checked, because of missing rights: versioning'],
])('%s of a bucket are told', async (_, keeping, text) => {
  const admin = createAdmin(wanted, { readKeeping: async () => ({ ...KEEPS_NOTHING, ...keeping }) });
  const chosen = run();
  await setUpBucket(admin, wanted, chosen);
  expect(chosen.text()).toContain(text);
});

test('the plan is handed on before anything is written, with the rules of others in it', async () => {
  const theirs = { id: 'logs', prefix: 'logs/', expireDays: 7 };
  let planned: BucketRules | undefined;
  let merged: readonly string[] = [];
  await setUpBucket(
    createAdmin({ lifecycle: [theirs] }, { readCors: refusing('access_denied') }),
    wanted,
    run({
      isCheck: true,
      onPlan: async (rules, parts) => {
        planned = rules;
        merged = parts;
      },
    }),
  );
  expect(planned?.lifecycle).toEqual([theirs, ...wanted.lifecycle]);
  // Nothing could be read of it, so nobody says that the document holds what is there.
  expect(planned?.cors).toEqual(wanted.cors);
  expect(merged).toEqual(['lifecycle', 'publicAccess']);
});

describe.each(['s3', 'r2', 'gcs'] as const)('the documents of %s', (provider) => {
  const documents = formatDocuments({ provider, bucket: 'photos' }, wanted, { hasCloudFront: true });

  test('are whole, and name the bucket', () => {
    expect(documents.length).toBeGreaterThanOrEqual(3);
    for (const { file, text, purpose } of documents) {
      if (file.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
      expect(purpose + text).not.toContain('undefined');
    }
    const all = documents.map(({ text, purpose }) => purpose + text).join('\n');
    expect(all).toContain('photos');
    expect(all).toContain('https://a.example');
  });

  test('say of each command that replaces a whole document what it does', () => {
    const replacing = documents.filter(({ purpose }) =>
      /put-bucket-|cors set|lifecycle set|--(?:cors|lifecycle)-file/.test(purpose),
    );
    expect(replacing.length).toBeGreaterThanOrEqual(2);
    for (const { purpose } of replacing) expect(purpose).toMatch(/replaces/i);
    const merged = formatDocuments({ provider, bucket: 'photos' }, wanted, { merged: ['cors'] });
    expect(merged[0]?.purpose).toContain('The document contains the current rules and ours.');
    expect(merged[1]?.purpose).toContain('add those that must stay to the document first');
  });
});
