import { useEffect, useEffectEvent, useState } from 'react';

/** Without a connection it is tried again so often, and at once when there is one, while it is needed. */
const AGAIN_MS = 2_000;

/** The connection may be lost before anybody adds a file: on a page that has stood for so long, photos can be chosen and seen without one. */
const STOOD_MS = 5_000;

/** After so many failures in a row a person is told. */
const TOLD_AFTER = 3;

type Fetched<Part> = Readonly<{
  /** Null until it is here. */
  part: Part | null;
  /** It is needed and could not be fetched several times; it is tried again by itself. */
  isOutOfReach: boolean;
}>;

/**
 * A part of the page that is fetched by `load` once it is expected, and until it is here once it is needed; on a page that has stood for five
 * seconds in any case. One that is left before does not carry it.
 */
export function useFetched<Part>(
  load: () => Promise<Part>,
  { isExpected, isNeeded }: Readonly<{ isExpected: boolean; isNeeded: boolean }>,
): Fetched<Part> {
  const [hasStood, setStood] = useState(false);
  const [fetched, setFetched] = useState<Readonly<{ part: Part }> | null>(null);
  const [failures, setFailures] = useState(0);
  const loadLatest = useEffectEvent(load);
  useEffect(() => {
    const timer = setTimeout(() => setStood(true), STOOD_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (fetched !== null || !(isExpected || isNeeded || hasStood)) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function tryToLoad() {
      clearTimeout(timer);
      try {
        const part = await loadLatest();
        if (!stop.signal.aborted) setFetched({ part });
      } catch {
        if (!isNeeded || stop.signal.aborted) return;
        setFailures((count) => count + 1);
        timer = setTimeout(() => void tryToLoad(), AGAIN_MS);
      }
    }
    void tryToLoad();
    function onOnline() {
      setFailures(0);
      void tryToLoad();
    }
    if (isNeeded) window.addEventListener('online', onOnline, { signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [fetched, isExpected, isNeeded, hasStood]);
  const part = fetched?.part ?? null;
  return { part, isOutOfReach: isNeeded && part === null && failures >= TOLD_AFTER };
}
