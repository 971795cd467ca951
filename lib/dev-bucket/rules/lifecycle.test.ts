import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from '../store/file-store';
import { findExpiry } from './find-expiry';
import {
  defaultLifecycleDocument,
  expiryOf,
  parseLifecycleConfiguration,
  withRuleIds,
} from './lifecycle-configuration';
import { sweepExpired } from './sweep-expired';

const DAY_MS = 86_400_000;
const rule = (content: string, status = 'Enabled') =>
  `<LifecycleConfiguration><Rule><Status>${status}</Status>${content}</Rule></LifecycleConfiguration>`;
const DAYS = '<Expiration><Days>1</Days></Expiration>';
const FILTER = '<Filter><Prefix>uploads/</Prefix></Filter>';

describe('a configuration', () => {
  test.each([
    ['with a filter', rule(FILTER + DAYS), { filter: { prefix: 'uploads/' }, expires: { days: 1 } }],
    ['with a prefix of the old form', rule(`<Prefix>a</Prefix>${DAYS}`), { filter: { prefix: 'a' } }],
    ['with an empty filter', rule(`<Filter/>${DAYS}`), { filter: { prefix: '', tags: [] } }],
    ['with a filter of nothing but space', rule(`<Filter>\n </Filter>${DAYS}`), { filter: { prefix: '' } }],
    [
      'by tag',
      rule(`<Filter><Tag><Key>a</Key><Value>b</Value></Tag></Filter>${DAYS}`),
      { filter: { prefix: '', tags: ['a'] } },
    ],
    [
      'by size',
      rule(`<Filter><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan></Filter>${DAYS}`),
      { filter: { greaterThanBytes: 5, lessThanBytes: Number.POSITIVE_INFINITY } },
    ],
    [
      'by all of it',
      rule(
        `<Filter><And><Prefix>a/</Prefix><Tag><Key>a</Key><Value/></Tag><Tag><Key>b</Key><Value>c</Value></Tag><ObjectSizeLessThan>9</ObjectSizeLessThan></And></Filter>${DAYS}`,
      ),
      { filter: { prefix: 'a/', tags: ['a', 'b'], lessThanBytes: 9 } },
    ],
    [
      'of delete markers',
      rule('<Filter/><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>'),
      { expires: null },
    ],
    [
      'of former versions',
      rule(
        `${FILTER}<NoncurrentVersionExpiration><NoncurrentDays>3</NoncurrentDays></NoncurrentVersionExpiration>`,
      ),
      { expires: null },
    ],
    [
      'with a date',
      rule(`${FILTER}<Expiration><Date>2026-01-02T00:00:00Z</Date></Expiration>`),
      { expires: { atMs: Date.parse('2026-01-02T00:00:00Z') } },
    ],
    [
      'of incomplete multipart uploads',
      rule(
        `${FILTER}<AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload>`,
      ),
      { expires: null },
    ],
    ['that is disabled', rule(FILTER + DAYS, 'Disabled'), { isEnabled: false }],
  ])('%s is understood', (_title, text, expected) => {
    expect(parseLifecycleConfiguration(text)).toMatchObject([expected]);
  });

  test.each([
    ['without rules', '<LifecycleConfiguration/>', 'MalformedXML'],
    ['without a status', '<LifecycleConfiguration><Rule/></LifecycleConfiguration>', 'MalformedXML'],
    ['with another status', rule(FILTER + DAYS, 'On'), 'MalformedXML'],
    ['without a filter', rule(DAYS), 'MalformedXML'],
    ['with a filter and a prefix', rule(`<Prefix>a</Prefix>${FILTER}${DAYS}`), 'MalformedXML'],
    ['with nothing to do', rule(FILTER), 'InvalidRequest'],
    ['of no days', rule(`${FILTER}<Expiration><Days>0</Days></Expiration>`), 'InvalidArgument'],
    ['of half a day', rule(`${FILTER}<Expiration><Days>0.5</Days></Expiration>`), 'InvalidArgument'],
    ['of neither days nor date', rule(`${FILTER}<Expiration/>`), 'MalformedXML'],
    [
      'of days and a date',
      rule(`${FILTER}<Expiration><Days>1</Days><Date>2026-01-02T00:00:00Z</Date></Expiration>`),
      'MalformedXML',
    ],
    [
      'of a date at noon',
      rule(`${FILTER}<Expiration><Date>2026-01-02T12:00:00Z</Date></Expiration>`),
      'InvalidArgument',
    ],
    [
      'that moves objects',
      rule(`${FILTER}${DAYS}<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition>`),
      'NotImplemented',
    ],
    ['with a long ID', rule(`<ID>${'a'.repeat(256)}</ID>${FILTER}${DAYS}`), 'InvalidArgument'],
    [
      'with two predicates that are in no And',
      rule(`<Filter><Prefix>a</Prefix><ObjectSizeLessThan>9</ObjectSizeLessThan></Filter>${DAYS}`),
      'MalformedXML',
    ],
    ['with an unknown predicate', rule(`<Filter><Owner>a</Owner></Filter>${DAYS}`), 'MalformedXML'],
    ['with a tag without a value', rule(`<Filter><Tag><Key>a</Key></Tag></Filter>${DAYS}`), 'MalformedXML'],
    [
      'with the same tag twice',
      rule(
        `<Filter><And><Tag><Key>a</Key><Value>b</Value></Tag><Tag><Key>a</Key><Value>c</Value></Tag></And></Filter>${DAYS}`,
      ),
      'InvalidRequest',
    ],
    [
      'of sizes that no object has',
      rule(
        `<Filter><And><ObjectSizeGreaterThan>9</ObjectSizeGreaterThan><ObjectSizeLessThan>9</ObjectSizeLessThan></And></Filter>${DAYS}`,
      ),
      'InvalidRequest',
    ],
    [
      'of a size that is none',
      rule(`<Filter><ObjectSizeLessThan>-1</ObjectSizeLessThan></Filter>${DAYS}`),
      'MalformedXML',
    ],
    [
      'of days and delete markers',
      rule(
        `${FILTER}<Expiration><Days>1</Days><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>`,
      ),
      'MalformedXML',
    ],
    [
      'of incomplete uploads by tag',
      rule(
        '<Filter><Tag><Key>a</Key><Value>b</Value></Tag></Filter><AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload>',
      ),
      'InvalidRequest',
    ],
    [
      'of incomplete uploads after no days',
      rule(
        `${FILTER}<AbortIncompleteMultipartUpload><DaysAfterInitiation>0</DaysAfterInitiation></AbortIncompleteMultipartUpload>`,
      ),
      'InvalidArgument',
    ],
    [
      'of former versions after no days',
      rule(
        `${FILTER}<NoncurrentVersionExpiration><NoncurrentDays>0</NoncurrentDays></NoncurrentVersionExpiration>`,
      ),
      'InvalidArgument',
    ],
  ])('%s is refused', (_title, text, code) => {
    expect(() => parseLifecycleConfiguration(text)).toThrow(expect.objectContaining({ code }));
  });
});

