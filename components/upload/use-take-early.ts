import { useEffect, useRef } from 'react';

/** Hands over files that were dropped before there was anybody to take them, once. */
export function useTakeEarly(take: (files: readonly File[]) => void, early: readonly File[] = []): void {
  const isDone = useRef<boolean>(false);
  useEffect(() => {
    if (isDone.current || early.length === 0) return;
    isDone.current = true;
    take(early);
  }, [take, early]);
}
