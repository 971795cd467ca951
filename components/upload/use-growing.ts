import { startTransition, useEffect, useState } from 'react';

/** A count that grows to `target` by `step` with each drawing, so that many parts are never laid out and painted in one task. */
export function useGrowing(target: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn < target) startTransition(() => setDrawn((count) => count + step));
  }, [drawn, target, step]);
  return Math.min(drawn, target);
}
