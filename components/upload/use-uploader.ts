'use client';

import { use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  createUploader,
  EMPTY_SNAPSHOT,
  type Uploader,
  type UploaderOptions,
  type UploaderSnapshot,
} from '@/lib/browser/upload';
import type { JsonValue } from '@/lib/shared/json';
import { useHostIfAny } from '../host/host';
import { useTextAtHand } from '../text/text-provider';
import { UploadsContext } from './uploads-provider';

type Methods<Metadata = unknown> = Omit<
  Uploader<JsonValue, Metadata>,
  'subscribe' | 'getSnapshot' | 'destroy' | 'on'
>;

/** The snapshot's fields, the engine's methods, which never change, and the engine itself for its events; null before the first effect. */
export type UseUploader<Data = JsonValue, Metadata = unknown> = UploaderSnapshot<Data> &
  Methods<Metadata> &
  Readonly<{ uploader: Uploader<Data, Metadata> | null }>;

/**
 * An uploader: below an `UploadsProvider` the one that lives above all pages, without one for the life of the component.
 * Options are read when it is created; without an `endpoint` the handlers are where the provider above says. `Data` and `Metadata` are those of `createUploader`.
 */
export function useUploader<Data = JsonValue, Metadata = unknown>(
  options: UploaderOptions,
): UseUploader<Data, Metadata> {
  return useAnyUploader(options) as UseUploader<Data, Metadata>;
}

function useAnyUploader(options: UploaderOptions): UseUploader {
  const holder = use(UploadsContext);
  const text = useTextAtHand('uploader');
  const host = useHostIfAny();
  const first = useRef<UploaderOptions>({
    ...(text ? { text } : {}),
    ...options,
    endpoint: options.endpoint ?? (host ? `${host.basePath}/upload` : undefined),
  });
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);

  // Created in an effect, not while rendering: StrictMode mounts twice, and the first one is destroyed before it starts.
  useEffect(() => {
    const create = () => createUploader(first.current);
    const opened = holder ? holder.open(create) : create();
    current.current = opened;
    setUploader(opened);
    return () => {
      current.current = null;
      if (!holder) opened.destroy();
    };
  }, [holder]);

  const subscribe = useCallback(
    (listener: () => void) => uploader?.subscribe(listener) ?? (() => {}),
    [uploader],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    () => uploader?.getSnapshot() ?? EMPTY_SNAPSHOT,
    () => EMPTY_SNAPSHOT,
  );

  const methods = useMemo(() => methodsOf(() => current.current), []);
  return useMemo(() => ({ ...snapshot, ...methods, uploader }), [snapshot, methods, uploader]);
}

/** Methods that never change, over an uploader that is there after the first effect. */
function methodsOf(current: () => Uploader | null): Methods {
  return {
    add: (files, how) => current()?.add(files, how) ?? [],
    cancel: (id) => current()?.cancel(id),
    retry: (id) => current()?.retry(id),
    sendSmaller: (id) => current()?.sendSmaller(id),
    pause: (id) => current()?.pause(id),
    resume: (id) => current()?.resume(id),
    sendNext: (id) => current()?.sendNext(id),
    remove: (id) => current()?.remove(id),
    edit: (id, change) => current()?.edit(id, change),
    undoEdit: (id) => current()?.undoEdit(id),
    redoEdit: (id) => current()?.redoEdit(id),
    move: (id, beforeId) => current()?.move(id, beforeId) ?? null,
    hold: (id) => current()?.hold(id) ?? (() => {}),
    openPicture: (id, signal) =>
      current()?.openPicture(id, signal) ?? Promise.reject(new Error('There is no uploader yet.')),
    warmUp: () => current()?.warmUp(),
    cancelAll: () => current()?.cancelAll(),
    pauseAll: () => current()?.pauseAll(),
    resumeAll: () => current()?.resumeAll(),
    retryFailed: () => current()?.retryFailed(),
    clearFinished: () => current()?.clearFinished(),
    showPreviews: (ids) => current()?.showPreviews(ids),
  };
}