test.each([
  ['2026-01-01T00:00:00.000Z', 1, '2026-01-02T00:00:00.000Z'],
  ['2026-01-01T00:00:00.001Z', 1, '2026-01-03T00:00:00.000Z'],
  ['2026-01-01T10:30:00.000Z', 3, '2026-01-05T00:00:00.000Z'],
])('an object of %s with %i days ends at %s', (written, days, ends) => {
  expect(new Date(expiryOf({ days }, Date.parse(written))).toISOString()).toBe(ends);
});

describe('the IDs of rules', () => {
  const idsOf = (text: string) => parseLifecycleConfiguration(text).map(({ id }) => id);

  test('are made where none were given, and all else stays', () => {
    const [first, second] = [
      '<Rule><ID>mine</ID><Status>Enabled</Status><Filter/><Expiration><Days>1</Days></Expiration></Rule>',
      '<Rule>\n  <Status>Disabled</Status>\n  <Filter><And><Prefix>a&amp;b</Prefix><Tag><Key>a</Key><Value>b</Value></Tag><Tag><Key>c</Key><Value/></Tag></And></Filter><Expiration><Days>2</Days></Expiration></Rule>',
    ];
    const text = `<LifecycleConfiguration>${first}${second}</LifecycleConfiguration>`;
    const stored = withRuleIds(text, () => 'made');
    expect(idsOf(stored)).toEqual(['mine', 'made']);
    const withoutIds = (document: string) =>
      parseLifecycleConfiguration(document).map((one) => ({ ...one, id: '' }));
    expect(withoutIds(stored)).toEqual(withoutIds(text));
  });

  test('stay where there are any, and so does every letter of the document', () => {
    const text = rule(`<ID>a</ID>\n${FILTER}${DAYS}`);
    expect(withRuleIds(text, () => 'made')).toBe(text);
  });
});

