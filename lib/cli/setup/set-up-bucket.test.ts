import { expect, test } from 'vitest';
import { type BucketAdmin, type BucketRules, formatDocuments, wantedRules } from '@/lib/storage';
import { setUpBucket } from './set-up-bucket';

const wanted = wantedRules({ origins: ['https://a.example'], uploadMethod: 'put', blocksPublicAccess: true });

function createAdmin(start: Partial<BucketRules> = {}): BucketAdmin & { rules: BucketRules; writes: number } {
  const admin = {
    rules: { cors: [], lifecycle: [], publicAccess: 'open', ...start } as BucketRules,
    writes: 0,
    readCors: async () => admin.rules.cors,
    readLifecycle: async () => admin.rules.lifecycle,
    readPublicAccess: async () => admin.rules.publicAccess,
    writeCors: async (cors: BucketRules['cors']) => write({ cors }),
    writeLifecycle: async (lifecycle: BucketRules['lifecycle']) => write({ lifecycle }),
    blockPublicAccess: async () => write({ publicAccess: 'blocked' }),
  };
  const write = (change: Partial<BucketRules>) => {
    admin.rules = { ...admin.rules, ...change };
    admin.writes += 1;
  };
  return admin;
}

const options = (answer = true, isCheck = false) => {
  const lines: string[] = [];
  return { lines, isCheck, print: (line: string) => void lines.push(line), confirm: async () => answer };
};

test('what is missing is shown, asked about, written, and there the next time', async () => {
  const admin = createAdmin();
  const first = options();
  expect(await setUpBucket(admin, wanted, first)).toBe(true);
  expect(first.lines.filter((line) => line.startsWith('  +'))).toHaveLength(6);
  expect(admin.writes).toBe(3);
  const second = options();
  expect(await setUpBucket(admin, wanted, second)).toBe(true);
  expect(second.lines).toEqual(['The bucket has every rule it needs.']);
  expect(admin.writes).toBe(3);
});

test.each([
  ['who says no', options(false)],
  ['who only compares', options(true, true)],
])('%s changes nothing, and is told that something is missing', async (_, chosen) => {
  const admin = createAdmin();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(admin.writes).toBe(0);
});

test('a bucket that takes rules and does not keep them is not called done', async () => {
  const admin = { ...createAdmin(), writeLifecycle: async () => {} };
  const chosen = options();
  expect(await setUpBucket(admin, wanted, chosen)).toBe(false);
  expect(chosen.lines.join('\n')).toContain('does not show them all');
});

test.each(['s3', 'r2', 'gcs'] as const)('every document of %s is whole, and names the bucket', (provider) => {
  const documents = formatDocuments({ provider, bucket: 'photos' }, wanted, { hasCloudFront: true });
  expect(documents.length).toBeGreaterThanOrEqual(3);
  for (const { file, text, purpose } of documents) {
    if (file.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
    expect(purpose + text).not.toContain('undefined');
  }
  const all = documents.map(({ text, purpose }) => purpose + text).join('\n');
  expect(all).toContain('photos');
  expect(all).toContain('https://a.example');
});
