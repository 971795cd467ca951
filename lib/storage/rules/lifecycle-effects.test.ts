import { describe, expect, test } from 'vitest';
import type { LifecycleRule } from './bucket-rules';
import { toLifecycleRules } from './gcs-documents';
import { daysInForce, findLifecycleDangers, findShorterRules, versionDays } from './lifecycle-effects';

const effects = (rule: LifecycleRule, largestBytes?: number) =>
  findLifecycleDangers([rule], largestBytes).map(({ effect }) => effect);

test('a rule that would delete what is kept is found, whatever its prefix', () => {
  const prefixes = ['', 'pri', 'public/images/', 'logs/', 'uploads/', 'system/week/', 'system/', 'trash/'];
  const rules = prefixes.map((prefix) => ({ prefix, expireDays: 90 }));
  expect(findLifecycleDangers(rules).map(({ rule }) => rule.prefix)).toEqual([
    '',
    'pri',
    'public/images/',
    'system/',
  ]);
});

describe('a rule for private/ that', () => {
  test.each<[string, Partial<LifecycleRule>, readonly string[]]>([
    ['ends by date deletes', { expireAt: '2030-01-01T00:00:00.000Z' }, ['deletes']],
    ['moves to an archive', { transition: { storageClass: 'DEEP_ARCHIVE', days: 1 } }, ['archives']],
    ['moves to a dear class slows', { transition: { storageClass: 'NEARLINE', days: 1 } }, ['slows']],
    ['moves to the usual class does nothing', { transition: { storageClass: 'INTELLIGENT_TIERING' } }, []],
    ['ends versions does nothing', { noncurrentDays: 1 }, []],
    ['is switched off does nothing', { expireDays: 1, isEnabled: false }, []],
    ['asks for a tag does nothing', { expireDays: 1, isConditional: true, isForOthers: true }, []],
    ['is for more bytes than an image has does nothing', { expireDays: 1, overBytes: 1_000 }, []],
    ['is for fewer bytes deletes', { expireDays: 1, underBytes: 500 }, ['deletes']],
  ])('%s', (_, rule, expected) => {
    expect(effects({ prefix: 'private/', ...rule }, 1_000)).toEqual(expected);
  });
});

test.each<[string, object, readonly string[]]>([
  ['age under a prefix above', { age: 30, matchesPrefix: ['p'] }, ['deletes']],
  ['age of two prefixes, one of them ours', { age: 30, matchesPrefix: ['logs/', 'public/'] }, ['deletes']],
  ['a date', { createdBefore: '2030-01-01' }, ['deletes']],
  ['versions by number', { numNewerVersions: 3 }, []],
  ['what is no longer live', { isLive: false, age: 1 }, []],
  ['a time of its own', { daysSinceCustomTime: 1 }, []],
  ['an ending', { age: 1, matchesSuffix: ['.log'] }, []],
])('of Google’s rules that delete by %s', (_, condition, expected) => {
  const rules = toLifecycleRules({ action: { type: 'Delete' }, condition });
  expect(findLifecycleDangers(rules).map(({ effect }) => effect)).toEqual(expected);
});

describe('what lies in the trash', () => {
  const now = Date.UTC(2026, 0, 1);
  test.each<[string, readonly LifecycleRule[], number | null]>([
    ['ends by our rule', [{ prefix: 'trash/', expireDays: 30 }], 30],
    [
      'ends by the shortest',
      [
        { prefix: 'trash/', expireDays: 30 },
        { prefix: 't', expireDays: 7 },
      ],
      7,
    ],
    [
      'ends by one for a part of it',
      [
        { prefix: 'trash/', expireDays: 30 },
        { prefix: 'trash/thumbs/', expireDays: 9 },
      ],
      9,
    ],
    ['ends by a date that has come', [{ prefix: 'trash/', expireAt: '2025-12-31T00:00:00.000Z' }], 0],
    [
      'does not end by one that is switched off',
      [{ prefix: 'trash/', expireDays: 3, isEnabled: false }],
      null,
    ],
    ['does not end by one for tags', [{ prefix: 'trash/', expireDays: 3, isForOthers: true }], null],
    ['does not end without a rule', [{ prefix: 'uploads/', expireDays: 3 }], null],
  ])('%s', (_, rules, days) => {
    expect(daysInForce(rules, 'trash/', now)).toBe(days);
  });
});

test('a shorter rule of others is found, one as long or for another prefix is not', () => {
  const own = { prefix: 'trash/', expireDays: 30 };
  const rules = [
    own,
    { prefix: 'trash/', expireDays: 7 },
    { prefix: 'trash/', expireDays: 60 },
    { prefix: 'trashed/', expireDays: 1 },
  ];
  expect(findShorterRules(rules, own)).toEqual([rules[1]]);
});

test('versions have ended when those of every prefix have', () => {
  const of = (prefix: string, noncurrentDays: number) => ({ prefix, noncurrentDays });
  expect(versionDays([of('', 9)])).toBe(9);
  const each = [of('uploads/', 1), of('private/', 7), of('public/', 3), of('trash/', 1)];
  expect(versionDays([...each, of('held/', 2)])).toBe(7);
  expect(versionDays(each)).toBeNull();
  expect(versionDays([of('private/', 7), of('public/', 3)])).toBeNull();
  expect(versionDays([{ ...of('', 9), isEnabled: false }])).toBeNull();
});
