import { useEffect, useRef, useState } from 'react';
import { askSet } from '@/lib/browser/gallery/ask-set';
import type { SetImage, SetPage } from '@/lib/shared/links/set-page';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

/** A page of a set as it was read. `after`: where it begins. */
type ReadPage = Readonly<{ after: string | null; images: readonly SetImage[] }>;

export type UseSet = Readonly<{
  pages: readonly ReadPage[];
  images: readonly SetImage[];
  /** Null at the end. */
  next: string | null;
  isLoading: boolean;
  /** A sentence; null where all is well. */
  problem: string | null;
  /** The link holds no more, or asks for its password anew: only the page itself can say so. */
  isOver: boolean;
  more: () => void;
  /** Asks for fresh addresses of the page that a photo is on: those it came with live for ten minutes. The same function always. */
  renew: (id: string) => void;
}>;

/** A page whose addresses are fresh is not asked for again because one of its photos is gone. */
const RENEWED_MS = 60_000;

/** The photos of a shared set as far as they were read. */
export function useSet(token: string, first: SetPage, firstAfter: string | null): UseSet {
  const { basePath } = useHost();
  const text = useText('set');
  const [pages, setPages] = useState<readonly ReadPage[]>([{ after: firstAfter, images: first.images }]);
  const [next, setNext] = useState(first.next);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const renewedMs = useRef(new Map<string | null, number>());

  async function ask(after: string | null): Promise<SetPage | null> {
    const answer = await askSet(basePath, token, after, text);
    if (answer.ok) return answer.page;
    setOver(answer.isOver);
    setProblem(answer.message);
    return null;
  }

  const renewNow = (id: string) => {
    const stale = pages.find(({ images }) => images.some((image) => image.id === id));
    const nowMs = performance.now();
    if (!stale || nowMs - (renewedMs.current.get(stale.after) ?? -RENEWED_MS) < RENEWED_MS) return;
    renewedMs.current.set(stale.after, nowMs);
    void ask(stale.after).then((page) => {
      if (page === null) return;
      const { images } = page;
      setPages((before) => before.map((one) => (one.after === stale.after ? { ...one, images } : one)));
    });
  };
  const latest = useRef(renewNow);
  useEffect(() => {
    latest.current = renewNow;
  });
  const [renew] = useState(() => (id: string) => latest.current(id));

  return {
    ...{ pages, next, isLoading, problem, isOver, renew },
    images: pages.flatMap(({ images }) => images),
    more() {
      if (next === null || isLoading) return;
      setLoading(true);
      setProblem(null);
      void ask(next).then((page) => {
        setLoading(false);
        if (page === null) return;
        setPages((before) => [...before, { after: next, images: page.images }]);
        setNext(page.next);
      });
    },
  };
}
