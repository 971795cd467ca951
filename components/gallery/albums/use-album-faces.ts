import { useEffect, useRef, useState } from 'react';
import type { AlbumApi } from '@/lib/browser/gallery/create-album-api';
import type { AlbumFace } from '@/lib/shared/albums/album-answers';

/** As many as the server tells at once. */
const AT_ONCE = 24;
const WAIT_MS = 50;

/** Covers and counts of the albums that come near the window; `watch` is the ref of each card, by its album. */
export function useAlbumFaces(api: AlbumApi) {
  const [faces, setFaces] = useState<ReadonlyMap<string, AlbumFace>>(new Map());
  const [watcher] = useState(() => createWatcher());
  const asked = useRef<Set<string>>(new Set());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      timer = undefined;
      const ids = watcher
        .near()
        .filter((id) => !asked.current.has(id))
        .slice(0, AT_ONCE);
      if (ids.length === 0) return;
      for (const id of ids) asked.current.add(id);
      try {
        const found = await api.faces(ids);
        setFaces((before) => new Map([...before, ...found.map((face) => [face.id, face] as const)]));
      } catch {
        // A cover that is missing is no reason to say anything: the card is asked for again when it comes by again.
        for (const id of ids) asked.current.delete(id);
        return;
      }
      schedule();
    };
    const schedule = () => {
      timer ??= setTimeout(() => void ask(), WAIT_MS);
    };
    const stop = watcher.start(schedule);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [api, watcher]);
  return { faces, watch: watcher.watch };
}

/** Knows which cards are near the window. */
function createWatcher() {
  const elements = new Map<Element, string>();
  const near = new Set<string>();
  let observer: IntersectionObserver | null = null;
  return {
    near: () => [...near],
    watch: (id: string) => (element: Element | null) => {
      if (element === null) return undefined;
      elements.set(element, id);
      observer?.observe(element);
      return () => {
        elements.delete(element);
        near.delete(id);
        observer?.unobserve(element);
      };
    },
    start(onNear: () => void) {
      observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            const id = elements.get(target);
            if (id === undefined) continue;
            if (isIntersecting) near.add(id);
            else near.delete(id);
          }
          if (near.size > 0) onNear();
        },
        { rootMargin: '300px' },
      );
      for (const element of elements.keys()) observer.observe(element);
      return () => {
        observer?.disconnect();
        observer = null;
      };
    },
  };
}
