import { describe, expect, test } from 'vitest';
import type { BucketRules, CorsRule, LifecycleRule } from './bucket-rules';
import { findCorsGaps } from './cors-coverage';
import { planRules } from './plan-rules';
import { versionRules, wantedRules } from './wanted-rules';

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
    '+ lifecycle: uploads/ expires after 3 days',
    '+ lifecycle: trash/ expires after 30 days',
    '+ lifecycle: system/week/ expires after 7 days',
    '+ lifecycle: unfinished uploads expire after 1 day',
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
    lifecycleSteps: [],
    blocksPublicAccess: false,
    differences: [],
    notes: [],
  });
});

test('public access that is blocked in part is blocked as a whole, and said so', () => {
  const plan = planRules({ ...NOTHING, publicAccess: 'partly' }, wanted);
  expect(plan.blocksPublicAccess).toBe(true);
  expect(plan.differences.at(-1)).toBe('~ public access: blocked (was: in part)');
});

describe('CORS', () => {
  const planCors = (cors: readonly CorsRule[], options = {}) =>
    planRules({ ...NOTHING, cors, lifecycle: wanted.lifecycle, publicAccess: 'blocked' }, wanted, options);
  const old: CorsRule = { ...ours, origins: ['https://old.example'], methods: ['PUT', 'GET', 'HEAD'] };

  test('rules that are not ours stay, untouched and in their order, after ours', () => {
    expect(planCors([foreign]).cors).toEqual([ours, foreign]);
  });

  test('origins of another deployment are kept with what they may do, and named', () => {
    const plan = planCors([foreign, old]);
    expect(plan.cors?.[0]).toMatchObject({
      id: ours.id,
      origins: ['https://a.example', 'https://old.example'],
      methods: ['POST', 'GET', 'HEAD', 'PUT'],
    });
    expect(plan.cors?.slice(1)).toEqual([foreign]);
    expect(plan.differences[0]).toContain('(kept: https://old.example)');
  });

  test('they go only where somebody asks for it, and are named', () => {
    const plan = planCors([foreign, old], { dropsOrigins: true });
    expect(plan.cors).toEqual([ours, foreign]);
    expect(plan.differences[0]).toContain('(no longer: https://old.example)');
    const both = { ...ours, origins: ['https://a.example', 'https://old.example'] };
    expect(planCors([both]).cors).toBeNull();
    expect(planCors([both], { dropsOrigins: true }).cors).toEqual([ours]);
  });

  test('a rule of somebody else’s that bears our name stays, and ours gets another', () => {
    const theirs = { ...foreign, id: ours.id, methods: ['DELETE'] };
    const plan = planCors([theirs]);
    expect(plan.cors).toEqual([{ ...ours, id: 'sluice-browsers-2' }, theirs]);
    expect(plan.differences[0]).toContain('sluice-browsers is someone else’s rule');
    expect(planCors(plan.cors ?? []).cors).toBeNull();
    const again = planRules(
      { ...NOTHING, cors: plan.cors ?? [], lifecycle: wanted.lifecycle, publicAccess: 'blocked' },
      wantedRules({ origins: ['https://c.example'], uploadMethod: 'post', blocksPublicAccess: true }),
    );
    expect(again.cors?.map(({ id }) => id)).toEqual(['sluice-browsers-2', 'sluice-browsers']);
  });

  test('where rules have no names, ours is known by what it grants', () => {
    const { id: _, ...unnamed } = ours;
    const merged = {
      ...unnamed,
      allowedHeaders: ['content-type', 'etag'],
      exposedHeaders: ['content-type', 'etag'],
    };
    expect(planCors([{ ...merged, origins: ['https://old.example'] }]).cors).toHaveLength(1);
  });

  test('a rule of others that grants the same is enough', () => {
    const wide = {
      ...foreign,
      origins: ['https://*.example'],
      methods: ['POST', 'GET', 'HEAD'],
      allowedHeaders: ['*'],
    };
    expect(planCors([wide]).differences).toEqual([]);
  });

  test('a server that goes by the first rule gets ours before one that names the origin', () => {
    const all = { ...foreign, origins: ['*'] };
    expect(planCors([all, ours]).cors).toBeNull();
    const plan = planCors([all, ours], { ordersCors: true });
    expect(plan.cors).toEqual([ours, all]);
    expect(plan.differences[0]).toContain('before every other rule');
    expect(planCors([ours, all], { ordersCors: true }).cors).toBeNull();
  });

  test('more rules than the bucket takes are not written', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...foreign, id: `theirs-${index}` }));
    const plan = planCors(many, { maxCorsRules: 100 });
    expect(plan.cors).toBeNull();
    expect(plan.differences).toEqual([
      '! CORS: the bucket has 100 rules and allows 100. Delete one that nobody needs, then run this again.',
    ]);
    expect(planCors(many.slice(1), { maxCorsRules: 100 }).cors).toHaveLength(100);
  });
});

