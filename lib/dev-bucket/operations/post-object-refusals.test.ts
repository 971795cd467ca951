/** The forms that ceph/s3-tests’ `test_post_object_*` cases refuse, in Signature V4 form, and what attackers add. */
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  BASE_CONDITIONS,
  BASE_FIELDS,
  formOf,
  setUpFormBucket,
} from '@/testing/dev-bucket/set-up-form-bucket';
import { type Condition, signPolicy } from '@/testing/dev-bucket/sign-policy';

const forms = setUpFormBucket();

const codeOf = async (response: Response) => /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];

describe('refused, and nothing stored', () => {
  const without = (field: string) =>
    BASE_CONDITIONS.filter((condition) => !JSON.stringify(condition).includes(field));
  const signed = (conditions: readonly Condition[]) => signPolicy({ conditions });
  const later = new Date(Date.now() + 60_000).toISOString();

  test.each<[string, number, Record<string, string>]>([
    ['an anonymous form', 403, { ...BASE_FIELDS, key: 'foo-refused' }],
    [
      'an unknown access key',
      403,
      { ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS, accessKeyId: 'OTHER' }) },
    ],
    [
      'a wrong secret',
      403,
      { ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS, secretAccessKey: 'other' }) },
    ],
    [
      'a wrong signature',
      403,
      { ...BASE_FIELDS, ...signed(BASE_CONDITIONS), 'x-amz-signature': '0'.repeat(64) },
    ],
    [
      'another policy than the signed one',
      403,
      { ...BASE_FIELDS, ...signed(BASE_CONDITIONS), policy: String(signed([]).policy) },
    ],
    [
      'a date that is not ISO 8601',
      400,
      { ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS, expiration: '12 May 2030' }) },
    ],
    ['no expiration', 400, { ...BASE_FIELDS, ...signPolicy({ document: { conditions: [] } }) }],
    ['no conditions', 400, { ...BASE_FIELDS, ...signPolicy({ document: { expiration: later } }) }],
    [
      'an empty condition',
      400,
      { ...BASE_FIELDS, ...signPolicy({ document: { expiration: later, conditions: [{}] } }) },
    ],
    [
      'CONDITIONS in the wrong case',
      400,
      { ...BASE_FIELDS, ...signPolicy({ document: { expiration: later, CONDITIONS: BASE_CONDITIONS } }) },
    ],
    [
      'EXPIRATION in the wrong case',
      400,
      { ...BASE_FIELDS, ...signPolicy({ document: { EXPIRATION: later, conditions: BASE_CONDITIONS } }) },
    ],
    ['a policy that is not JSON', 400, { ...BASE_FIELDS, ...signPolicy({ document: '{not json' }) }],
    [
      'an unknown operator',
      400,
      { ...BASE_FIELDS, ...signed([...BASE_CONDITIONS, ['ends-with', '$key', 'x']]) },
    ],
    [
      'an expired policy',
      403,
      { ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS, expiration: '2020-01-01T00:00:00Z' }) },
    ],
    ['no key', 400, { 'Content-Type': 'text/plain', ...signed(BASE_CONDITIONS) }],
    [
      'no signature',
      400,
      Object.fromEntries(
        Object.entries({ ...BASE_FIELDS, ...signed(BASE_CONDITIONS) }).filter(
          ([name]) => name !== 'x-amz-signature',
        ),
      ),
    ],
    ['no condition for the bucket', 403, { ...BASE_FIELDS, ...signed(without('bucket')) }],
    ['no condition for a field', 403, { ...BASE_FIELDS, ...signed(without('Content-Type')) }],
    [
      'a field that breaks its condition',
      403,
      {
        ...BASE_FIELDS,
        'x-amz-meta-foo': 'x',
        ...signed([...BASE_CONDITIONS, ['eq', '$x-amz-meta-foo', '']]),
      },
    ],
    [
      'a condition whose field is missing',
      403,
      { ...BASE_FIELDS, ...signed([...BASE_CONDITIONS, ['starts-with', '$x-amz-meta-foo', '']]) },
    ],
    ['a key outside the prefix', 403, { ...BASE_FIELDS, key: 'bar.txt', ...signed(BASE_CONDITIONS) }],
    [
      'a type outside the condition',
      403,
      { ...BASE_FIELDS, 'Content-Type': 'text/html', ...signed(BASE_CONDITIONS) },
    ],
    [
      'a range without an end',
      400,
      { ...BASE_FIELDS, ...signed([...BASE_CONDITIONS, ['content-length-range', 0]]) },
    ],
    [
      'a negative range',
      400,
      { ...BASE_FIELDS, ...signed([...BASE_CONDITIONS, ['content-length-range', -1, 0]]) },
    ],
    [
      'a range that ends before it begins',
      400,
      { ...BASE_FIELDS, ...signed([...BASE_CONDITIONS, ['content-length-range', 9, 1]]) },
    ],
    [
      'an algorithm of version 2',
      400,
      { ...BASE_FIELDS, ...signed(BASE_CONDITIONS), 'x-amz-algorithm': 'AWS2' },
    ],
  ])('%s: %i', async (_title, status, fields) => {
    const probe = { ...fields, ...(fields.key === 'foo.txt' ? { key: 'foo-refused' } : {}) };
    const response = await forms.post(formOf(probe));
    expect(response.status).toBe(status);
    expect((await fetch(`${forms.url}/foo-refused`)).status).toBe(404);
  });

  test.each([
    ['above', Buffer.alloc(1_025), 'EntityTooLarge'],
    ['far above', Buffer.alloc(2_000_000), 'EntityTooLarge'],
  ])('a file %s its range', async (_title, file, code) => {
    const response = await forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, key: 'foo-refused' }, file);
    expect([response.status, await codeOf(response)]).toEqual([400, code]);
    expect((await fetch(`${forms.url}/foo-refused`)).status).toBe(404);
  });

  test('a file outside either of two ranges', async () => {
    const conditions = [
      ...BASE_CONDITIONS.slice(0, 3),
      ['content-length-range', 0, 5],
      ['content-length-range', 2, 1_024],
    ];
    const status = async (file: string) =>
      (await forms.send(conditions, { ...BASE_FIELDS, key: 'foo-ranges' }, file)).status;
    expect([await status('x'), await status('xx'), await status('xxxxxx')]).toEqual([400, 204, 400]);
  });

  test('a file below its range', async () => {
    const conditions = [
      BASE_CONDITIONS[0],
      BASE_CONDITIONS[1],
      BASE_CONDITIONS[2],
      ['content-length-range', 512, 1_000],
    ];
    const response = await forms.send(conditions, { ...BASE_FIELDS, key: 'foo-refused' });
    expect([response.status, await codeOf(response)]).toEqual([400, 'EntityTooSmall']);
  });

  test('a checksum that is wrong, and the object that was there stays', async () => {
    await forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, key: 'foo-kept' }, 'old');
    const checksum = { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') };
    const response = await forms.send(
      [...BASE_CONDITIONS, checksum],
      { ...BASE_FIELDS, key: 'foo-kept', ...checksum },
      'new',
    );
    expect([response.status, await codeOf(response)]).toEqual([400, 'BadDigest']);
    expect(await forms.read('foo-kept')).toBe('old');
  });

  test('a form sent to no bucket', async () => {
    const response = await forms.post(
      formOf({ ...BASE_FIELDS, key: 'foo-refused', ...signPolicy({ conditions: BASE_CONDITIONS }) }),
      `${forms.bucket.url}/`,
    );
    expect(response.status).toBe(403);
    expect((await fetch(`${forms.url}/foo-refused`)).status).toBe(404);
  });

  test('another bucket', async () => {
    const response = await forms.post(
      formOf({ ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS }) }),
      `${forms.bucket.url}/other`,
    );
    expect([response.status, await codeOf(response)]).toEqual([404, 'NoSuchBucket']);
  });

  test('a form without a file', async () => {
    const response = await forms.post(
      formOf({ ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS }) }, null),
    );
    expect([response.status, await codeOf(response)]).toEqual([400, 'InvalidArgument']);
  });

  test.each([
    ['Content-Disposition', '東京'],
    ['Cache-Control', '東京'],
    ['x-amz-meta-note', 'a\0'],
    ['x-amz-meta-note', '=?UTF-8?Q?a=0D=0Ab?='],
  ])('a form with text in %s that no answer could give back: %j', async (field, text) => {
    const conditions = [...BASE_CONDITIONS, { [field]: text }];
    const response = await forms.send(conditions, { ...BASE_FIELDS, [field]: text });
    expect([response.status, await codeOf(response)]).toEqual([400, 'InvalidArgument']);
  });

  test('a form with more metadata than is kept', async () => {
    const text = 'a'.repeat(2_045);
    const conditions = [...BASE_CONDITIONS, { 'x-amz-meta-note': text }];
    const response = await forms.send(conditions, { ...BASE_FIELDS, 'x-amz-meta-note': text });
    expect([response.status, await codeOf(response)]).toEqual([400, 'MetadataTooLarge']);
  });

  test.each(['tagging', 'x-amz-object-lock-mode', 'x-amz-storage-class'])(
    'a form that asks for %s, which it would not get',
    async (field) => {
      const conditions = [...BASE_CONDITIONS, { [field]: 'x' }];
      const response = await forms.send(conditions, { ...BASE_FIELDS, [field]: 'x' });
      expect([response.status, await codeOf(response)]).toEqual([501, 'NotImplemented']);
    },
  );

  test('a third file at once for one key, until one of the two has come or gone', async () => {
    const fields = { ...BASE_FIELDS, key: 'foo-many', ...signed(BASE_CONDITIONS) };
    const sendHalf = async () => {
      const whole = new Response(formOf(fields));
      const bytes = Buffer.from(await whole.arrayBuffer());
      const type = whole.headers.get('content-type') ?? '';
      const headers = { 'content-type': type, 'content-length': bytes.length };
      const sending = request(forms.url, { method: 'POST', headers }).on('error', () => {});
      sending.write(bytes.subarray(0, -10));
      return sending;
    };
    const [first, second] = [await sendHalf(), await sendHalf()];
    const send = (key: string) => forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, key });
    await expect.poll(async () => (await send('foo-many')).status).toBe(503);
    expect(await codeOf(await send('foo-many'))).toBe('SlowDown');
    expect((await send('foo-other')).status).toBe(204);
    first.destroy();
    await expect.poll(async () => (await send('foo-many')).status).toBe(204);
    second.destroy();
  });

  test('a form whose fields are too long', async () => {
    const response = await forms.post(formOf({ 'x-ignore-long': 'x'.repeat(30_000) }));
    expect([response.status, await codeOf(response)]).toEqual([400, 'MaxPostPreDataLengthExceededError']);
  });

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'no end',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf',
    ],
    ['nothing', 'multipart/form-data; boundary=b', ''],
  ])('a body with %s', async (_title, type, body) => {
    const response = await fetch(forms.url, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
