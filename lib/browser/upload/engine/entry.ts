import type { WireTaken } from '@/lib/shared/wire';
import type { PhotoEdit } from '../edit/photo-edit';
import type { PreparedFile } from '../prepare/prepare-file';
import type { UploadProgress } from '../run-upload';
import type { StoredTicket } from '../tickets/create-ticket-store';
import type { PreparedFields } from '../upload-state';
import type { Said } from './said';

/** The engine's own state of a file on the list, besides what it shows. */
export type Entry = {
  readonly id: string;
  name: string;
  /** Words about the picture; '' for none. */
  caption: string;
  edit: PhotoEdit | null;
  /** Earlier words and edits, and those that were undone; the nearest last, at most 100 each. */
  past: Said[];
  future: Said[];
  /** Its place among the others on the list: the lowest stands first. */
  order: number;
  /** Its own pixels are sent, however many. */
  keepOriginal: boolean;
  /** The metadata of the host's own, as JSON text. */
  readonly metadata: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text. */
  readonly sender: string | undefined;
  /** When it was taken, as an earlier visit has read it; undefined: its bytes still tell. */
  readonly taken?: WireTaken | null | undefined;
  /** The file as it was chosen; rejects where it cannot be read any more. */
  readonly readSource: () => Promise<File>;
  /** Prepared bytes of an earlier try or visit, or null. */
  readonly readPrepared: () => Promise<PreparedFile | null>;
  /** Conversions in a worker that have begun and not ended, those of earlier visits included. */
  conversions: number;
  /** Among files that wait in the same queue the lowest goes first; 0 unless a person preferred it. */
  rank: number;
  /** The run that works on it; null while none does. */
  run: { readonly controller: AbortController; readonly progress: UploadProgress } | null;
  /** The ticket of its bytes once they are in the bucket. */
  sent: StoredTicket | undefined;
  /** The facts of its prepared bytes, as the list shows them. */
  fields: PreparedFields | undefined;
  /** Once by itself, until a person retries: what gets lost every time is no accident. */
  wasSentAgain?: boolean;
  /** The digest of the prepared bytes of an earlier visit. */
  readonly sha256: string | null;
};
