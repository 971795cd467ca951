import { describe, expect, test } from 'vitest';
import type { DropTerms } from '@/lib/shared/links/drop';
import type { ErrorBody, UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { HOUR } from '../../sweep/testing/leftovers';
import { call, picture, rows, sendByLink } from './testing/guest-calls';

describe('a receipt', () => {
  const ask = (server: TestServer, receipts: readonly string[]) =>
    call(server, '/api/drop/receipts', { receipts });
  const takeBack = (server: TestServer, receipts: readonly string[]) =>
    call(server, '/api/drop/take-back', { receipts });
  const move = async (server: TestServer, id: string, to: string) =>
    call(server, '/api/images/move', { ids: [id], to }, { cookie: await server.adminCookie() });
  const guestOf = async (terms: Partial<DropTerms>) => {
    const server = await createTestServer();
    const { token } = await makeDropLink(server, { files: 9, ...terms });
    const { image, ticket } = await sendByLink(server, token);
    return { server, token, id: image.id, ticket, receipt: image.receipt ?? '' };
  };

  test('tells what became of the photo', async () => {
    const { server, id, receipt } = await guestOf({ hold: true });
    const state = async () => ((await ask(server, [receipt])).body.results as { state: string }[])[0]?.state;
    expect(await state()).toBe('waiting');
    const refusal = { ids: [id], from: 'held', to: 'trash', word: 'Too dark.' };
    await call(server, '/api/images/move', refusal, { cookie: await server.adminCookie() });
    expect((await ask(server, [receipt])).body).toMatchObject({
      results: [{ state: 'refused', word: 'Too dark.' }],
    });
    await move(server, id, 'private');
    expect(await state()).toBe('accepted');
    expect((await ask(server, [receipt])).body).toEqual({
      results: [
        {
          id,
          state: 'accepted',
          word: null,
          takeBackUntil: '2026-01-15T12:10:01.000Z',
          thumbUrl: expect.stringMatching(new RegExp(`^/media/${id}/.*[?]share=.*&size=thumb$`)),
        },
      ],
    });
    await move(server, id, 'trash');
    expect(await state()).toBe('removed');
  });

  test('answers a hundred guests who share the address of a venue and all send at once', async () => {
    const { server, receipt } = await guestOf({});
    for (let guest = 0; guest < 100; guest += 1) {
      for (let time = 0; time < 15; time += 1) expect((await ask(server, [receipt])).status).toBe(200);
    }
    expect((await ask(server, [receipt])).status).toBe(429);
    // Taking back is counted beside it.
    expect((await takeBack(server, [receipt])).status).toBe(429);
    server.wait(60);
    expect((await takeBack(server, [receipt])).status).toBe(200);
  });

  test('takes the photo back for good, wherever it is, and its ticket brings it back no more', async () => {
    for (const hold of [true, false]) {
      const { server, id, receipt, ticket } = await guestOf({ hold });
      const marks = server.storage.changeMarks().length;
      expect((await takeBack(server, [receipt])).body).toEqual({ results: [{ id, ok: true }] });
      // Open galleries and walls hear of it.
      expect(server.storage.changeMarks()).toHaveLength(marks + 1);
      expect(rows(server)).toEqual([]);
      expect((await takeBack(server, [receipt])).body).toEqual({ results: [{ id, ok: true }] });
      await call(server, '/api/upload/complete', { ticket });
      expect(rows(server)).toEqual([]);
      expect((await ask(server, [receipt])).body).toMatchObject({
        results: [{ state: 'gone', takeBackUntil: null, thumbUrl: null }],
      });
      expect(server.storage.auditKeys().some((key) => key.endsWith('.take_back'))).toBe(true);
    }
  });

  test('takes nothing back when the time is over, or where the host gives none', async () => {
    const { server, receipt } = await guestOf({ takeBackSeconds: 60 });
    server.wait(61);
    expect((await ask(server, [receipt])).body).toMatchObject({ results: [{ takeBackUntil: null }] });
    expect((await takeBack(server, [receipt])).body).toMatchObject({
      results: [{ error: { code: 'take_back_over' } }],
    });
    expect(rows(server)).toHaveLength(1);
    const never = await guestOf({ takeBackSeconds: 0 });
    expect((await takeBack(never.server, [never.receipt])).body).toMatchObject({
      results: [{ error: { code: 'take_back_over' } }],
    });
  });

  test('an id, somebody else’s receipt with another id or time, and a ticket are none', async () => {
    const { server, id, receipt, ticket, token } = await guestOf({});
    const other = await sendByLink(server, token, 2);
    const [, link, end, proof] = receipt.split('.');
    const forged = [
      id,
      ticket.slice(0, 200),
      token,
      `${other.image.id}.${link}.${end}.${proof}`,
      `${id}.${link}.zzzzzz.${proof}`,
      `${id}.${id}.${end}.${proof}`,
      `${id}.${link}.${end}.${'A'.repeat(22)}`,
    ];
    for (const answer of [await takeBack(server, forged), await ask(server, forged)]) {
      expect(answer.status).toBe(200);
      for (const result of answer.body.results as ErrorBody[]) expect(result.error.code).toBe('link_invalid');
    }
    expect(rows(server)).toHaveLength(2);
    const otherApp = await createTestServer({ linkSecret: 'x'.repeat(32) });
    expect((await ask(otherApp, [receipt])).body).toMatchObject({ results: [{ error: {} }] });
  });

  test('comes with a late answer too, and with no other upload', async () => {
    const { server, receipt, ticket } = await guestOf({});
    server.wait(2 * HOUR);
    expect((await call(server, '/api/upload/complete', { ticket })).body).toMatchObject({ receipt });
    const grant = (await call(server, '/api/upload/presign', { filename: 'a.png' }))
      .body as unknown as UploadGrant;
    await server.storage.send(grant, picture);
    const plain = await call(server, '/api/upload/complete', { ticket: grant.ticket });
    expect(plain.body).not.toHaveProperty('receipt');
  });
});
