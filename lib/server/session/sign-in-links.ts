/**
 * Links that sign in once, on however many machines and across restarts: the first to redeem one creates an object that
 * only one can create. The bucket forgets it after a week, the link is dead after a quarter of an hour. In development a link works until
 * its process ends: anyone who can read that terminal owns the machine.
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
  options: Readonly<{
    appSecret: string;
    storage: Pick<ObjectStorage, 'put' | 'read'>;
    clock: Clock;
    /** Links of this id work as often as they are opened; null: there are none. */
    processLinkId: string | null;
  }>,
): SignInLinks {
  const { appSecret, storage, clock, processLinkId } = options;
  const sealer = createLinkSealer(appSecret, clock);
  return {
    async redeem(token) {
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') throw new ApiError('sign_in_link_used');
      const { id, processId } = opened.payload as { id?: string; processId?: string };
      if (processId !== undefined && processId === processLinkId) return;
      // Also one of a process that has ended.
      if (id === undefined) throw new ApiError('sign_in_link_used');
      if (!(await claimOnce(storage, usedLinkKey(id)))) throw new ApiError('sign_in_link_used');
    },
  };
}
