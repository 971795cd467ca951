import { use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Uploader, UploaderOptions } from '@/lib/browser/upload';
import { mayBeLeft } from '@/lib/browser/upload/may-be-left';
import { createOnlineSource } from '@/lib/browser/upload/online-source';
import { OpenedUploader } from './uploads-provider';
import { useFetched } from './use-fetched';
import { type UseUploader, useFirstOptions, useOpenedUploader, useOpener } from './use-opened-uploader';

type LazyUploader = Readonly<{
  uploader: UseUploader;
  /** Resolves with the uploader, which is fetched until it is here. */
  open: () => Promise<Uploader>;
  /** Somebody waits for it. */
  isWanted: boolean;
  /** Somebody waits for it, and it could not be fetched several times; it is tried again by itself. */
  isOutOfReach: boolean;
}>;

const ONLINE = createOnlineSource();

/** Fetches the engine with all that its first file needs. */
export async function fetchEngine() {
  return (await import('@/lib/browser/upload/uploader-with-parts')).createUploader;
}

/**
 * An uploader whose code is fetched once files are expected, or where an earlier visit may have left some: a page that is only looked at does
 * not carry it. Until then its list is empty. One that lives above all pages is taken at once. `onOpened` as in `useOpenedUploader`.
 */
export function useLazyUploader(
  given: UploaderOptions,
  isExpected: boolean,
  onOpened: (uploader: Uploader) => () => void,
): LazyUploader {
  const options = useFirstOptions(given);
  const opener = useOpener(options);
  const aboveAll = use(OpenedUploader);
  const above = opener.isShared ? aboveAll : null;
  const [isLeft, setLeft] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const engine = useFetched(fetchEngine, { isExpected, isNeeded: isWanted || isLeft });
  const source = engine.part ?? above;
  const create = useMemo(() => {
    if (source === null) return null;
    return () => (typeof source === 'function' ? source(options) : source);
  }, [source, options]);

  const current = useRef<Uploader | null>(null);
  const waiting = useRef<((uploader: Uploader) => void)[]>([]);
  const opened = useOpenedUploader(create, opener, (uploader) => {
    current.current = uploader;
    const stop = onOpened(uploader);
    for (const resolve of waiting.current.splice(0)) resolve(uploader);
    return () => {
      current.current = null;
      stop();
    };
  });
  const { uploader } = opened;
  const open = useCallback(() => {
    setWanted(true);
    if (current.current !== null) return Promise.resolve(current.current);
    return new Promise<Uploader>((resolve) => waiting.current.push(resolve));
  }, []);

  useEffect(() => {
    void mayBeLeft().then((may) => may && setLeft(true));
  }, []);
  useEffect(() => {
    if (isExpected) uploader?.warmUp();
  }, [isExpected, uploader]);
  useEffect(
    () => () => {
      const late = waiting.current.splice(0);
      if (!opener.isAbovePages || late.length === 0) return;
      // The page was left before the engine was here: the files continue above it.
      fetchEngine().then(
        (createUploader) => {
          const { uploader, end } = opener.open(() => createUploader(options));
          for (const resolve of late) resolve(uploader);
          // Once they are on its list.
          setTimeout(end);
        },
        () => {},
      );
    },
    [opener, options],
  );

  const isOnline = useSyncExternalStore(ONLINE.subscribe, ONLINE.isOnline, () => true);
  const shown = useMemo(
    () => (opened.uploader === null ? { ...opened, online: isOnline } : opened),
    [opened, isOnline],
  );
  return { uploader: shown, open, isWanted, isOutOfReach: isWanted && engine.isOutOfReach };
}
