import { startTransition, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Uploader, UploaderOptions, UploaderSnapshot } from '@/lib/browser/upload';
import { EMPTY_SNAPSHOT } from '@/lib/browser/upload/empty-snapshot';
import type { JsonValue } from '@/lib/shared/json';
import { useHostIfAny } from '../host/host';
import { useTextAtHand } from '../text/text-provider';
import type { Loan } from './lend-uploaders';
import { UploadsContext } from './uploads-provider';

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

/** Gives an uploader for as long as a component is drawn, of those above all pages or of the component's own. */
export type Opener = Readonly<{
  /** The one that all components without a list of their own share. */
  isShared: boolean;
  /** It continues without the component. */
  isAbovePages: boolean;
  open: (create: () => Uploader) => Loan;
}>;

/** How the uploader of these options is opened: it has a list of its own where it has a name, and where it asks other handlers than those around it. */
export function useOpener({ name, endpoint }: UploaderOptions): Opener {
  const holder = use(UploadsContext);
  const around = useHostIfAny()?.basePath;
  const isElsewhere = around !== undefined && endpoint !== undefined && endpoint !== `${around}/upload`;
  const isShared = holder !== null && name === undefined && !isElsewhere;
  const key = JSON.stringify([endpoint, name]);
  return useMemo(() => {
    const open = (create: () => Uploader): Loan => {
      if (isShared) return { uploader: holder.open(create), end: () => {} };
      if (holder !== null) return holder.lend(key, create);
      const uploader = create();
      return { uploader, end: uploader.destroy };
    };
    return { isShared, isAbovePages: holder !== null, open };
  }, [holder, isShared, key]);
}

/**
 * Opens an uploader once `create` is there, or takes the one that lives above all pages, and follows it. Changes are drawn between other work:
 * a list of hundreds holds up nobody. `onOpened` is called before the uploader does anything; the function it returns ends what it began.
 */
export function useOpenedUploader(
  create: (() => Uploader) | null,
  opener: Opener,
  onOpened: (uploader: Uploader) => () => void = () => () => {},
): UseUploader {
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const [snapshot, setSnapshot] = useState<UploaderSnapshot>(EMPTY_SNAPSHOT);
  const tell = useEffectEvent(onOpened);

  // Created in an effect, not while rendering: StrictMode mounts twice, and the first one is destroyed before it starts.
  useEffect(() => {
    if (create === null) return;
    const { uploader: opened, end } = opener.open(create);
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
      end();
    };
  }, [opener, create]);

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
