/** An upgrade loses nothing that is under way: pages and servers of two releases meet, and what one has written down the other reads. */
import { describe, expect, test } from 'vitest';
import {
  parseCompleteAnswer,
  parsePresignAnswer,
  parseWireError,
} from '@/lib/browser/upload/api/parse-answers';
import { parseJournalEntry } from '@/lib/browser/upload/persist/journal-entry';
import { createSealer } from '@/lib/server/seal/create-sealer';
import { createTickets } from '@/lib/server/tickets/tickets';
import { createTestServer } from '../server/create-test-server';
import { makePicture } from '../server/make-picture';
import { complete, sendFile } from '../server/upload';
import { RELEASE_0_1_0 } from './release-0-1-0';

const { presign, grants, completed, refused, claims, journalEntry } = RELEASE_0_1_0;

/** The paths that a value lacks of an older one, or has with another type. More of them is no harm. */
function lostSince(older: unknown, newer: unknown, path = ''): readonly string[] {
  if (Array.isArray(older)) return Array.isArray(newer) ? [] : [path];
  if (typeof older !== 'object' || older === null) return typeof newer === typeof older ? [] : [path];
  if (typeof newer !== 'object' || newer === null) return [path];
  return Object.entries(older).flatMap(([key, value]) =>
    Object.hasOwn(newer, key)
      ? lostSince(value, (newer as Readonly<Record<string, unknown>>)[key], `${path}.${key}`)
      : [`${path}.${key}`],
  );
}

/** A form's fields depend on the bucket. */
const { fields: _, ...grant } = grants.post;

describe('a page of 0.1.0 and a server of today', () => {
  test('what the page asks for is granted, in the form it knows', async () => {
    const server = await createTestServer();
    const one = await server.call('POST', '/api/upload/presign', { json: presign.smallest });
    expect(lostSince(grant, await one.json())).toEqual([]);
    const many = await server.call('POST', '/api/upload/presign', { json: presign.page });
    const { uploads } = (await many.json()) as { uploads: readonly unknown[] };
    expect(uploads.flatMap((upload) => lostSince(grant, upload))).toEqual([]);
    expect(uploads).toHaveLength(2);
  });

  test('a photo that was sent is completed, changed and held in the forms it knows', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const server = await createTestServer({ uploadState: 'private' });
    const { ticket } = await sendFile(server, bytes, presign.smallest);
    const published = await complete(server, ticket);
    expect(lostSince(completed.published, published.body)).toEqual([]);
    const headers = { cookie: await server.adminCookie() };
    await server.call('PATCH', `/api/images/${published.body.id}`, { json: { alt: 'x' }, headers });
    expect(lostSince(completed.changed, (await complete(server, ticket)).body)).toEqual([]);

    const holding = await createTestServer({ uploadState: 'held' });
    const waiting = await sendFile(holding, bytes, presign.smallest);
    expect(lostSince(completed.held, (await complete(holding, waiting.ticket)).body)).toEqual([]);
  });

  test('a refusal has the form it knows', async () => {
    const server = await createTestServer();
    const answer = await server.call('POST', '/api/upload/complete', { json: { ticket: 'none' } });
    const { details: __, ...error } = refused.error;
    expect(lostSince({ error }, await answer.json())).toEqual([]);
  });

  test('its tickets are honoured', async () => {
    const clock = () => new Date('2026-11-30T01:30:00Z');
    const appSecret = 'a secret of tests, long enough to count';
    const sealer = createSealer({ secret: appSecret, purpose: 'ticket', clock });
    const ticket = await sealer.seal(claims, new Date('2026-11-30T02:00:00Z'));
    const opened = await createTickets({ appSecret, clock }).open(ticket);
    expect(opened).toEqual({ kind: 'open', claims: { ...claims, slug: 'strand.jpg' } });
  });
});

describe('a page of today and a server of 0.1.0', () => {
  test('its grants, images and refusals are understood', () => {
    const uploads = [grants.post, grants.put, refused];
    expect(parsePresignAnswer({ uploads }, 3).map(({ ok }) => ok)).toEqual([true, true, false]);
    const results = [...Object.values(completed), refused];
    expect(parseCompleteAnswer({ results }, 4).map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(parseWireError(refused, null)).toMatchObject({ code: 'too_many_pixels' });
  });

  test('the files that a page had written down continue', () => {
    expect(parseJournalEntry(structuredClone(journalEntry))).toEqual(journalEntry);
  });
});

describe('a page or server that is newer than the other', () => {
  const more = <T extends object>(value: T) => ({ ...value, ofALaterRelease: { a: 1 } });

  test('says more than is known, which is no harm', () => {
    expect(parsePresignAnswer(more({ uploads: [more(grants.post)] }), 1)).toMatchObject([{ ok: true }]);
    expect(parseCompleteAnswer(more({ results: [more(completed.published)] }), 1)).toMatchObject([
      { ok: true },
    ]);
    expect(parseJournalEntry(more(journalEntry))).toEqual(journalEntry);
  });

  test('tells an older server what that does not know, and asks again until a newer one answers', async () => {
    const server = await createTestServer();
    const json = { files: [more(presign.smallest)] };
    const answer = await server.call('POST', '/api/upload/presign', { json });
    const [outcome] = parsePresignAnswer(await answer.json(), 1);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'invalid_request', retry: { isPatient: true } },
    });
    const whole = await server.call('POST', '/api/upload/presign', { json: more(presign.page) });
    expect(parseWireError(await whole.json(), null)?.retry).toEqual({ isPatient: true });
  });

  test('has promised more in a ticket than an older server knows, which completes nothing and removes nothing', async () => {
    const server = await createTestServer();
    const { config, clock, tickets } = server.services;
    const sealer = createSealer({ secret: config.appSecret, purpose: 'ticket', clock });
    const ticket = await sealer.seal(more(claims), new Date(server.now().getTime() + 60_000));
    const { status, body } = await complete(server, ticket);
    expect([status, body.error.code]).toEqual([503, 'busy']);
    expect(await tickets.openStored(ticket)).toBeNull();
  });
});
