import type { UploadJournal } from '../persist/upload-journal';
import type { HeldBytes } from '../prepare/create-held-bytes';
import type { PreparedFile } from '../prepare/prepare-file';
import type { UploadDeps } from '../run-upload';
import type { UploadStore } from '../state/create-upload-store';
import type { TicketStore } from '../tickets/create-ticket-store';
import type { Emitter } from './create-emitter';
import type { ShownPreviews } from './create-shown-previews';
import type { Entry } from './entry';

/** Works through the list. Every method does nothing for an id that is unknown or in a state it does not fit. */
export type Runner = Readonly<{
  /** Takes over files that are on the list as `queued`; those held back wait to be resumed. */
  enter: (entries: readonly Entry[]) => void;
  cancel: (id: string) => void;
  retry: (id: string) => void;
  sendSmaller: (id: string) => void;
  pause: (id: string) => void;
  resume: (id: string) => void;
  sendNext: (id: string) => void;
  remove: (id: string) => void;
  /** A file has other words now; `isOtherPicture`: and its bytes will be others. It begins anew from where that matters. */
  reopen: (id: string, isOtherPicture: boolean) => void;
  /** Holds a file back for as long as somebody looks at it; false for one that is held back already, or can't be any more. */
  hold: (id: string) => boolean;
  /** Lets files that wait go in this order. */
  arrange: (ids: readonly string[]) => void;
  entryOf: (id: string) => Entry | undefined;
  /** The part that is in memory of a file's prepared bytes. */
  preparedOf: (id: string) => PreparedFile | undefined;
  destroy: () => void;
}>;

export type RunnerDeps = Readonly<{
  upload: UploadDeps;
  /** Files between leaving the line and being sent: each may hold its bytes. */
  maxInFlight: number;
  store: UploadStore;
  heldBytes: HeldBytes;
  previews: ShownPreviews;
  journal: UploadJournal | null;
  tickets: TicketStore;
  emit: Emitter['emit'];
}>;
