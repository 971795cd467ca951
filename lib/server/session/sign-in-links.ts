/**
 * Links that sign in once, on however many machines and across restarts: the first to redeem one creates an object that
 * only one can create. The bucket forgets it after a week, the link is dead after a quarter of an hour.
 */
import { randomUUID } from 'node:crypto';
import { usedLinkKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createLinkSealer } from './create-sign-in-link';

/** Links that sign in once. */
export type SignInLinks = Readonly<{
  /**
   * Uses a token up. Throws `sign_in_link_used` when it is used, too old or no link, and the bucket's `StorageError` where
   * nobody can tell.
   */
  redeem(token: string): Promise<void>;
}>;

const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };

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
      if (!(await claim(storage, usedLinkKey(id)))) throw new ApiError('sign_in_link_used');
    },
  };
}

/** True for the one caller who creates the object. */
async function claim(storage: Pick<ObjectStorage, 'put' | 'read'>, key: string): Promise<boolean> {
  const mine = Buffer.from(randomUUID());
  try {
    await storage.put(key, mine, { headers: HEADERS, createOnly: true });
    return true;
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'precondition_failed') throw error;
  }
  // A write whose answer was lost is sent again and meets itself.
  const found = await storage.read(key, { maxBytes: 100 });
  return found !== null && mine.equals(found.bytes);
}
