import * as z from 'zod';
import { MAX_BATCH } from '@/lib/shared/limits';
import type { ReceiptState, ReceiptsAnswer, SentPhoto } from '@/lib/shared/links/receipt-answers';
import { takeOrRefuse } from '../../budget/take-or-refuse';
import { ApiError } from '../../errors/api-error';
import { toWireResult } from '../../errors/to-wire-result';
import { readRefusalWords } from '../../images/refusal-words';
import { parseInput } from '../../input/parse-input';
import type { Needs } from '../../needs';
import { findImages } from '../../rows/find-images';
import type { StoredRow } from '../../rows/stored-row';
import type { OpenedReceipt } from './receipts';

/** The body of `POST /api/drop/receipts` and `/take-back`. */
export const receiptsSchema = z.strictObject({
  receipts: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(MAX_BATCH)
    .describe('the `receipt` of each photo, as its completion answered it'),
});

/** Services that receipts are answered with. */
export type ReceiptNeeds = Needs<
  'storage' | 'receipts' | 'downloadUrls' | 'shareTokens' | 'budgets' | 'clock' | 'log'
>;

/** Life of a thumbnail's address, in seconds: that of any other (`download-urls.ts`). */
const ADDRESS_SECONDS = 7_200;

/** The one who asks. */
export type Asker = Readonly<{ client: string; requestId: string }>;

/**
 * Tells what became of photos that a guest sent, each by its receipt. Throws `invalid_request` for another body and `rate_limited`; a receipt that
 * this app has not made is answered with `link_invalid` in its place.
 */
export async function readReceipts(
  services: ReceiptNeeds,
  { client, requestId }: Asker,
  body: unknown,
): Promise<ReceiptsAnswer> {
  const { receipts } = parseInput(receiptsSchema, body);
  await takeOrRefuse(services.budgets.receipts, client);
  const opened = receipts.map((receipt) => services.receipts.open(receipt));
  const images = await findImages(services.storage, [...new Set(opened.flatMap((one) => one?.id ?? []))]);
  const refused = [...images.values()].filter((image) => stateOf(image) === 'refused').map(({ id }) => id);
  const words = await readRefusalWords(services.storage, refused);
  const results = await Promise.all(
    opened.map((one) =>
      toWireResult(services, requestId, async () => {
        if (one === null) throw new ApiError('link_invalid');
        const image = images.get(one.id) ?? null;
        return { ...(await toSentPhoto(services, one, image)), word: words.get(one.id) ?? null };
      }),
    ),
  );
  return { results };
}

async function toSentPhoto(
  services: Needs<'downloadUrls' | 'shareTokens' | 'clock'>,
  { id, takeBackUntil }: OpenedReceipt,
  image: StoredRow | null,
): Promise<Omit<SentPhoto, 'word'>> {
  const state = stateOf(image);
  const isOpen = image !== null && services.clock().getTime() < takeBackUntil.getTime();
  return {
    ...{ id, state },
    takeBackUntil: isOpen ? takeBackUntil.toISOString() : null,
    thumbUrl: image !== null && state === 'accepted' ? await thumbUrlOf(services, image) : null,
  };
}

/** A thumbnail's key holds the words that a host has written since, which are not for guests. */
async function thumbUrlOf(
  { downloadUrls, shareTokens }: Needs<'downloadUrls' | 'shareTokens'>,
  { id, key, row }: StoredRow,
): Promise<string> {
  if (row.revision === undefined) return downloadUrls.urlOf(key);
  return `${(await shareTokens.createLink(id, row.name, ADDRESS_SECONDS)).url}&size=thumb`;
}

function stateOf(image: StoredRow | null): ReceiptState {
  switch (image?.state) {
    case undefined:
      return 'gone';
    case 'held':
      return 'waiting';
    case 'trash':
      return image?.row.stateBeforeTrash === 'held' ? 'refused' : 'removed';
    default:
      return 'accepted';
  }
}
