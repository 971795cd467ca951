/** The rules of ceph/s3-tests' `test_post_object_*` cases, in Signature V4 form, and what browsers and attackers add. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningBucket, runBucket, TEST_BUCKET } from '../testing/running-bucket';
import { type Condition, signPolicy } from '../testing/sign-policy';

let bucket: RunningBucket;
let url: string;
beforeAll(async () => {
  bucket = await runBucket({ publicPrefixes: [''] });
  url = `${bucket.url}/${TEST_BUCKET.bucket}`;
});
afterAll(async () => {
  expect(bucket.errors).toEqual([]);
  await bucket.stop();
});

const BASE: readonly Condition[] = [
  { bucket: TEST_BUCKET.bucket },
  ['starts-with', '$key', 'foo'],
  ['starts-with', '$Content-Type', 'text/plain'],
  ['content-length-range', 0, 1_024],
];
const FIELDS = { key: 'foo.txt', 'Content-Type': 'text/plain' };

function formOf(
  fields: Record<string, string>,
  file: string | Buffer | null = 'bar',
  name = 'foo.txt',
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  if (file !== null) form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), name);
  return form;
}

const post = (form: FormData, to = url) => fetch(to, { method: 'POST', body: form, redirect: 'manual' });

/** Signs `conditions` and sends `fields` with a small file. */
const send = (
  conditions: readonly Condition[],
  fields: Record<string, string>,
  file?: string | Buffer | null,
) => post(formOf({ ...fields, ...signPolicy({ conditions }) }, file));

const read = async (key: string) => (await fetch(`${url}/${key}`)).text();
const codeOf = async (response: Response) => /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];

describe('accepted', () => {
  test('a form whose policy allows it: 204, and the file is there', async () => {
    const response = await send(BASE, FIELDS);
    expect(response.status).toBe(204);
    expect(response.headers.get('etag')).toBe('"37b51d194a7513e45b56f6524f2d51f2"');
    expect(await read('foo.txt')).toBe('bar');
  });

  test('a form without a Content-Type, where the policy does not ask for one', async () => {
    const response = await send([BASE[0]!, BASE[1]!], { key: 'foo-untyped' });
    expect(response.status).toBe(204);
    expect((await fetch(`${url}/foo-untyped`)).headers.get('content-type')).toBe('binary/octet-stream');
  });

  test.each([
    ['200', 200, ''],
    ['204', 204, ''],
    ['404', 204, ''],
  ])('success_action_status %s answers %i', async (value, status, body) => {
    const conditions = [...BASE, ['starts-with', '$success_action_status', '']];
    const response = await send(conditions, { ...FIELDS, success_action_status: value });
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  test('success_action_status 201 answers where the object is', async () => {
    const response = await send([...BASE, { success_action_status: '201' }], {
      ...FIELDS,
      success_action_status: '201',
    });
    expect(response.status).toBe(201);
    expect(await response.text()).toContain('<Bucket>examples</Bucket><Key>foo.txt</Key><ETag>&quot;37b5');
  });

  test('its address is told as browsers reach it', async () => {
    const behindProxy = await runBucket({ publicUrl: 'https://files.example/' });
    const form = formOf({ ...FIELDS, ...signPolicy({ conditions: BASE }) });
    const response = await post(form, `${behindProxy.url}/${TEST_BUCKET.bucket}`);
    expect(response.headers.get('location')).toBe('https://files.example/examples/foo.txt');
    await behindProxy.stop();
  });

  test('a file of several chunks', async () => {
    const conditions = [BASE[0]!, BASE[1]!, BASE[2]!, ['content-length-range', 0, 5_000_000]];
    const file = Buffer.alloc(3_000_000, 'foo');
    expect((await send(conditions, { ...FIELDS, key: 'foo-large' }, file)).status).toBe(204);
    expect(await read('foo-large')).toBe(file.toString());
  });

  test('a key made from the name of the file', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own variable.
    const response = await send(BASE, { ...FIELDS, key: '${filename}' });
    expect(response.status).toBe(204);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own variable.
    const nested = await send(BASE, { ...FIELDS, key: 'foo/${filename}' });
    expect(nested.headers.get('location')).toBe(`${url}/foo/foo.txt`);
  });

  test('fields to be ignored, names and operators in any case, escaped values', async () => {
    expect((await send(BASE, { ...FIELDS, 'x-ignore-foo': 'bar' })).status).toBe(204);
    const shouting = [
      { bUcKeT: TEST_BUCKET.bucket },
      ['StArTs-WiTh', '$KeY', 'foo'],
      ['StArTs-WiTh', '$CoNtEnT-TyPe', 'text/plain'],
      BASE[3]!,
    ];
    expect((await send(shouting, { kEy: 'foo.txt', 'cOnTeNt-TyPe': 'text/plain' })).status).toBe(204);
    const escaped = [BASE[0]!, ['starts-with', '$key', '\\$foo'], BASE[2]!];
    expect((await send(escaped, { ...FIELDS, key: '\\$foo.txt' })).status).toBe(204);
  });

  test('a redirect carries bucket, key and ETag', async () => {
    const conditions = [...BASE, ['eq', '$success_action_redirect', `${url}/page`]];
    const response = await send(conditions, { ...FIELDS, success_action_redirect: `${url}/page` });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `${url}/page?bucket=examples&key=foo.txt&etag=%2237b51d194a7513e45b56f6524f2d51f2%22`,
    );
  });

  test('metadata of the sender’s own', async () => {
    const response = await send([...BASE, ['eq', '$x-amz-meta-foo', 'bar']], {
      ...FIELDS,
      'x-amz-meta-foo': 'bar',
    });
    expect(response.status).toBe(204);
    expect((await fetch(`${url}/foo.txt`)).headers.get('x-amz-meta-foo')).toBe('bar');
  });

  test('a size at either end of the range, and an exact one', async () => {
    const exact = [BASE[0]!, BASE[1]!, BASE[2]!, ['content-length-range', 3, 3]];
    expect((await send(exact, FIELDS, 'abc')).status).toBe(204);
    expect((await send(BASE, FIELDS, Buffer.alloc(1_024))).status).toBe(204);
  });

  test('a checksum that is right', async () => {
    const checksum = {
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': '/N4rLtula/QIYB+3If6bXDONEO5CnqBPrlURto+/j7k=',
    };
    const conditions = [...BASE, ...Object.entries(checksum).map(([name, value]) => ({ [name]: value }))];
    expect((await send(conditions, { ...FIELDS, ...checksum })).status).toBe(204);
  });

  test('fields behind the file change nothing', async () => {
    const form = formOf({ ...FIELDS, ...signPolicy({ conditions: BASE }) });
    form.append('x-amz-meta-late', 'x');
    form.append('key', 'elsewhere');
    expect((await post(form)).status).toBe(204);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });
});

