import { describe, expect, test } from 'vitest';
import type { BucketRules, CorsRule } from '@/lib/storage/rules/bucket-rules';
import { findCorsGaps } from '@/lib/storage/rules/cors-coverage';
import { findDangerousRules, planRules } from '@/lib/storage/rules/plan-rules';
import { wantedRules } from '@/lib/storage/rules/wanted-rules';

const NOTHING: BucketRules = { cors: [], lifecycle: [], publicAccess: 'open' };
const wanted = wantedRules({
  origins: ['https://a.example'],
  uploadMethod: 'post',
  blocksPublicAccess: true,
});
const [ours] = wanted.cors as [CorsRule];
const foreign: CorsRule = {
  id: 'theirs',
  origins: ['https://b.example'],
  methods: ['GET'],
  allowedHeaders: [],
  exposedHeaders: [],
};

test('an empty bucket gets everything, and then nothing more', () => {
  const plan = planRules(NOTHING, wanted);
  expect(plan.differences).toEqual([
    '+ CORS: POST, GET, HEAD from https://a.example with content-type',
    '+ lifecycle: uploads/ ends after 3 days',
    '+ lifecycle: trash/ ends after 30 days',
    '+ lifecycle: system/week/ ends after 7 days',
    '+ lifecycle: unfinished uploads of everything end after 1 day',
    '+ public access: blocked',
  ]);
  const after: BucketRules = {
    cors: plan.cors ?? [],
    lifecycle: plan.lifecycle ?? [],
    publicAccess: 'blocked',
  };
  expect(planRules(after, wanted)).toEqual({
    cors: null,
    lifecycle: null,
    blocksPublicAccess: false,
    differences: [],
  });
});

test('rules that are not ours stay, untouched and in their order', () => {
  const theirs = { id: 'logs', prefix: 'logs/', expireDays: 7, raw: { any: 'thing' } };
  const plan = planRules({ cors: [foreign], lifecycle: [theirs], publicAccess: 'blocked' }, wanted);
  expect(plan.cors).toEqual([ours, foreign]);
  expect(plan.lifecycle?.[0]).toBe(theirs);
  expect(plan.lifecycle).toHaveLength(5);
});

test('our own rules are replaced where they differ, never doubled', () => {
  const old = { ...ours, origins: ['https://old.example'] };
  const staging = { id: 'sluice-staging', prefix: 'uploads/', expireDays: 9 };
  const plan = planRules({ ...NOTHING, cors: [foreign, old], lifecycle: [staging] }, wanted);
  expect(plan.cors).toEqual([ours, foreign]);
  expect(plan.lifecycle?.filter(({ prefix }) => prefix === 'uploads/')).toHaveLength(1);
  expect(plan.differences).toContain(
    '~ lifecycle: uploads/ ends after 3 days (was: uploads/ ends after 9 days)',
  );
});

test('where rules have no names, ours is known by what it grants', () => {
  const { id: _, ...unnamed } = ours;
  const merged = {
    ...unnamed,
    allowedHeaders: ['content-type', 'etag'],
    exposedHeaders: ['content-type', 'etag'],
  };
  const plan = planRules({ ...NOTHING, cors: [{ ...merged, origins: ['https://old.example'] }] }, wanted);
  expect(plan.cors).toHaveLength(1);
});

test('a rule of others that grants the same is enough', () => {
  const wide = {
    ...foreign,
    origins: ['https://*.example'],
    methods: ['POST', 'GET', 'HEAD'],
    allowedHeaders: ['*'],
  };
  const plan = planRules({ cors: [wide], lifecycle: wanted.lifecycle, publicAccess: 'unsupported' }, wanted);
  expect(plan.differences).toEqual([]);
});

test('a rule with conditions of its own is not taken for one that holds for all', () => {
  const lifecycle = wanted.lifecycle.map((rule) => ({ ...rule, id: undefined, isConditional: true }));
  expect(planRules({ ...NOTHING, lifecycle }, wanted).lifecycle).toHaveLength(8);
});

test('where rules have no names, one of another time for our prefix is replaced: the shorter one would count', () => {
  const old = { prefix: 'uploads/', expireDays: 1, raw: { any: 'thing' } };
  const plan = planRules({ ...NOTHING, lifecycle: [old] }, wanted);
  expect(plan.lifecycle).not.toContain(old);
  expect(plan.differences).toContain(
    '~ lifecycle: uploads/ ends after 3 days (was: uploads/ ends after 1 day)',
  );
});

describe('what a bucket lacks is named exactly', () => {
  test.each<[string, Partial<CorsRule>, string]>([
    ['the origin', { origins: ['https://b.example'] }, 'no CORS rule names the origin https://a.example'],
    ['the method', { methods: ['GET', 'HEAD'] }, 'the CORS rule for https://a.example does not allow POST'],
    [
      'a header',
      { allowedHeaders: [] },
      'the CORS rule for https://a.example does not allow POST with the header content-type',
    ],
  ])('%s', (_, change, gap) => {
    expect(findCorsGaps([{ ...ours, ...change }], ours)[0]).toBe(gap);
  });

  test('nothing where nothing is missing', () => {
    expect(findCorsGaps([foreign, ours], ours)).toEqual([]);
  });
});

test('a rule that would delete published images is found, whatever its prefix', () => {
  const rules = ['', 'pri', 'public/images/', 'logs/', 'uploads/', 'system/week/', 'system/'].map(
    (prefix) => ({
      prefix,
      expireDays: 90,
    }),
  );
  expect(findDangerousRules(rules).map(({ prefix }) => prefix)).toEqual([
    '',
    'pri',
    'public/images/',
    'system/',
  ]);
});
