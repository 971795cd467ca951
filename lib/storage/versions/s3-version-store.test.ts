import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createS3VersionStore } from './s3-version-store';

type Answer = Readonly<{ status?: number; headers?: Record<string, string>; body?: string }>;

const QUERIES = ['versioning', 'object-lock', 'replication', 'lifecycle', 'list-type', 'versions', 'delete'];

let close: () => void = () => {};
afterEach(() => close());

const denied: Answer = { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' };
const absent: Answer = { status: 501, body: '<Error><Code>NotImplemented</Code></Error>' };

/** A bucket that answers each question as a test says; what is not said is denied. */
async function bucketOf(
  answers: Readonly<Record<string, (body: string, url: URL) => Answer>>,
  provider: 's3' | 'r2' = 's3',
  prefix = '',
) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://bucket');
    const body = await textOf(request);
    const query = QUERIES.find((name) => url.searchParams.has(name)) ?? '';
    const name = `${request.method} ${query || url.pathname}`;
    asked.push(name);
    const { status = 200, headers = {}, body: answer = '' } = answers[name]?.(body, url) ?? denied;
    response.writeHead(status, { etag: '"1"', ...headers });
    response.end(request.method === 'HEAD' ? '' : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const store = createS3VersionStore({
    provider,
    prefix,
    bucket: 'photos',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  return { ...store, asked };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const listed = (key: string) => () => ({
  body: `<ListBucketResult><Contents><Key>${key}</Key></Contents></ListBucketResult>`,
});

describe('what a bucket keeps', () => {
  test('is read from its settings', async () => {
    const store = await bucketOf({
      'GET versioning': () => ({
        body: '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>',
      }),
      'GET object-lock': () => absent,
      'GET replication': () => ({
        status: 404,
        body: '<Error><Code>ReplicationConfigurationNotFoundError</Code></Error>',
      }),
    });
    expect(await store.readKeeping()).toEqual({
      versioning: 'suspended',
      lockDays: null,
      softDeleteSeconds: 0,
      replicas: [],
    });
  });

  test.each<[string | undefined, string]>([
    ['3HL4kqtJlcpXroDTDmJ', 'on'],
    ['null', 'suspended'],
    [undefined, 'off'],
  ])('is seen by an object where they may not be read: version %s', async (version, versioning) => {
    const store = await bucketOf({
      'GET list-type': listed('private/a'),
      'HEAD /photos/private/a': () => ({
        headers: version === undefined ? {} : { 'x-amz-version-id': version },
      }),
    });
    expect(await store.readKeeping()).toMatchObject({ versioning, lockDays: 'unknown', replicas: 'unknown' });
  });

  test('is unknown where nothing tells it', async () => {
    expect(await (await bucketOf({})).readKeeping()).toMatchObject({ versioning: 'unknown' });
    const empty = await bucketOf({ 'GET list-type': () => ({ body: '<ListBucketResult/>' }) });
    expect(await empty.readKeeping()).toMatchObject({ versioning: 'unknown' });
  });

  test('is nothing on R2, whose objects have ids of versions all the same', async () => {
    const store = await bucketOf({}, 'r2');
    expect(await store.readKeeping()).toMatchObject({ versioning: 'off', lockDays: null });
    expect(await store.mayErase()).toBe(false);
    expect(store.asked).toEqual([]);
  });
});

describe('when the trash ends', () => {
  const rule = (days: number) => ({
    body: `<LifecycleConfiguration><Rule><Status>Enabled</Status><Filter><Prefix>trash/</Prefix></Filter><Expiration><Days>${days}</Days></Expiration></Rule></LifecycleConfiguration>`,
  });

  test.each<[string, () => Answer, object]>([
    ['a rule', () => rule(7), { kind: 'days', days: 7 }],
    [
      'no rule',
      () => ({ status: 404, body: '<Error><Code>NoSuchLifecycleConfiguration</Code></Error>' }),
      { kind: 'never' },
    ],
    ['a server without rules', () => absent, { kind: 'by-sweep' }],
    ['nobody', () => denied, { kind: 'unknown' }],
  ])('is told by %s', async (_, lifecycle, end) => {
    const store = await bucketOf({ 'GET lifecycle': lifecycle });
    expect(await store.readEnd('trash/', null)).toEqual(end);
  });

  test('is told by an object where the rules may not be read, in whole days before its midnight', async () => {
    const store = await bucketOf({
      'HEAD /photos/trash/thumbs/a': () => ({
        headers: {
          'last-modified': 'Thu, 01 Jan 2026 10:30:00 GMT',
          'x-amz-expiration': 'expiry-date="Sat, 10 Jan 2026 00:00:00 GMT", rule-id="clean"',
        },
      }),
      'HEAD /photos/trash/thumbs/b': () => ({
        headers: { 'last-modified': 'Thu, 01 Jan 2026 10:30:00 GMT' },
      }),
    });
    expect(await store.readEnd('trash/', 'trash/thumbs/a')).toEqual({ kind: 'days', days: 8 });
    expect(await store.readEnd('trash/', 'trash/thumbs/b')).toEqual({ kind: 'unknown' });
  });
});

describe('versions', () => {
  const page = (content: string, next = '') =>
    `<ListVersionsResult>${next === '' ? '' : `<IsTruncated>true</IsTruncated><NextKeyMarker>${next}</NextKeyMarker><NextVersionIdMarker>v2</NextVersionIdMarker>`}${content}</ListVersionsResult>`;
  const version = (key: string, id: string, kind = 'Version') =>
    `<${kind}><Key>trash/images/a/${key}</Key><VersionId>${id}</VersionId></${kind}>`;

  test('are all deleted, markers and every page included, and nothing else', async () => {
    const deleted: string[] = [];
    const store = await bucketOf({
      'GET versions': (_, url) => ({
        body:
          url.searchParams.get('prefix') !== 'trash/images/a/'
            ? page('')
            : url.searchParams.get('key-marker') === 'k2'
              ? page(version('k2', 'v3'))
              : page(version('k1', 'v1') + version('k1', 'm1', 'DeleteMarker') + version('k2', 'null'), 'k2'),
      }),
      'POST delete': (body) => {
        const found = body.matchAll(/<Key>(.*?)<\/Key><VersionId>(.*?)<\/VersionId>/g);
        deleted.push(...[...found].map(([, key, id]) => `${key?.split('/').at(-1)} ${id}`));
        return { body: '<DeleteResult/>' };
      },
    });
    expect(await store.erase(['trash/images/a/', 'private/images/a/'])).toEqual({ removed: 4, left: 0 });
    expect(new Set(deleted)).toEqual(new Set(['k1 m1', 'k1 v1', 'k2 null', 'k2 v3']));
  });

  test('of what lies elsewhere are left alone, whatever a server lists', async () => {
    const deleted: string[] = [];
    const store = await bucketOf({
      'GET versions': () => ({
        body: page(
          `${version('k1', 'v1')}<Version><Key>private/images/b/k</Key><VersionId>v</VersionId></Version>`,
        ),
      }),
      'POST delete': (body) => {
        deleted.push(...[...body.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key));
        return { body: '<DeleteResult/>' };
      },
    });
    expect(await store.erase(['trash/images/a/'])).toEqual({ removed: 1, left: 0 });
    expect(deleted).toEqual(['trash/images/a/k1']);
  });

  test('that are refused are counted', async () => {
    const store = await bucketOf({
      'GET versions': () => ({ body: page(version('k1', 'v1') + version('k2', 'v2')) }),
      'POST delete': () => ({
        body: '<DeleteResult><Error><Key>k1</Key><Code>AccessDenied</Code></Error></DeleteResult>',
      }),
    });
    expect(await store.erase(['trash/images/a/'])).toEqual({ removed: 1, left: 1 });
  });

  test('that may not be listed are an error', async () => {
    await expect((await bucketOf({})).erase(['trash/images/a/'])).rejects.toMatchObject({
      code: 'access_denied',
    });
  });

  const empty = () => ({ body: page('') });
  test.each<[string, Record<string, () => Answer>, boolean]>([
    [
      'listed and deleted',
      { 'GET versions': empty, 'POST delete': () => ({ body: '<DeleteResult/>' }) },
      true,
    ],
    ['not listed', { 'POST delete': () => ({ body: '<DeleteResult/>' }) }, false],
    ['listed only', { 'GET versions': empty }, false],
    [
      'listed, and each refused',
      {
        'GET versions': empty,
        'POST delete': () => ({
          body: '<DeleteResult><Error><Code>AccessDenied</Code></Error></DeleteResult>',
        }),
      },
      false,
    ],
  ])('may be %s: that is known before', async (_, answers, mayErase) => {
    expect(await (await bucketOf(answers)).mayErase()).toBe(mayErase);
  });
});

test('below a prefix nothing is asked of, listed or deleted that lies elsewhere', async () => {
  const asked: string[] = [];
  const note = (body: string, url: URL) => {
    asked.push(url.searchParams.get('prefix') ?? '');
    asked.push(...[...body.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key));
  };
  const store = await bucketOf(
    {
      'GET list-type': (body, url) => {
        note(body, url);
        return listed('team/app/private/a')();
      },
      'HEAD /photos/team/app/private/a': () => ({ headers: { 'x-amz-version-id': 'v1' } }),
      'GET lifecycle': () => ({
        body: `<LifecycleConfiguration>${['trash/', 'team/app/trash/', 'team/app/b/trash/']
          .map(
            (prefix, index) =>
              `<Rule><Status>Enabled</Status><Filter><Prefix>${prefix}</Prefix></Filter><Expiration><Days>${index + 5}</Days></Expiration></Rule>`,
          )
          .join('')}</LifecycleConfiguration>`,
      }),
      'GET versions': (body, url) => {
        note(body, url);
        return {
          body: `<ListVersionsResult>${['team/app/trash/images/a/k', 'trash/images/a/k']
            .map((key) => `<Version><Key>${key}</Key><VersionId>v</VersionId></Version>`)
            .join('')}</ListVersionsResult>`,
        };
      },
      'POST delete': (body, url) => {
        note(body, new URL('?prefix=team/app/', url));
        return { body: '<DeleteResult/>' };
      },
    },
    's3',
    'team/app/',
  );
  expect(await store.readKeeping()).toMatchObject({ versioning: 'on' });
  expect(await store.mayErase()).toBe(true);
  expect(await store.readEnd('trash/', null)).toEqual({ kind: 'days', days: 6 });
  expect(await store.erase(['trash/images/a/'])).toEqual({ removed: 1, left: 0 });
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((name) => !name.startsWith('team/app/'))).toEqual([]);
});
