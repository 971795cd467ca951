import * as z from 'zod';
import { settleWire } from '@/lib/server/http/settle-wire';
import type { Services } from '@/lib/server/services';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ChangeResponse, ChangeResult } from '@/lib/shared/wire';

/** Most images one call may change. */
const MAX_IDS = 1_000;
/** Images changed at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;

/** The ids of a bulk change. */
export const idsSchema = z.array(z.string().max(100)).min(1).max(MAX_IDS);

/**
 * Does the same to many images; each has a result of its own, in order. An id given twice is changed once.
 */
export async function changeImages(
  services: Services,
  ids: readonly string[],
  requestId: string,
  change: (id: string) => Promise<void>,
): Promise<ChangeResponse> {
  const unique = [...new Set(ids)];
  const results = await mapBounded(unique, PARALLEL, async (id): Promise<ChangeResult> => {
    const failed = await settleWire(services, requestId, () => change(id));
    return failed ? { id, ok: false, error: failed.error } : { id, ok: true };
  });
  const byId = new Map(results.map((result) => [result.id, result]));
  return { results: ids.flatMap((id) => byId.get(id) ?? []) };
}
