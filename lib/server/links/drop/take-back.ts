import type { TakeBackAnswer } from '@/lib/shared/links/receipt-answers';
import { takeOrRefuse } from '../../budget/take-or-refuse';
import { markChanged } from '../../changes/change-marks';
import { ApiError } from '../../errors/api-error';
import { toWireResult } from '../../errors/to-wire-result';
import { moveImages } from '../../images/move-images';
import { purgeImages } from '../../images/purge-images';
import { parseInput } from '../../input/parse-input';
import type { Needs } from '../../needs';
import { type Asker, receiptsSchema } from './read-receipts';

/** Services that taking back takes. */
export type TakeBackNeeds = Needs<'receipts' | 'budgets' | 'clock'> &
  Parameters<typeof moveImages>[0] &
  Parameters<typeof purgeImages>[0];

/**
 * Deletes photos permanently that a guest takes back, each by its receipt, wherever the host has put it meanwhile; its slot stays taken.
 * Safe to repeat. Throws `invalid_request` for another body and `rate_limited`; in the place of a photo stands `link_invalid` for a receipt that
 * this app has not made, `take_back_over` where it is too late, or what kept it from being deleted.
 */
export async function takeBack(
  services: TakeBackNeeds,
  { client, requestId }: Asker,
  body: unknown,
): Promise<Readonly<{ answer: TakeBackAnswer; taken: readonly string[] }>> {
  const { receipts } = parseInput(receiptsSchema, body);
  await takeOrRefuse(services.budgets.receipts, client);
  const nowMs = services.clock().getTime();
  const opened = receipts.map((receipt) => services.receipts.open(receipt));
  const ids = [
    ...new Set(
      opened.flatMap((one) => (one !== null && nowMs < one.takeBackUntil.getTime() ? [one.id] : [])),
    ),
  ];
  const failures = ids.length === 0 ? new Map() : await deleteAll(services, ids, requestId);
  const results = await Promise.all(
    opened.map((one) =>
      toWireResult(services, requestId, async () => {
        if (one === null) throw new ApiError('link_invalid');
        if (!ids.includes(one.id)) throw new ApiError('take_back_over');
        const failure = failures.get(one.id);
        if (failure !== undefined) throw failure;
        return { id: one.id, ok: true as const };
      }),
    ),
  );
  const taken = ids.filter((id) => !failures.has(id));
  await markChanged(services, taken);
  return { answer: { results }, taken };
}

/** Through the trash, as an admin would, so that every other change of the same photo meets the rules that it knows. */
async function deleteAll(
  services: TakeBackNeeds,
  ids: readonly string[],
  requestId: string,
): Promise<ReadonlyMap<string, ApiError>> {
  await moveImages(services, { ids, to: 'trash' }, requestId);
  const { results } = await purgeImages(services, { ids }, requestId);
  return new Map(
    results.flatMap((result) =>
      // Deleted before.
      result.ok || result.error.code === 'not_found'
        ? []
        : // Somebody else moved it at the same moment.
          [
            [
              result.id,
              new ApiError(result.error.code === 'invalid_request' ? 'conflict' : result.error.code),
            ] as const,
          ],
    ),
  );
}
