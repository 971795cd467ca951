/**
 * One attempt to sign in by OpenID Connect, between the page that began it and the provider's answer. It lives sealed in a cookie of the
 * browser, so that an answer counts in the browser alone that asked for it (OAuth 2.0 Security Best Current Practice, RFC 9700,
 * section 4.7), and is used up by an object in the bucket that only one can create.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { usedLinkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createSealer } from '../seal/create-sealer';
import { claimOnce } from '../session/claim-once';
import { isSameSecret } from '../session/is-same-secret';
import { ATTEMPT_SECONDS } from '../session/session-cookie';

const schema = z.object({
  id: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the provider sends the browser back to; said again when the code is exchanged. */
  redirectUri: z.string(),
  /** The page to open afterwards: a path of this site. */
  next: z.string(),
});

/** The cookie that the browser keeps of an attempt, and cannot read. */
export type Attempt = Readonly<z.infer<typeof schema>>;

export type Attempts = Readonly<{
  /** The token for the cookie. */
  seal(attempt: Omit<Attempt, 'id'>): Promise<string>;
  /**
   * Uses up the attempt of an answer that carries this `state`. Throws `openid_attempt_missing` for none, for one that is too old, and for
   * the answer to another attempt, which leaves it usable; `openid_attempt_used` the second time.
   */
  redeem(token: string | null, state: string | null): Promise<Attempt>;
}>;

/** Creates the attempts of a deployment. */
export function createAttempts(
  options: Readonly<{ appSecret: string; storage: Pick<ObjectStorage, 'put' | 'read'>; clock: Clock }>,
): Attempts {
  const { appSecret, storage, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'openid-attempt', clock });
  return {
    seal: (attempt) =>
      sealer.seal({ id: randomUUID(), ...attempt }, new Date(clock().getTime() + ATTEMPT_SECONDS * 1_000)),
    async redeem(token, state) {
      const opened = token === null || token === '' ? null : await sealer.open(token);
      const attempt = schema.safeParse(opened?.kind === 'open' ? opened.payload : null);
      if (!attempt.success || state === null || !isSameSecret(state, attempt.data.state)) {
        throw new ApiError('openid_attempt_missing');
      }
      if (!(await claimOnce(storage, usedLinkKey(attempt.data.id))))
        throw new ApiError('openid_attempt_used');
      return attempt.data;
    },
  };
}
