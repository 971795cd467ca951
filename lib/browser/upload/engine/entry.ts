import type { WireTaken } from '@/lib/shared/wire';
import type { PhotoEdit } from '../edit/photo-edit';
import type { PreparedFile } from '../prepare/prepare-file';
import type { UploadProgress } from '../run-upload';
import type { StoredTicket } from '../tickets/create-ticket-store';
import type { PreparedFields } from '../upload-state';
import type { Said } from './create-edits';

/** The engine's own state of a file on the list, besides what it shows. */
export type Entry = {
  readonly id: string;
  name: string;
  /** Words about the picture; '' for none. */
  caption: string;
  edit: PhotoEdit | null;
  /** Earlier and undone words and edits, the nearest last. */
  past: Said[];
  future: Said[];
  /** Its place among the others on the list. */
  order: number;
  /** Send its own pixels. */
  keepOriginal: boolean;
  /** The metadata of the host's own, as JSON text. */
  readonly metadata: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text. */
  readonly sender: string | undefined;
  /** When it was taken, as an earlier visit has read it; undefined: its bytes still tell. */
  readonly taken?: WireTaken | null | undefined;
  readonly readSource: () => Promise<File>;
  /** Prepared bytes of an earlier try or visit, or null. */
  readonly readPrepared: () => Promise<PreparedFile | null>;
  /** Conversions in a worker that have begun and not ended, those of earlier visits included. */
  conversions: number;
  /** Among files that wait in the same queue the lowest goes first. */
  rank: number;
  run: { readonly controller: AbortController; readonly progress: UploadProgress } | null;
  sent: StoredTicket | undefined;
  fields: PreparedFields | undefined;
  /** Once by itself, until a person retries: what gets lost every time is no accident. */
  wasSentAgain?: boolean;
  /** The digest of the prepared bytes of an earlier visit. */
  readonly sha256: string | null;
};
