import type { LifecycleRule as AwsLifecycleRule } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { fromGoogleLifecycles, toLifecycleRules } from './gcs-documents';
import { fromLifecycleRule, toLifecycleRule } from './s3-documents';
import { versionRules, wantedRules } from './wanted-rules';

const wanted = [
  ...wantedRules({ origins: [], uploadMethod: 'post', blocksPublicAccess: false }).lifecycle,
  ...versionRules(7),
];
const facts = ({ prefix, expireDays, noncurrentDays, abortUploadsDays }: (typeof wanted)[number]) => ({
  ...{ prefix, expireDays, noncurrentDays, abortUploadsDays },
});

test('each rule of ours comes back from a document of S3 as it was', () => {
  for (const rule of wanted) {
    const back = toLifecycleRule(fromLifecycleRule(rule));
    expect(back).toMatchObject({ ...rule, isEnabled: true, isConditional: false });
    expect(facts(back)).toEqual(facts(rule));
  }
});

test('and from a document of Google', () => {
  for (const rule of wanted) {
    const [document] = fromGoogleLifecycles([rule]);
    const [back, ...more] = document ? toLifecycleRules(document) : [];
    expect(more).toEqual([]);
    expect(back && facts(back)).toEqual(facts(rule));
    expect(back).toMatchObject({ isConditional: false, isForOthers: false });
  }
});

describe('a rule of others goes back', () => {
  test('to S3 with all it had', () => {
    const raw: AwsLifecycleRule = {
      ID: 'theirs',
      Status: 'Disabled',
      Filter: { And: { Prefix: 'a/', Tags: [{ Key: 'k', Value: 'v' }] } },
      NoncurrentVersionExpiration: { NoncurrentDays: 3, NewerNoncurrentVersions: 2 },
    };
    expect(fromLifecycleRule(toLifecycleRule(raw))).toEqual(raw);
    // From versions that are kept by number some stay.
    expect(toLifecycleRule(raw).noncurrentDays).toBeUndefined();
  });

  test('to S3 with its prefix in a filter, as ours have, where it was of the first form', () => {
    const raw: AwsLifecycleRule = { ID: 'old', Status: 'Enabled', Prefix: 'logs/', Expiration: { Days: 1 } };
    expect(fromLifecycleRule(toLifecycleRule(raw))).toEqual({
      ID: 'old',
      Status: 'Enabled',
      Filter: { Prefix: 'logs/' },
      Expiration: { Days: 1 },
    });
  });

  test('to Google once, though it is for several prefixes', () => {
    const raw = { action: { type: 'Delete' as const }, condition: { age: 3, matchesPrefix: ['a/', 'b/'] } };
    const rules = toLifecycleRules(raw);
    expect(rules.map(({ prefix }) => prefix)).toEqual(['a/', 'b/']);
    expect(fromGoogleLifecycles(rules)).toEqual([raw]);
  });
});
