import { expect, test } from 'vitest';
import { MAX_BODY_BYTES } from './read-bounded';
import { readJsonBody } from './read-json-body';

function post(body: BodyInit | null, contentType: string | null = 'application/json'): Request {
  const headers = new Headers(contentType === null ? {} : { 'content-type': contentType });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  if (contentType === null) request.headers.delete('content-type');
  return request;
}

test.each([
  ['{"a":1}', { a: 1 }],
  ['null', null],
  ['[]', []],
  ['{"a":1,"a":2}', { a: 2 }],
  [' "ü" ', 'ü'],
])('%s is read', async (text, value) => {
  expect(await readJsonBody(post(text))).toEqual(value);
});

test('a key that means something to objects is a plain field', async () => {
  const value = (await readJsonBody(post('{"__proto__":{"admin":true}}'))) as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect('admin' in value).toBe(false);
});

test.each(['Application/JSON; charset=utf-8', 'application/json'])('%s is the right type', async (type) => {
  expect(await readJsonBody(post('{}', type))).toEqual({});
});

test.each([null, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  '%s is refused: another site could send it without asking',
  async (type) => {
    await expect(readJsonBody(post('{}', type))).rejects.toMatchObject({ code: 'not_json' });
  },
);

test('a body whose sender goes away in the middle is no fault of the server', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
    pull: (controller) => controller.error(new Error('aborted')),
  });
  await expect(readJsonBody(post(body))).rejects.toMatchObject({ code: 'invalid_request' });
});

test.each<[string, BodyInit | null]>([
  ['no body', null],
  ['an empty body', ''],
  ['half a document', '{"a":'],
  ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
])('%s is refused', async (_, body) => {
  await expect(readJsonBody(post(body))).rejects.toMatchObject({ code: 'invalid_request' });
});

test('a body at the limit is read, one byte more is refused', async () => {
  const text = (length: number) => `"${'x'.repeat(length - 2)}"`;
  expect(await readJsonBody(post(text(MAX_BODY_BYTES)))).toHaveLength(MAX_BODY_BYTES - 2);
  await expect(readJsonBody(post(text(MAX_BODY_BYTES + 1)))).rejects.toMatchObject({
    code: 'body_too_large',
  });
});

test('an endless body is cut off, not waited for', async () => {
  let chunks = 0;
  let isCancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
    cancel() {
      isCancelled = true;
    },
  });
  await expect(readJsonBody(post(endless))).rejects.toMatchObject({ code: 'body_too_large' });
  expect(chunks).toBeLessThan(10);
  expect(isCancelled).toBe(true);
});

test('nesting as deep as fits is read without running out of stack', async () => {
  const depth = MAX_BODY_BYTES / 2;
  await expect(readJsonBody(post('['.repeat(depth) + ']'.repeat(depth)))).resolves.toBeInstanceOf(Array);
});
