import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { TICKET_LATE_MS } from '@/lib/shared/limits';
import { createSealer } from '../seal/create-sealer';
import { createTickets, type TicketClaims } from './tickets';

const APP_SECRET = 'a secret of tests, long enough to count';
const START_MS = Date.UTC(2026, 0, 1);
let nowMs = START_MS;
const clock = () => new Date(nowMs);
const tickets = createTickets({ appSecret: APP_SECRET, clock });
const sealer = createSealer({ secret: APP_SECRET, purpose: 'ticket', clock });
const EXPIRES_AT = new Date(START_MS + 3_600_000);

const CLAIMS: TicketClaims = {
  id: createImageId(START_MS),
  slug: 'a.png',
  name: 'Strand 日本.png',
  type: 'image/png',
  state: 'private',
  owner: 'anyone',
};

test.each<[what: string, claims: TicketClaims]>([
  ['what is always promised', CLAIMS],
  ['all that can be', { ...CLAIMS, sizeBytes: 7, sha256: 'abc=', state: 'public', owner: 'admin' }],
])('a ticket says %s', async (_, claims) => {
  nowMs = START_MS;
  const ticket = await tickets.seal(claims, EXPIRES_AT);
  expect(await tickets.open(ticket)).toEqual({ kind: 'open', claims });
  expect(await tickets.openStored(ticket)).toEqual({ claims, expiresAt: EXPIRES_AT });
  expect((await sealer.open(ticket)).kind).toBe('open');
});

test('too late it names the image alone, and after a day nothing; the sweep still reads the one beside the object', async () => {
  nowMs = START_MS;
  const ticket = await tickets.seal({ ...CLAIMS, sizeBytes: 7 }, EXPIRES_AT);
  nowMs = EXPIRES_AT.getTime();
  const { id, name, type, state } = CLAIMS;
  const late = { kind: 'late', facts: { id, name, type, state }, expiredAt: EXPIRES_AT };
  expect(await tickets.open(ticket)).toEqual(late);
  nowMs += TICKET_LATE_MS - 1;
  expect(await tickets.open(ticket)).toEqual(late);
  nowMs += 1;
  await expect(tickets.open(ticket)).rejects.toMatchObject({ code: 'ticket_expired' });
  expect(await tickets.openStored(ticket)).toEqual({
    claims: { ...CLAIMS, sizeBytes: 7 },
    expiresAt: EXPIRES_AT,
  });
});

describe('no ticket is', () => {
  const sealed = (payload: object) => () => sealer.seal({ ...payload }, EXPIRES_AT);
  const { owner: _, ...withoutOwner } = CLAIMS;
  test.each<[what: string, make: () => Promise<string>]>([
    ['junk', async () => 'junk'],
    ['nothing', async () => ''],
    [
      'one of another secret',
      () => createTickets({ appSecret: `${APP_SECRET}!`, clock }).seal(CLAIMS, EXPIRES_AT),
    ],
    [
      'a session',
      () => createSealer({ secret: APP_SECRET, purpose: 'session', clock }).seal({ ...CLAIMS }, EXPIRES_AT),
    ],
  ])('%s', async (_what, make) => {
    nowMs = START_MS;
    const ticket = await make();
    await expect(tickets.open(ticket)).rejects.toMatchObject({ code: 'ticket_invalid' });
    expect(await tickets.openStored(ticket)).toBeNull();
  });

  test.each<[what: string, make: () => Promise<string>]>([
    ['one that lacks a promise', sealed(withoutOwner)],
    ['one that promises more', sealed({ ...CLAIMS, role: 'admin' })],
    ['one of an id that is none', sealed({ ...CLAIMS, id: '../x' })],
    ['one of a type we do not take', sealed({ ...CLAIMS, type: 'image/svg+xml' })],
    ['one of an empty file', sealed({ ...CLAIMS, sizeBytes: 0 })],
    ['one of half a byte', sealed({ ...CLAIMS, sizeBytes: 0.5 })],
    ['one into the trash', sealed({ ...CLAIMS, state: 'trash' })],
    ['one of another owner', sealed({ ...CLAIMS, owner: '' })],
  ])('%s, which another version of the app may know', async (_what, make) => {
    nowMs = START_MS;
    const ticket = await make();
    // Asked again, it is perhaps that version which answers; nothing is completed or removed meanwhile.
    await expect(tickets.open(ticket)).rejects.toMatchObject({ code: 'busy' });
    expect(await tickets.openStored(ticket)).toBeNull();
    nowMs = EXPIRES_AT.getTime();
    await expect(tickets.open(ticket)).rejects.toMatchObject({ code: 'ticket_invalid' });
  });
});