test.each([
  ['the first end of several rules', 'a/b', 5, { atMs: 2 * DAY_MS, ruleId: 'two' }],
  ['none where no prefix fits', 'c', 5, null],
  ['that of the size that fits', 'big', 9, { atMs: 3 * DAY_MS, ruleId: 'three' }],
  ['none of the size that does not', 'big', 8, null],
  ['none by a tag, which no object has', 'tagged', 5, null],
])('an object has %s', (_title, key, sizeBytes, expected) => {
  const one = (id: string, filter: string, days: number, status = 'Enabled') =>
    `<Rule><ID>${id}</ID><Status>${status}</Status><Filter>${filter}</Filter><Expiration><Days>${days}</Days></Expiration></Rule>`;
  const rules = parseLifecycleConfiguration(
    `<LifecycleConfiguration>${[
      one('off', '<Prefix>a/</Prefix>', 1, 'Disabled'),
      one('late', '<Prefix>a/</Prefix>', 9),
      one('two', '<Prefix>a/b</Prefix>', 2),
      one('three', '<And><Prefix>big</Prefix><ObjectSizeGreaterThan>8</ObjectSizeGreaterThan></And>', 3),
      one('tag', '<Tag><Key>tagged</Key><Value>x</Value></Tag>', 1),
    ].join('')}</LifecycleConfiguration>`,
  );
  expect(findExpiry(rules, { key, sizeBytes, lastModifiedMs: 0 })).toEqual(expected);
});

describe('a sweep', () => {
  let dir: string;
  let now: number;
  let store: ObjectStore;
  const put = (key: string) =>
    store.put(key, Readable.from([Buffer.from(key)]), { headers: { contentType: 'a/b', metadata: {} } });
  const sweep = (over = store, signal?: AbortSignal) =>
    sweepExpired(over, now, defaultLifecycleDocument({ 'uploads/': 1 }), signal);

  beforeEach(async () => {
    now = Date.parse('2026-01-01T00:00:00Z');
    dir = await mkdtemp(join(tmpdir(), 'sluice-sweep-'));
    store = await createFileStore({ dir, clock: () => now });
  });
  afterEach(async () => {
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  test('removes what has ended, and nothing before', async () => {
    await put('uploads/a');
    await put('private/a');
    now += DAY_MS - 1;
    await put('uploads/b');
    expect(await sweep()).toBe(0);
    now += 1;
    expect(await sweep()).toBe(1);
    const { objects } = await store.list({ maxKeys: 10 });
    expect(objects.map(({ key }) => key)).toEqual(['private/a', 'uploads/b']);
  });

  test('never removes an object that replaced the one that has ended', async () => {
    await put('uploads/a');
    now += 2 * DAY_MS;
    const replaced: ObjectStore = {
      ...store,
      async list(options) {
        const page = await store.list(options);
        await store.put('uploads/a', Readable.from([Buffer.from('newer')]), {
          headers: { contentType: 'a/b', metadata: {} },
        });
        return page;
      },
    };
    expect(await sweep(replaced)).toBe(0);
    expect((await store.head('uploads/a'))?.sizeBytes).toBe(5);
  });

  test('ends early when the bucket is closing', async () => {
    await put('uploads/a');
    now += 2 * DAY_MS;
    expect(await sweep(store, AbortSignal.abort())).toBe(0);
  });

  test('follows the stored configuration rather than the default', async () => {
    await put('uploads/a');
    await store.setDocument('lifecycle', rule(`<Filter><Prefix>trash/</Prefix></Filter>${DAYS}`));
    now += 2 * DAY_MS;
    expect(await sweep()).toBe(0);
  });
});
