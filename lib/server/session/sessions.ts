import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock';
import { createSealer } from '../seal/create-sealer';
import type { Identity } from '../seam/identity';
import type { EndedSession, EndedSessions, SessionFacts } from './create-ended-sessions';
import { SESSION_SECONDS } from './session-cookie';
import { type SessionPeople, type SessionPerson, sessionPersonSchema } from './session-person';

/** A session that holds. */
export type OpenSession = SessionFacts &
  Readonly<{
    /** The owner, with the role that is configured now. */
    identity: Identity;
    via: SessionPerson['via'];
    /** When it expires if nobody uses it, in milliseconds since 1970; never later than `expiresMs`. */
    idleEndMs: number;
    /** A fresh token for the cookie, where the one given says too little of when it was used. */
    renew?: () => Promise<string>;
  }>;

/** Says who is signed in: sealed in a cookie, but for what has ended before its time. */
export type Sessions = Readonly<{
  /** A token for the cookie. Throws `StorageError` where the bucket cannot say which sessions hold. */
  start(person: SessionPerson): Promise<string>;
  /** The session of a token; null for none, and for one that has ended. Throws `StorageError` where nobody can tell. */
  open(token: string | null): Promise<OpenSession | null>;
  /** True for a session that has not ended before its time. Throws `StorageError` where nobody can tell. */
  isEnded(session: SessionFacts): Promise<boolean>;
  /** Ends one session everywhere. */
  end(session: EndedSession): Promise<void>;
  /** Ends all sessions of one person. */
  endAllOf(account: string): Promise<void>;
  /** Ends everybody's sessions. */
  endAll(): Promise<void>;
}>;

export type SessionsOptions = Readonly<{
  appSecret: string;
  people: SessionPeople;
  /** A session that nobody uses for so long ends. */
  idleSeconds: number;
  endedSessions: EndedSessions;
  clock: Clock;
}>;

const payloadSchema = z.object({
  id: z.string(),
  epoch: z.number(),
  usedMs: z.number(),
  person: sessionPersonSchema,
});
type Payload = z.infer<typeof payloadSchema>;

/** Tokens remembered as opened. Somebody who is signed in asks often, and opening a token takes longer than what is asked for. */
const MAX_OPENED_TOKENS = 1_000;
/** A token is renewed after this share of the idle time: an idle end is right to a twentieth, and most answers set no cookie. */
const RENEWED_AFTER = 0.05;

/**
 * Sessions end after 7 days, after a time of not being used, by signing out, for a person when their password or their place on the list
 * changes, and for all when the secret does.
 */
export function createSessions(options: SessionsOptions): Sessions {
  const { appSecret, people, idleSeconds, endedSessions, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'session', clock });
  const idleMs = idleSeconds * 1_000;
  /** The content that a token holds never changes. */
  const openedTokens = new Map<string, Payload & { expiresMs: number }>();

  async function read(token: string) {
    const kept = openedTokens.get(token);
    if (kept) return kept;
    const opened = await sealer.open(token);
    if (opened.kind !== 'open') return null;
    const payload = payloadSchema.safeParse(opened.payload);
    if (!payload.success) return null;
    const read = { ...payload.data, expiresMs: opened.expiresAt.getTime() };
    if (openedTokens.size >= MAX_OPENED_TOKENS) openedTokens.clear();
    openedTokens.set(token, read);
    return read;
  }

  async function open(token: string | null): Promise<OpenSession | null> {
    if (token === null || token === '') return null;
    const session = await read(token);
    if (session === null) return null;
    const { id, epoch, usedMs, expiresMs, person } = session;
    const identity = people.identify(person);
    if (identity === null) return null;
    const facts = { id, epoch, expiresMs, account: identity.id };
    const nowMs = clock().getTime();
    const idleEndMs = Math.min(expiresMs, usedMs + idleMs);
    if (nowMs >= idleEndMs || (await endedSessions.isEnded(facts))) return null;
    const renew = () => sealer.seal({ id, epoch, usedMs: nowMs, person }, new Date(expiresMs));
    const isDue = nowMs - usedMs > idleMs * RENEWED_AFTER;
    return { ...facts, identity, via: person.via, idleEndMs, ...(isDue ? { renew } : {}) };
  }

  return {
    async start(person) {
      const identity = people.identify(person);
      if (identity === null) throw new RangeError('A session needs somebody.');
      const epoch = await endedSessions.readEpoch(identity.id);
      const nowMs = clock().getTime();
      const payload: Payload = { id: randomUUID(), epoch, usedMs: nowMs, person };
      return sealer.seal(payload, new Date(nowMs + SESSION_SECONDS * 1_000));
    },
    open,
    isEnded: endedSessions.isEnded,
    end: endedSessions.end,
    endAllOf: endedSessions.endAllOf,
    endAll: endedSessions.endAll,
  };
}
