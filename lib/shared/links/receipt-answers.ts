import type { ErrorBody } from '../wire';

/**
 * The fate of a photo that a guest sent: it waits for approval, was accepted, was refused, was taken out of sight by the host later, or
 * exists no more.
 */
export type ReceiptState = 'waiting' | 'accepted' | 'refused' | 'removed' | 'gone';

/** A photo as its guest is told of it. */
export type SentPhoto = Readonly<{
  id: string;
  state: ReceiptState;
  /** The host's word about why it was refused; null for none. */
  word: string | null;
  /** Until when it can be taken back, ISO 8601, UTC; null: not any more, or never. */
  takeBackUntil: string | null;
  /** Loads a small picture of it, for as long as it is accepted; null otherwise. */
  thumbUrl: string | null;
}>;

/** `POST /api/drop/receipts`: a photo or an error for each receipt, in order. */
export type ReceiptsAnswer = Readonly<{ results: readonly (SentPhoto | ErrorBody)[] }>;

/** `POST /api/drop/take-back`: for each receipt that the photo is gone, or an error, in order. */
export type TakeBackAnswer = Readonly<{
  results: readonly (Readonly<{ id: string; ok: true }> | ErrorBody)[];
}>;
