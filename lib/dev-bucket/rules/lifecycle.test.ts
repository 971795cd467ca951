import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from '../store/file-store';
import { defaultLifecycleDocument, expiryOf, parseLifecycleConfiguration } from './lifecycle-configuration';
import { sweepExpired } from './sweep-expired';

const DAY_MS = 86_400_000;
const rule = (content: string, status = 'Enabled') =>
  `<LifecycleConfiguration><Rule><Status>${status}</Status>${content}</Rule></LifecycleConfiguration>`;
const DAYS = '<Expiration><Days>1</Days></Expiration>';
const FILTER = '<Filter><Prefix>uploads/</Prefix></Filter>';

describe('a configuration', () => {
  test.each([
    ['with a filter', rule(FILTER + DAYS), { prefix: 'uploads/', expires: { days: 1 } }],
    ['with a prefix of the old form', rule(`<Prefix>a</Prefix>${DAYS}`), { prefix: 'a' }],
    ['with an empty filter', rule(`<Filter/>${DAYS}`), { prefix: '' }],
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
    ['by tag', rule(`<Filter><Tag><Key>a</Key><Value>b</Value></Tag></Filter>${DAYS}`), 'NotImplemented'],
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
