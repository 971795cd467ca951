/**
 * Links that sign in once, on however many machines and across restarts: the first to redeem one creates an object that
 * only one can create. The bucket forgets it after a week, the link is dead after a quarter of an hour.
 */

import { usedLinkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { claimOnce } from './claim-once';
import { createLinkSealer } from './create-sign-in-link';

/** Links that sign in once. */
export type SignInLinks = Readonly<{
  /**
   * Uses a token up. Throws `sign_in_link_used` when it is used, too old or no link, and the bucket's `StorageError` where
   * nobody can tell.
   */
  redeem(token: string): Promise<void>;
}>;

/** Creates the links of a deployment; used ones are marked in its bucket. */
export function createSignInLinks(
  options: Readonly<{ appSecret: string; storage: Pick<ObjectStorage, 'put' | 'read'>; clock: Clock }>,
): SignInLinks {
  const { appSecret, storage, clock } = options;
  const sealer = createLinkSealer(appSecret, clock);
  return {
    async redeem(token) {
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') throw new ApiError('sign_in_link_used');
      const { id } = opened.payload as { id: string };
      if (!(await claimOnce(storage, usedLinkKey(id)))) throw new ApiError('sign_in_link_used');
    },
  };
}
