'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createUploader, type Uploader } from '@/lib/browser/create-uploader';
import { EMPTY_SNAPSHOT } from '@/lib/browser/empty-snapshot';
import { hasUnsentWork } from '@/lib/browser/has-unsent-work';
import type { UploaderSnapshot } from '@/lib/browser/upload-state';
import type { UploaderOptions } from '@/lib/browser/uploader-options';

/** The snapshot's fields, and the engine's methods; the methods never change. */
export type UseUploader = UploaderSnapshot &
  Pick<Uploader, 'add' | 'cancel' | 'retry' | 'remove' | 'cancelAll' | 'retryFailed' | 'clearFinished'>;

/**
 * An uploader for the life of the component. Options are read once; of later ones only the callbacks count. While
 * something would be lost, leaving the page asks first.
 */
export function useUploader(options: UploaderOptions): UseUploader {
  const latest = useRef(options);
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);

  useEffect(() => {
    latest.current = options;
  });

  // Created in an effect, not while rendering: StrictMode mounts twice, and the first one is destroyed before it starts.
  useEffect(() => {
    const created = createUploader({
      ...latest.current,
      onRecovered: (...args) => latest.current.onRecovered?.(...args),
      onCompleted: (...args) => latest.current.onCompleted?.(...args),
    });
    current.current = created;
    setUploader(created);
    return () => {
      current.current = null;
      created.destroy();
    };
  }, []);

  const subscribe = useCallback(
    (listener: () => void) => uploader?.subscribe(listener) ?? (() => {}),
    [uploader],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    () => uploader?.getSnapshot() ?? EMPTY_SNAPSHOT,
    () => EMPTY_SNAPSHOT,
  );

  const mustAsk = hasUnsentWork(snapshot);
  useEffect(() => {
    if (!mustAsk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [mustAsk]);

  const methods = useMemo(
    () => ({
      add: (files: Iterable<File>) => current.current?.add(files) ?? [],
      cancel: (id: string) => current.current?.cancel(id),
      retry: (id: string) => current.current?.retry(id),
      remove: (id: string) => current.current?.remove(id),
      cancelAll: () => current.current?.cancelAll(),
      retryFailed: () => current.current?.retryFailed(),
      clearFinished: () => current.current?.clearFinished(),
    }),
    [],
  );

  return useMemo(() => ({ ...snapshot, ...methods }), [snapshot, methods]);
}
