import { startTransition, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Uploader, UploaderOptions, UploaderSnapshot } from '@/lib/browser/upload';
import { EMPTY_SNAPSHOT } from '@/lib/browser/upload/empty-snapshot';
import type { JsonValue } from '@/lib/shared/json';
import { useHostIfAny } from '../host/host';
import { useTextAtHand } from '../text/text-provider';
import { UploadsContext, type UploadsHolder } from './uploads-provider';

type Methods<Metadata = unknown> = Omit<
  Uploader<JsonValue, Metadata>,
  'subscribe' | 'getSnapshot' | 'destroy' | 'on'
>;

/** The snapshot's fields, the engine's methods, which never change, and the engine itself for its events; null until it is created. */
export type UseUploader<Data = JsonValue, Metadata = unknown> = UploaderSnapshot<Data> &
  Methods<Metadata> &
  Readonly<{ uploader: Uploader<Data, Metadata> | null }>;

/** The options of the first drawing, with the words and the endpoint that the providers above know. */
export function useFirstOptions(options: UploaderOptions): UploaderOptions {
  const text = useTextAtHand('uploader');
  const host = useHostIfAny();
  const [first] = useState<UploaderOptions>({
    ...(text ? { text } : {}),
    ...options,
    endpoint: options.endpoint ?? (host ? `${host.basePath}/upload` : undefined),
  });
  return first;
}

/**
 * Where the uploader lives: above all pages, or null where it is one of its component's own. It is where it has a name, and where it asks other
 * handlers than those around it.
 */
export function useHolder({ name, endpoint }: UploaderOptions): UploadsHolder | null {
  const holder = use(UploadsContext);
  const around = useHostIfAny()?.basePath;
  const isElsewhere = around !== undefined && endpoint !== undefined && endpoint !== `${around}/upload`;
  return name === undefined && !isElsewhere ? holder : null;
}

/**
 * Opens an uploader once `create` is there, or takes the one that lives above all pages, and follows it. Changes are drawn between other work:
 * a list of hundreds holds up nobody. `holder` is where it lives (`useHolder`). `onOpened` is called before the uploader does anything; the function it returns ends what it began.
 */
export function useOpenedUploader(
  create: (() => Uploader) | null,
  holder: UploadsHolder | null,
  onOpened: (uploader: Uploader) => () => void = () => () => {},
): UseUploader {
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const [snapshot, setSnapshot] = useState<UploaderSnapshot>(EMPTY_SNAPSHOT);
  const tell = useEffectEvent(onOpened);

  // Created in an effect, not while rendering: StrictMode mounts twice, and the first one is destroyed before it starts.
  useEffect(() => {
    if (create === null) return;
    const opened = holder ? holder.open(create) : create();
    current.current = opened;
    const stops = [
      opened.subscribe(() => startTransition(() => setSnapshot(opened.getSnapshot()))),
      tell(opened),
    ];
    setUploader(opened);
    setSnapshot(opened.getSnapshot());
    return () => {
      current.current = null;
      for (const stop of stops) stop();
      if (!holder) opened.destroy();
    };
  }, [holder, create]);

  const methods = useMemo(() => methodsOf(() => current.current), []);
  return useMemo(() => ({ ...snapshot, ...methods, uploader }), [snapshot, methods, uploader]);
}

/** Methods that never change, over an uploader that may not be there yet. */
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