describe('refused, and nothing stored', () => {
  const without = (field: string) => BASE.filter((condition) => !JSON.stringify(condition).includes(field));
  const signed = (conditions: readonly Condition[]) => signPolicy({ conditions });
  const later = new Date(Date.now() + 60_000).toISOString();

  test.each<[string, number, Record<string, string>]>([
    ['an anonymous form', 403, { ...FIELDS, key: 'foo-refused' }],
    ['an unknown access key', 403, { ...FIELDS, ...signPolicy({ conditions: BASE, accessKeyId: 'OTHER' }) }],
    ['a wrong secret', 403, { ...FIELDS, ...signPolicy({ conditions: BASE, secretAccessKey: 'other' }) }],
    ['a wrong signature', 403, { ...FIELDS, ...signed(BASE), 'x-amz-signature': '0'.repeat(64) }],
    [
      'another policy than the signed one',
      403,
      { ...FIELDS, ...signed(BASE), policy: String(signed([]).policy) },
    ],
    [
      'a date that is not ISO 8601',
      400,
      { ...FIELDS, ...signPolicy({ conditions: BASE, expiration: '12 May 2030' }) },
    ],
    ['no expiration', 400, { ...FIELDS, ...signPolicy({ document: { conditions: [] } }) }],
    ['no conditions', 400, { ...FIELDS, ...signPolicy({ document: { expiration: later } }) }],
    [
      'an empty condition',
      400,
      { ...FIELDS, ...signPolicy({ document: { expiration: later, conditions: [{}] } }) },
    ],
    [
      'CONDITIONS in the wrong case',
      400,
      { ...FIELDS, ...signPolicy({ document: { expiration: later, CONDITIONS: BASE } }) },
    ],
    [
      'EXPIRATION in the wrong case',
      400,
      { ...FIELDS, ...signPolicy({ document: { EXPIRATION: later, conditions: BASE } }) },
    ],
    ['a policy that is not JSON', 400, { ...FIELDS, ...signPolicy({ document: '{not json' }) }],
    ['an unknown operator', 400, { ...FIELDS, ...signed([...BASE, ['ends-with', '$key', 'x']]) }],
    [
      'an expired policy',
      403,
      { ...FIELDS, ...signPolicy({ conditions: BASE, expiration: '2020-01-01T00:00:00Z' }) },
    ],
    ['no key', 400, { 'Content-Type': 'text/plain', ...signed(BASE) }],
    [
      'no signature',
      400,
      Object.fromEntries(
        Object.entries({ ...FIELDS, ...signed(BASE) }).filter(([name]) => name !== 'x-amz-signature'),
      ),
    ],
    ['no condition for the bucket', 403, { ...FIELDS, ...signed(without('bucket')) }],
    ['no condition for a field', 403, { ...FIELDS, ...signed(without('Content-Type')) }],
    [
      'a field that breaks its condition',
      403,
      { ...FIELDS, 'x-amz-meta-foo': 'x', ...signed([...BASE, ['eq', '$x-amz-meta-foo', '']]) },
    ],
    [
      'a condition whose field is missing',
      403,
      { ...FIELDS, ...signed([...BASE, ['starts-with', '$x-amz-meta-foo', '']]) },
    ],
    ['a key outside the prefix', 403, { ...FIELDS, key: 'bar.txt', ...signed(BASE) }],
    ['a type outside the condition', 403, { ...FIELDS, 'Content-Type': 'text/html', ...signed(BASE) }],
    ['a range without an end', 400, { ...FIELDS, ...signed([...BASE, ['content-length-range', 0]]) }],
    ['a negative range', 400, { ...FIELDS, ...signed([...BASE, ['content-length-range', -1, 0]]) }],
    [
      'a range that ends before it begins',
      400,
      { ...FIELDS, ...signed([...BASE, ['content-length-range', 9, 1]]) },
    ],
    ['an algorithm of version 2', 400, { ...FIELDS, ...signed(BASE), 'x-amz-algorithm': 'AWS2' }],
  ])('%s: %i', async (_title, status, fields) => {
    const probe = { ...fields, ...(fields.key === 'foo.txt' ? { key: 'foo-refused' } : {}) };
    const response = await post(formOf(probe));
    expect(response.status).toBe(status);
    expect((await fetch(`${url}/foo-refused`)).status).toBe(404);
  });

  test.each([
    ['above', Buffer.alloc(1_025), 'EntityTooLarge'],
    ['far above', Buffer.alloc(2_000_000), 'EntityTooLarge'],
  ])('a file %s its range', async (_title, file, code) => {
    const response = await send(BASE, { ...FIELDS, key: 'foo-refused' }, file);
    expect([response.status, await codeOf(response)]).toEqual([400, code]);
    expect((await fetch(`${url}/foo-refused`)).status).toBe(404);
  });

  test('a file outside either of two ranges', async () => {
    const conditions = [
      ...BASE.slice(0, 3),
      ['content-length-range', 0, 5],
      ['content-length-range', 2, 1_024],
    ];
    const status = async (file: string) =>
      (await send(conditions, { ...FIELDS, key: 'foo-ranges' }, file)).status;
    expect([await status('x'), await status('xx'), await status('xxxxxx')]).toEqual([400, 204, 400]);
  });

  test('a file below its range', async () => {
    const conditions = [BASE[0]!, BASE[1]!, BASE[2]!, ['content-length-range', 512, 1_000]];
    const response = await send(conditions, { ...FIELDS, key: 'foo-refused' });
    expect([response.status, await codeOf(response)]).toEqual([400, 'EntityTooSmall']);
  });

  test('a checksum that is wrong, and the object that was there stays', async () => {
    await send(BASE, { ...FIELDS, key: 'foo-kept' }, 'old');
    const checksum = { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') };
    const response = await send([...BASE, checksum], { ...FIELDS, key: 'foo-kept', ...checksum }, 'new');
    expect([response.status, await codeOf(response)]).toEqual([400, 'BadDigest']);
    expect(await read('foo-kept')).toBe('old');
  });

  test('a form sent to no bucket', async () => {
    const response = await post(
      formOf({ ...FIELDS, key: 'foo-refused', ...signPolicy({ conditions: BASE }) }),
      `${bucket.url}/`,
    );
    expect(response.status).toBe(403);
    expect((await fetch(`${url}/foo-refused`)).status).toBe(404);
  });

  test('another bucket', async () => {
    const response = await post(
      formOf({ ...FIELDS, ...signPolicy({ conditions: BASE }) }),
      `${bucket.url}/other`,
    );
    expect([response.status, await codeOf(response)]).toEqual([404, 'NoSuchBucket']);
  });

  test('a form without a file', async () => {
    const response = await post(formOf({ ...FIELDS, ...signPolicy({ conditions: BASE }) }, null));
    expect([response.status, await codeOf(response)]).toEqual([400, 'InvalidArgument']);
  });

  test('a form whose fields are too long', async () => {
    const response = await post(formOf({ 'x-ignore-long': 'x'.repeat(30_000) }));
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
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
