import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createGcsVersionStore } from './gcs-version-store';

type Answer = Readonly<{ status?: number; body?: object }>;

let close: () => void = () => {};
afterEach(() => close());

const denied: Answer = { status: 403, body: { error: { code: 403, errors: [{ reason: 'forbidden' }] } } };

/** A bucket of Google's that answers as a test says: its settings, and listings by their query. */
async function bucketOf(
  settings: Answer,
  list: (query: URLSearchParams) => Answer = () => denied,
  prefix = '',
) {
  const deleted: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const isObject = pathname.includes('/o/');
    if (request.method === 'DELETE') {
      deleted.push(`${decodeURIComponent(pathname.split('/o/')[1] ?? '')} ${searchParams.get('generation')}`);
    }
    const { status = 200, body = {} } = isObject
      ? { status: 204 }
      : pathname.endsWith('/o')
        ? list(searchParams)
        : settings;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const store = createGcsVersionStore({
    provider: 'gcs',
    prefix,
    bucket: 'photos',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  return { ...store, deleted };
}

describe('what a bucket keeps', () => {
  test.each<[string, object, object]>([
    ['nothing', {}, { versioning: 'off', lockDays: null, softDeleteSeconds: 0 }],
    ['versions', { versioning: { enabled: true } }, { versioning: 'on' }],
    [
      'what was deleted lately',
      { softDeletePolicy: { retentionDurationSeconds: '604800' } },
      { softDeleteSeconds: 604_800 },
    ],
    ['everything for a time', { retentionPolicy: { retentionPeriod: '86401' } }, { lockDays: 2 }],
    ['what is locked by itself', { objectRetention: { mode: 'Enabled' } }, { lockDays: 0 }],
    ['what is held', { defaultEventBasedHold: true }, { lockDays: 0 }],
  ])('%s, by its settings', async (_, body, keeping) => {
    expect(await (await bucketOf({ body })).readKeeping()).toMatchObject(keeping);
  });

  test('is seen by what was deleted where the settings may not be read', async () => {
    const store = await bucketOf(denied, (query) =>
      query.get('softDeleted') === 'true'
        ? {
            body: {
              items: [{ softDeleteTime: '2026-01-01T00:00:00Z', hardDeleteTime: '2026-01-08T00:00:00Z' }],
            },
          }
        : { body: { items: [{ name: 'trash/a', generation: '1', timeDeleted: '2026-01-01T00:00:00Z' }] } },
    );
    expect(await store.readKeeping()).toMatchObject({
      versioning: 'on',
      softDeleteSeconds: 604_800,
      lockDays: 'unknown',
    });
  });

  test('is unknown where nothing tells it', async () => {
    const unknown = { versioning: 'unknown', softDeleteSeconds: 'unknown' };
    expect(await (await bucketOf(denied)).readKeeping()).toMatchObject(unknown);
    expect(await (await bucketOf(denied, () => ({}))).readKeeping()).toMatchObject(unknown);
  });
});

test.each<[string, Answer, object]>([
  [
    'the shortest rule',
    {
      body: {
        lifecycle: {
          rule: [
            { action: { type: 'Delete' }, condition: { age: 30, matchesPrefix: ['trash/'] } },
            { action: { type: 'Delete' }, condition: { age: 7, matchesPrefix: ['logs/', 'trash/'] } },
          ],
        },
      },
    },
    { kind: 'days', days: 7 },
  ],
  ['no rule', {}, { kind: 'never' }],
  ['nobody', denied, { kind: 'unknown' }],
])('when the trash ends is told by %s', async (_, settings, end) => {
  expect(await (await bucketOf(settings)).readEnd('trash/', null)).toEqual(end);
});

test('every generation under a prefix is deleted, of every page', async () => {
  const store = await bucketOf({}, (query) => {
    if (query.get('versions') !== 'true' || query.get('prefix') !== 'trash/images/a/') return {};
    return query.get('pageToken') === 'next'
      ? { body: { items: [{ name: 'trash/images/a/y', generation: '3' }] } }
      : {
          body: {
            items: ['1', '2'].map((generation) => ({ name: 'trash/images/a/x', generation })),
            nextPageToken: 'next',
          },
        };
  });
  expect(await store.erase(['trash/images/a/', 'private/images/a/'])).toEqual({ removed: 3, left: 0 });
  expect(new Set(store.deleted)).toEqual(
    new Set(['trash/images/a/x 1', 'trash/images/a/x 2', 'trash/images/a/y 3']),
  );
});

test('below a prefix nothing is asked of, listed or deleted that lies elsewhere', async () => {
  const asked: (string | null)[] = [];
  const store = await bucketOf(
    denied,
    (query) => {
      asked.push(query.get('prefix'));
      return {
        body: {
          items: ['team/app/trash/images/a/x', 'trash/images/a/x'].map((name) => ({ name, generation: '1' })),
        },
      };
    },
    'team/app/',
  );
  await store.readKeeping();
  expect(await store.erase(['trash/images/a/'])).toEqual({ removed: 1, left: 0 });
  expect(store.deleted).toEqual(['team/app/trash/images/a/x 1']);
  expect(asked).toEqual(['team/app/trash/', 'team/app/', 'team/app/trash/images/a/']);
});