describe('lifecycle', () => {
  const planLifecycle = (lifecycle: readonly LifecycleRule[], options = {}) =>
    planRules({ ...NOTHING, cors: wanted.cors, lifecycle, publicAccess: 'blocked' }, wanted, options);
  const trash = wanted.lifecycle.find(({ prefix }) => prefix === 'trash/') as LifecycleRule;
  const others = wanted.lifecycle.filter((rule) => rule !== trash);

  test('rules that are not ours stay, untouched and first', () => {
    const theirs = { id: 'logs', prefix: 'logs/', expireDays: 7, raw: { any: 'thing' } };
    const plan = planLifecycle([theirs]);
    expect(plan.lifecycle?.[0]).toBe(theirs);
    expect(plan.lifecycle).toHaveLength(5);
  });

  test('our own rules are replaced where they differ, never doubled, and what was is shown', () => {
    const plan = planLifecycle([{ id: 'sluice-staging', prefix: 'uploads/', expireDays: 9 }]);
    expect(plan.lifecycle?.filter(({ prefix }) => prefix === 'uploads/')).toHaveLength(1);
    expect(plan.differences).toContain(
      '~ lifecycle: uploads/ expires after 3 days (was: uploads/ expires after 9 days)',
    );
  });

  test('one of ours that is switched off is switched on, never doubled, and said so', () => {
    const plan = planLifecycle([...others, { ...trash, isEnabled: false, raw: {} }]);
    expect(plan.lifecycle).toEqual([...others, trash]);
    expect(plan.differences).toEqual([
      '~ lifecycle: trash/ expires after 30 days (was: trash/ expires after 30 days, switched off)',
    ]);
  });

  test.each<[string, Partial<LifecycleRule>]>([
    ['for another prefix', { prefix: 'backups/' }],
    ['with conditions', { isConditional: true, isForOthers: true }],
    ['that does something else', { expireDays: undefined, transition: { storageClass: 'GLACIER', days: 1 } }],
    ['that moves objects as well', { expireDays: 9, transition: { storageClass: 'GLACIER', days: 1 } }],
    ['that ends by date', { expireDays: undefined, expireAt: '2030-01-01T00:00:00.000Z' }],
  ])('a rule of somebody else’s %s that bears our name stays, and ours gets another', (_, change) => {
    const theirs = { ...trash, ...change, raw: {} };
    const plan = planLifecycle([...others, theirs]);
    expect(plan.lifecycle).toEqual([...others, theirs, { ...trash, id: 'sluice-trash-2' }]);
    expect(plan.differences[0]).toContain('sluice-trash is someone else’s rule');
    expect(planLifecycle(plan.lifecycle ?? []).lifecycle).toBeNull();
  });

  test('a rule with conditions of its own is not taken for one that holds for all', () => {
    const lifecycle = wanted.lifecycle.map((rule) => ({ ...rule, id: undefined, isConditional: true }));
    expect(planLifecycle(lifecycle).lifecycle).toHaveLength(8);
  });

  test('where rules have no names, one of another time for our prefix is replaced: the shorter one would count', () => {
    const old = { prefix: 'uploads/', expireDays: 1, raw: { any: 'thing' } };
    const plan = planLifecycle([old]);
    expect(plan.lifecycle).not.toContain(old);
    expect(plan.differences).toContain(
      '~ lifecycle: uploads/ expires after 3 days (was: uploads/ expires after 1 day)',
    );
  });

  test('a rule without a name that is for other prefixes as well stays', () => {
    const raw = { matchesPrefix: ['uploads/', 'logs/'] };
    const theirs = ['uploads/', 'logs/'].map((prefix) => ({ prefix, expireDays: 9, raw }));
    expect(planLifecycle(theirs).lifecycle?.slice(0, 2)).toEqual(theirs);
  });

  test('a shorter rule of others is told, and left as it is', () => {
    const shorter = { id: 'clean', prefix: 'trash/', expireDays: 7, raw: {} };
    const plan = planLifecycle([...wanted.lifecycle, shorter]);
    expect(plan.lifecycle).toBeNull();
    expect(plan.notes).toHaveLength(1);
    expect(plan.notes[0]).toContain('trash/ expires after 7 days, by the rule clean');
  });

  test('more rules than the bucket takes are not written', () => {
    const many = Array.from({ length: 998 }, (_, index) => ({
      id: `r${index}`,
      prefix: `x${index}/`,
      expireDays: 1,
    }));
    const plan = planLifecycle(many, { maxLifecycleRules: 1_000 });
    expect(plan).toMatchObject({ lifecycle: null, lifecycleSteps: [] });
    expect(plan.differences[0]).toContain('there would be 1002 rules, and the bucket allows 1000. Delete 2');
  });

  test('earlier versions end only where that is asked for, each prefix of the app by itself', () => {
    const asked = { ...wanted, lifecycle: [...wanted.lifecycle, ...versionRules(7)] };
    const state = {
      ...NOTHING,
      cors: wanted.cors,
      lifecycle: wanted.lifecycle,
      publicAccess: 'blocked',
    } as const;
    expect(planRules(state, wanted).differences).toEqual([]);
    expect(planRules(state, asked).differences).toEqual(
      ['uploads/', 'held/', 'private/', 'public/', 'trash/', 'index/', 'system/'].map(
        (prefix) => `+ lifecycle: earlier versions of ${prefix} expire after 7 days`,
      ),
    );
  });
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
