/** The forms that ceph/s3-tests’ `test_post_object_*` cases accept, in Signature V4 form, and what browsers send. */
import { describe, expect, test } from 'vitest';
import { runBucket, TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import {
  BASE_CONDITIONS,
  BASE_FIELDS,
  formOf,
  setUpFormBucket,
} from '@/testing/dev-bucket/set-up-form-bucket';
import { signPolicy } from '@/testing/dev-bucket/sign-policy';

const forms = setUpFormBucket();

describe('accepted', () => {
  test('a form whose policy allows it: 204, and the file is there', async () => {
    const response = await forms.send(BASE_CONDITIONS, BASE_FIELDS);
    expect(response.status).toBe(204);
    expect(response.headers.get('etag')).toBe('"37b51d194a7513e45b56f6524f2d51f2"');
    expect(await forms.read('foo.txt')).toBe('bar');
  });

  test('a form without a Content-Type, where the policy does not ask for one', async () => {
    const response = await forms.send([BASE_CONDITIONS[0], BASE_CONDITIONS[1]], { key: 'foo-untyped' });
    expect(response.status).toBe(204);
    expect((await fetch(`${forms.url}/foo-untyped`)).headers.get('content-type')).toBe('binary/octet-stream');
  });

  test.each([
    ['200', 200, ''],
    ['204', 204, ''],
    ['404', 204, ''],
  ])('success_action_status %s answers %i', async (value, status, body) => {
    const conditions = [...BASE_CONDITIONS, ['starts-with', '$success_action_status', '']];
    const response = await forms.send(conditions, { ...BASE_FIELDS, success_action_status: value });
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  test('success_action_status 201 answers where the object is', async () => {
    const response = await forms.send([...BASE_CONDITIONS, { success_action_status: '201' }], {
      ...BASE_FIELDS,
      success_action_status: '201',
    });
    expect(response.status).toBe(201);
    expect(await response.text()).toContain('<Bucket>examples</Bucket><Key>foo.txt</Key><ETag>&quot;37b5');
  });

  test('its address is told as browsers reach it', async () => {
    const behindProxy = await runBucket({ publicUrl: 'https://files.example/' });
    const form = formOf({ ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS }) });
    const response = await forms.post(form, `${behindProxy.url}/${TEST_BUCKET.bucket}`);
    expect(response.headers.get('location')).toBe('https://files.example/examples/foo.txt');
    await behindProxy.stop();
  });

  test('a file of several chunks', async () => {
    const conditions = [
      BASE_CONDITIONS[0],
      BASE_CONDITIONS[1],
      BASE_CONDITIONS[2],
      ['content-length-range', 0, 5_000_000],
    ];
    const file = Buffer.alloc(3_000_000, 'foo');
    expect((await forms.send(conditions, { ...BASE_FIELDS, key: 'foo-large' }, file)).status).toBe(204);
    expect(await forms.read('foo-large')).toBe(file.toString());
  });

  test('a key made from the name of the file', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own variable.
    const response = await forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, key: '${filename}' });
    expect(response.status).toBe(204);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own variable.
    const nested = await forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, key: 'foo/${filename}' });
    expect(nested.headers.get('location')).toBe(`${forms.url}/foo/foo.txt`);
  });

  test('fields to be ignored, names and operators in any case, escaped values', async () => {
    expect((await forms.send(BASE_CONDITIONS, { ...BASE_FIELDS, 'x-ignore-foo': 'bar' })).status).toBe(204);
    const shouting = [
      { bUcKeT: TEST_BUCKET.bucket },
      ['StArTs-WiTh', '$KeY', 'foo'],
      ['StArTs-WiTh', '$CoNtEnT-TyPe', 'text/plain'],
      BASE_CONDITIONS[3],
    ];
    expect((await forms.send(shouting, { kEy: 'foo.txt', 'cOnTeNt-TyPe': 'text/plain' })).status).toBe(204);
    const escaped = [BASE_CONDITIONS[0], ['starts-with', '$key', '\\$foo'], BASE_CONDITIONS[2]];
    expect((await forms.send(escaped, { ...BASE_FIELDS, key: '\\$foo.txt' })).status).toBe(204);
  });

  test('a redirect carries bucket, key and ETag', async () => {
    const conditions = [...BASE_CONDITIONS, ['eq', '$success_action_redirect', `${forms.url}/page`]];
    const response = await forms.send(conditions, {
      ...BASE_FIELDS,
      success_action_redirect: `${forms.url}/page`,
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `${forms.url}/page?bucket=examples&key=foo.txt&etag=%2237b51d194a7513e45b56f6524f2d51f2%22`,
    );
  });

  test('metadata of the sender’s own', async () => {
    const response = await forms.send([...BASE_CONDITIONS, ['eq', '$x-amz-meta-foo', 'bar']], {
      ...BASE_FIELDS,
      'x-amz-meta-foo': 'bar',
    });
    expect(response.status).toBe(204);
    expect((await fetch(`${forms.url}/foo.txt`)).headers.get('x-amz-meta-foo')).toBe('bar');
    const conditions = [...BASE_CONDITIONS, ['eq', '$x-amz-meta-foo', '東京']];
    await forms.send(conditions, { ...BASE_FIELDS, 'x-amz-meta-foo': '東京' });
    expect((await fetch(`${forms.url}/foo.txt`)).headers.get('x-amz-meta-foo')).toBe('=?UTF-8?B?5p2x5Lqs?=');
  });

  test('a size at either end of the range, and an exact one', async () => {
    const exact = [
      BASE_CONDITIONS[0],
      BASE_CONDITIONS[1],
      BASE_CONDITIONS[2],
      ['content-length-range', 3, 3],
    ];
    expect((await forms.send(exact, BASE_FIELDS, 'abc')).status).toBe(204);
    expect((await forms.send(BASE_CONDITIONS, BASE_FIELDS, Buffer.alloc(1_024))).status).toBe(204);
  });

  test('a checksum that is right', async () => {
    const checksum = {
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': '/N4rLtula/QIYB+3If6bXDONEO5CnqBPrlURto+/j7k=',
    };
    const conditions = [
      ...BASE_CONDITIONS,
      ...Object.entries(checksum).map(([name, value]) => ({ [name]: value })),
    ];
    expect((await forms.send(conditions, { ...BASE_FIELDS, ...checksum })).status).toBe(204);
  });

  test('fields behind the file change nothing', async () => {
    const form = formOf({ ...BASE_FIELDS, ...signPolicy({ conditions: BASE_CONDITIONS }) });
    form.append('x-amz-meta-late', 'x');
    form.append('key', 'elsewhere');
    expect((await forms.post(form)).status).toBe(204);
    expect((await fetch(`${forms.url}/elsewhere`)).status).toBe(404);
  });
});
