/**
 * API tokens: one document in the bucket (`system/keep/api-tokens.json`) with the digest of each, so that they need no restart and hold on
 * any number of machines. Every process reads it at most once a minute: a token that was revoked ends where it was revoked at once,
 * elsewhere within a minute, and nobody who tries tokens makes the bucket work.
 */
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { API_TOKENS_KEY } from '@/lib/shared/keys/system-keys';
import { ROLES, type Role } from '@/lib/shared/roles';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createKeptDocument } from '../kept/create-kept-document';
import type { Identity } from '../seam/identity';
import { createToken, digestOf, type TokenParts } from './api-token';

/** A token as lists show it. */
export type ApiTokenFacts = Readonly<{
  id: string;
  name: string;
  role: Role;
  createdMs: number;
  /** The maker. */
  createdBy: string;
  /** When it expires; null: not by itself. */
  expiresMs: number | null;
}>;

/** The properties of a new token. */
export type NewApiToken = Readonly<Pick<ApiTokenFacts, 'name' | 'role' | 'createdBy' | 'expiresMs'>>;

/** Every identity of a token has an id that begins so; nobody else's does. */
export const TOKEN_ID_PREFIX = 'token:';

export type ApiTokens = Readonly<{
  /** Makes a token. Its text is in the answer and nowhere else, ever again. Throws `conflict` where there are as many as there may be. */
  create(wanted: NewApiToken): Promise<ApiTokenFacts & Readonly<{ token: string }>>;
  /** Every token that has not ended, the newest first, asked of the bucket. */
  list(): Promise<readonly ApiTokenFacts[]>;
  /** False where there is none of that id. */
  revoke(id: string): Promise<boolean>;
  /** The person that a token stands for; null for one that is unknown, revoked, at its end, or whose secret is another. Throws `StorageError`. */
  identify(token: TokenParts): Promise<Identity | null>;
  /** Whether a token of this id is there and has not ended. Throws `StorageError`. */
  holds(id: string): Promise<boolean>;
}>;

const entrySchema = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  digest: z.string(),
  createdMs: z.number(),
  createdBy: z.string(),
  expiresMs: z.number().nullable(),
});
const schema = z.object({ tokens: z.record(z.string(), entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/** The document stays below 50 KB. */
const MAX_TOKENS = 100;
const MAX_BYTES = 200_000;

/** Creates the tokens of a deployment. */
export function createApiTokens(
  options: Readonly<{ storage: Pick<ObjectStorage, 'read' | 'put'>; clock: Clock }>,
): ApiTokens {
  const { storage, clock } = options;
  const kept = createKeptDocument({
    key: API_TOKENS_KEY,
    schema,
    empty: { tokens: {} },
    maxBytes: MAX_BYTES,
    advice: 'Delete it, and make new tokens.',
    storage,
    clock,
  });
  const isOpen = ({ expiresMs }: Entry, nowMs: number) => expiresMs === null || nowMs < expiresMs;

  async function openEntry(id: string): Promise<Entry | null> {
    const { tokens } = await kept.current();
    const entry = Object.hasOwn(tokens, id) ? tokens[id] : undefined;
    return entry && isOpen(entry, clock().getTime()) ? entry : null;
  }

  return {
    async create({ name, role, createdBy, expiresMs }) {
      const { id, secret, token } = createToken();
      const createdMs = clock().getTime();
      await kept.change(({ tokens }, nowMs) => {
        const open = Object.entries(tokens).filter(([, entry]) => isOpen(entry, nowMs));
        if (open.length >= MAX_TOKENS) throw new ApiError('too_many_tokens');
        const entry: Entry = { name, role, digest: digestOf(secret), createdMs, createdBy, expiresMs };
        return { tokens: { ...Object.fromEntries(open), [id]: entry } };
      });
      return { id, name, role, createdMs, createdBy, expiresMs, token };
    },
    async list() {
      const nowMs = clock().getTime();
      return Object.entries((await kept.read()).tokens)
        .filter(([, entry]) => isOpen(entry, nowMs))
        .map(([id, { digest: _, ...facts }]) => ({ id, ...facts }))
        .sort((one, other) => other.createdMs - one.createdMs);
    },
    async revoke(id) {
      let isFound = false;
      await kept.change(({ tokens }) => {
        isFound ||= Object.hasOwn(tokens, id);
        if (!Object.hasOwn(tokens, id)) return null;
        const { [id]: _, ...others } = tokens;
        return { tokens: others };
      });
      return isFound;
    },
    async identify({ id, secret }) {
      const entry = await openEntry(id);
      if (!entry || !isSameDigest(digestOf(secret), entry.digest)) return null;
      return { id: `${TOKEN_ID_PREFIX}${id}`, name: entry.name, role: entry.role };
    },
    holds: async (id) => (await openEntry(id)) !== null,
  };
}

/** In a time that tells nothing of either. */
function isSameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
