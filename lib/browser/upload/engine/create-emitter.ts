import { createListeners, type Listeners } from '@/lib/browser/create-listeners';
import type { JsonValue } from '@/lib/shared/json';
import type { CompletedUpload } from '@/lib/shared/wire';
import type { UploadFailure, UploadTotals } from '../upload-state';

/** The events of an uploader, by name; `id` is the upload's. */
export type UploaderEvents<Data = JsonValue> = {
  /** Files were put on the list. */
  added: Readonly<{ ids: readonly string[] }>;
  /** A file was verified and published. `duplicateOf` names the upload that was sent in its place, where it is the same photo. */
  completed: Readonly<{ id: string; image: CompletedUpload<Data>; duplicateOf: string | null }>;
  /** A file failed; it may be retried where `failure.canRetry`. */
  failed: Readonly<{ id: string; failure: UploadFailure }>;
  cancelled: Readonly<{ id: string }>;
  /** Files of an earlier visit are back on the list and continue. */
  restored: Readonly<{ ids: readonly string[] }>;
  /** Files that an earlier visit had sent were completed, without coming back to the list. */
  recovered: Readonly<{ images: readonly CompletedUpload<Data>[] }>;
  /** The totals have changed; at most every 200 ms. */
  progress: Readonly<{ totals: UploadTotals }>;
  /** All files have come to their end, except those that are paused. */
  idle: Readonly<{ totals: UploadTotals }>;
};

/** Tells listeners of events. */
export type Emitter<Data = JsonValue> = Readonly<{
  /** Calls a listener at each event of a name; the function it returns ends that. */
  on: <Name extends keyof UploaderEvents>(
    name: Name,
    listener: (event: UploaderEvents<Data>[Name]) => void,
  ) => () => void;
  /** A listener that throws is reported, and stops neither the others nor the engine. */
  emit: <Name extends keyof UploaderEvents>(name: Name, event: UploaderEvents<Data>[Name]) => void;
  clear: () => void;
}>;

/** Creates an emitter without listeners. */
export function createEmitter(onListenerError: (error: unknown) => void): Emitter {
  const byName = new Map<string, Listeners<never>>();
  return {
    on: (name, listener) => {
      const listeners = byName.get(name) ?? createListeners<never>(onListenerError);
      byName.set(name, listeners);
      return listeners.subscribe(listener);
    },
    emit: (name, event) => byName.get(name)?.tell(event as never),
    clear: () => byName.clear(),
  };
}
