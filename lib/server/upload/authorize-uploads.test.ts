/** The host's decisions about each file, over HTTP: from presign to what is published. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { sendFile } from '@/testing/server/upload';
import type { Seam } from '../seam/seam';
import type { SluiceOptions } from '../seam/sluice-options';

const serverWith = (seam: Seam, config = {}) => createTestServer(config, undefined, { seam });
const presign = async (server: TestServer, json: unknown, headers = {}) => {
  const answer = await server.call('POST', '/api/upload/presign', { json, headers });
  return { status: answer.status, body: await answer.json() };
};
const decide = (authorizeUpload: unknown): Seam => ({
  authorizeUpload: authorizeUpload as NonNullable<Seam['authorizeUpload']>,
});
const picture = await makePicture({ format: 'png' });

describe('authorizeUpload', () => {
  test('hears of each file what is known of it, and who sends it', async () => {
    const heard: unknown[] = [];
    const server = await serverWith({
      identify: () => ({ id: 'u1', name: 'Ada', role: 'editor' }),
      metadata: z.object({ album: z.string() }),
      authorizeUpload({ signal, ...context }) {
        heard.push(context);
        return { decision: 'allow' };
      },
    });
    await presign(server, { filename: '/tmp/sea.png', size: 7, metadata: { album: 'a', more: 1 } });
    expect(heard).toEqual([
      {
        identity: { id: 'u1', name: 'Ada', role: 'editor' },
        metadata: { album: 'a' },
        link: null,
        file: { name: 'sea.png', type: 'image/png', sizeBytes: 7, sha256: undefined },
      },
    ]);
  });

  test.each<[string, unknown, object]>([
    [
      'refused by a sentence',
      () => ({ decision: 'refuse', reason: 'Members only.' }),
      { code: 'not_accepted', message: 'Members only.', details: { reason: 'Members only.' } },
    ],
    [
      'that the host fails at',
      () => {
        throw new Error('no database');
      },
      { code: 'hook_failed' },
    ],
    ['about which the host says yes', () => true, { code: 'hook_failed' }],
    ['about which the host says nothing', () => undefined, { code: 'hook_failed' }],
    ['whose limit is misspelt', () => ({ decision: 'allow', maxbytes: 3 }), { code: 'hook_failed' }],
    [
      'above the limit of the host',
      () => ({ decision: 'allow', maxBytes: 6 }),
      { code: 'file_too_large', details: { limitBytes: 6, actualBytes: 7 } },
    ],
  ])('a file %s hurts no other of its batch', async (_, answer, error) => {
    const server = await serverWith(
      decide(({ file }: { file: { name: string } }) =>
        file.name === 'bad.png' ? (answer as () => unknown)() : { decision: 'allow' },
      ),
    );
    const files = ['a.png', 'bad.png', 'b.png'].map((filename) => ({ filename, size: 7 }));
    const { body } = await presign(server, { files });
    expect(body).toMatchObject({ uploads: [{ method: 'POST' }, { error }, { method: 'POST' }] });
  });

  test('a file that is refused takes nothing of a budget', async () => {
    const limits = { client: [{ quantity: 'files', period: 'hour', amount: 1 }], network: [], total: [] };
    const server = await serverWith(
      decide(({ file }: { file: { name: string } }) =>
        file.name === 'bad.png' ? { decision: 'refuse', reason: 'No.' } : { decision: 'allow' },
      ),
      { budgetLimits: limits },
    );
    for (let tries = 0; tries < 5; tries += 1)
      expect((await presign(server, { filename: 'bad.png' })).status).toBe(403);
    expect((await presign(server, { filename: 'a.png' })).status).toBe(200);
  });

  test('the state and the tags of the host are those of the image, whatever a client says', async () => {
    const server = await serverWith(
      decide(() => ({ decision: 'allow', state: 'public', tags: ['guest', 'summer'] })),
    );
    const { ticket } = await sendFile(server, picture, { filename: 'a.png' });
    const answer = await server.call('POST', '/api/upload/complete', { json: { ticket } });
    expect(await answer.json()).toMatchObject({ state: 'public', tags: ['guest', 'summer'] });
    expect((await presign(server, { filename: 'a.png', state: 'public' })).status).toBe(400);
    expect((await presign(server, { filename: 'a.png', tags: ['x'] })).status).toBe(400);
  });

  test('the limit of the host is the bucket’s, and holds where a bucket does not keep to it', async () => {
    const server = await serverWith(decide(() => ({ decision: 'allow', maxBytes: picture.length - 1 })));
    const { body } = await presign(server, { filename: 'a.png' });
    expect(await server.storage.send(body, picture)).toBe(400);
    await server.storage.put(body.key, picture, { headers: { contentType: 'image/png' } });
    const answer = await server.call('POST', '/api/upload/complete', { json: { ticket: body.ticket } });
    expect(await answer.json()).toMatchObject({
      error: { code: 'file_too_large', details: { limitBytes: picture.length - 1 } },
    });
    expect(server.storage.keys()).toEqual([]);
  });

  test('a host cannot let come more than may come at all', async () => {
    const server = await serverWith(
      decide(() => ({ decision: 'allow', maxBytes: 1e12 })),
      {},
    );
    const { body } = await presign(server, { filename: 'a.png', size: 20_000_000 });
    expect(body).toMatchObject({ error: { code: 'file_too_large', details: { limitBytes: 10_485_760 } } });
    const unstated = (await presign(server, { filename: 'a.png' })).body;
    expect(await server.storage.send(unstated, new Uint8Array(10_485_761))).toBe(400);
  });
});

describe('UPLOAD_ACCESS', () => {
  const roles = ['uploader', 'viewer', 'editor', 'admin'];
  const byHeader: Seam = {
    identify({ headers }) {
      const role = headers.get('x-role');
      return role === null ? null : ({ id: role, role } as never);
    },
    authorizeUpload: () => ({ decision: 'allow' }),
  };
  test.each([
    ['public', 200, [200, 200, 200, 200]],
    ['signed-in', 401, [200, 403, 200, 200]],
    ['editor', 401, [403, 403, 200, 200]],
    ['admin', 401, [403, 403, 403, 200]],
  ])(
    '%s answers nobody by %i and the roles by %j, whatever else the host allows',
    async (uploadAccess, nobody, expected) => {
      const server = await serverWith(byHeader, { uploadAccess });
      const file = { filename: 'a.png' };
      expect((await presign(server, file)).status).toBe(nobody);
      const statuses = await Promise.all(
        roles.map(async (role) => (await presign(server, file, { 'x-role': role })).status),
      );
      expect(statuses).toEqual(expected);
    },
  );
});

describe('the ticket', () => {
  test('seals who sends the file and what was said about it', async () => {
    const seam: SluiceOptions<z.ZodObject<{ album: z.ZodString }>> = {
      identify: () => ({ id: 'u1', name: 'Ada', role: 'uploader' }),
      metadata: z.object({ album: z.string() }),
      authorizeUpload: ({ metadata }) => ({ decision: 'allow', metadata: { album: `${metadata.album}!` } }),
    };
    const server = await serverWith(seam);
    const { body } = await presign(server, { filename: 'a.png', metadata: { album: 'sea' } });
    const opened = await server.services.tickets.open(body.ticket);
    expect(opened).toMatchObject({
      claims: { identity: { id: 'u1', name: 'Ada', role: 'uploader' }, metadata: { album: 'sea!' } },
    });
  });

  test('holds the longest of everything, or says what to shorten and by how much', async () => {
    const server = await serverWith({
      identify: () => ({ id: 'i'.repeat(200), name: 'n'.repeat(100), role: 'uploader' }),
      metadata: z.string(),
    });
    const metadata = 'm'.repeat(510);
    expect(
      (await presign(server, { filename: `${'a'.repeat(200)}.png`, size: 10_000_000, metadata })).status,
    ).toBe(200);
    const all = {
      filename: `${'é'.repeat(150)}.png`,
      size: 10_000_000,
      sha256: `${'A'.repeat(43)}=`,
      taken: { at: '2026-01-31T12:00:00.123+01:00' },
      metadata,
    };
    expect((await presign(server, all)).status).toBe(200);
    // JSON takes two bytes for each of these.
    const quoted = `${'"'.repeat(200)}.png`;
    const { body } = await presign(server, { ...all, filename: quoted });
    const { field, problem } = body.error.details;
    expect([body.error.code, field]).toEqual(['invalid_request', 'metadata']);
    const [, excess] = /^is (\d+) bytes too long .* shorten it by as much$/.exec(problem) ?? [];
    const shorter = 'm'.repeat(510 - Number(excess));
    expect((await presign(server, { ...all, filename: quoted, metadata: shorter })).status).toBe(200);
    expect(await presign(server, { ...all, filename: quoted, metadata: `${shorter}mmmmm` })).toMatchObject({
      status: 400,
    });
    const short = { ...all, filename: quoted, metadata: 'm'.repeat(300), sha256: undefined };
    expect((await presign(server, short)).status).toBe(200);
  });

  test('without a host is as it was: the smallest client needs a name and nothing else', async () => {
    const server = await createTestServer();
    const { status, body } = await presign(server, { filename: 'photo.jpg' });
    expect(status).toBe(200);
    const opened = await server.services.tickets.open(body.ticket);
    expect(new Set(Object.keys((opened as { claims: object }).claims))).toEqual(
      new Set(['id', 'name', 'owner', 'slug', 'state', 'type']),
    );
    expect((await presign(server, { filename: 'photo.jpg', metadata: {} })).body).toMatchObject({
      error: { code: 'invalid_request', details: { field: 'metadata', problem: 'is not accepted here' } },
    });
  });
});
