import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import {
  type BucketAdmin,
  type BucketRules,
  formatDocuments,
  KEEPS_NOTHING,
  type LifecycleRule,
  StorageError,
  wantedRules,
} from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { type SetupOptions, setUpBucket } from './set-up-bucket';

const wanted = wantedRules({ origins: ['https://a.example'], uploadMethod: 'put', blocksPublicAccess: true });
const NOW = Date.UTC(2026, 0, 15);

type FakeAdmin = BucketAdmin & { rules: BucketRules; writes: number };

function createAdmin(start: Partial<BucketRules> = {}, change: Partial<BucketAdmin> = {}): FakeAdmin {
  const admin: FakeAdmin = {
    rules: { cors: [], lifecycle: [], publicAccess: 'open', ...start } as BucketRules,
    writes: 0,
    readCors: async () => admin.rules.cors,
    readLifecycle: async () => admin.rules.lifecycle,
    readPublicAccess: async () => admin.rules.publicAccess,
    writeCors: async (cors: BucketRules['cors']) => write({ cors }),
    writeLifecycle: async (lifecycle: BucketRules['lifecycle']) => write({ lifecycle }),
    blockPublicAccess: async () => write({ publicAccess: 'blocked' }),
    readKeeping: async () => KEEPS_NOTHING,
    readTraits: async () => [],
    ...change,
  };
  const write = (changed: Partial<BucketRules>) => {
    admin.rules = { ...admin.rules, ...changed };
    admin.writes += 1;
  };
  return admin;
}

type Run = SetupOptions & { lines: string[]; text: () => string };

function run(change: Partial<SetupOptions> = {}): Run {
  const lines: string[] = [];
  return {
    lines,
    text: () => lines.join('\n'),
    storage: createMemoryStorage(),
    isCheck: false,
    now: () => NOW,
    print: (line: string) => void lines.push(line),
    confirm: async () => true,
    ...change,
  };
}

const refusing =
  (code: 'invalid' | 'unsupported' | 'access_denied' | 'unavailable', text = 'no') =>
  async () => {
    throw new StorageError(code, `Could not write the rules: ${text}.`);
  };

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
  expect(chosen.text()).toContain('does not show them all');
});

test('rules that find no room are left to a person, and nothing is called done or waited for', async () => {
  const full = Array.from({ length: 3 }, (_, index) => ({ prefix: `logs/${index}/`, expireDays: 5 }));
  const admin = createAdmin({ lifecycle: full });
  const done = run({ plan: { maxLifecycleRules: 4 } });
  expect(await setUpBucket(admin, wanted, done)).toBe(false);
  expect(admin.rules.lifecycle).toEqual(full);
  expect(done.text()).toContain('✓ CORS: written');
  expect(done.text()).toContain('The rest needs your hand:');
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
  expect(chosen.text()).toContain('somebody else changed the rules meanwhile');
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
    expect(chosen.text()).toContain('this server doesn’t take the rule. The app never sends a file in parts');
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
    expect(chosen.text()).toMatch(/✗ lifecycle: trash\/ ends after 30 days: .*thirty/);
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
      'This server has no lifecycle rules: nothing ends by itself. Let the sweep run',
    );
    expect(isWell).toBe(true);
  });

  test.each<[string, Partial<BucketAdmin>, boolean, string]>([
    ['at reading', { readCors: refusing('unsupported') }, true, 'lets pages of the app send'],
    ['at reading', { readCors: refusing('unsupported') }, false, 'MINIO_API_CORS_ALLOW_ORIGIN'],
    ['at writing', { writeCors: refusing('unsupported') }, true, 'lets pages of the app send'],
    ['at writing', { writeCors: refusing('unsupported') }, false, 'MINIO_API_CORS_ALLOW_ORIGIN'],
  ])('has no CORS rules, which it says %s, and gets the others', async (_, change, isServed, text) => {
    const admin = createAdmin({}, change);
    const chosen = run({ isServedLive: async () => isServed });
    expect(await setUpBucket(admin, wanted, chosen)).toBe(isServed);
    expect(chosen.text()).toContain(text);
    expect(admin.rules).toMatchObject({ lifecycle: wanted.lifecycle, publicAccess: 'blocked' });
    expect(chosen.text()).not.toContain('does not show them all');
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
  expect(chosen.text()).toContain('! the switch against public access could not be read');
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
  expect(chosen.text()).toContain('What is marked ✓ is in force; the rest is as it was.');
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
    expect(chosen.text()).toContain('something between here and the bucket answers');
  });
});

test.each<[string, object, string]>([
  ['versions', { versioning: 'on' }, 'The bucket is versioned'],
  ['suspended versions', { versioning: 'suspended' }, 'Versioning is suspended, not gone'],
  ['a lock', { lockDays: 10 }, 'keeps everything for 10 days'],
  ['soft delete', { softDeleteSeconds: 604_800 }, 'Soft delete keeps what was deleted for 7 days more'],
  ['copies', { replicas: ['copy'] }, 'The bucket is copied to copy'],
  ['what may not be seen', { versioning: 'unknown' }, 'Not seen, for want of rights: versioning'],
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
    for (const { purpose } of replacing) expect(purpose).toContain('Replaces');
    const merged = formatDocuments({ provider, bucket: 'photos' }, wanted, { merged: ['cors'] });
    expect(merged[0]?.purpose).toContain('The document holds them as they are now, with ours.');
    expect(merged[1]?.purpose).toContain('add those that must stay to the document first');
  });
});
