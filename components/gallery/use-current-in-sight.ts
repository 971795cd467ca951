import { type RefObject, useEffect } from 'react';

/** Scrolls a bar that is wider than its room sideways, until the link of the current page is seen whole. The page itself stays where it is. */
export function useCurrentInSight(bar: RefObject<HTMLElement | null>, current: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link is marked as the current one.
  useEffect(() => {
    const link = bar.current?.querySelector('[aria-current=page]');
    if (!bar.current || !link) return;
    const [room, box] = [bar.current.getBoundingClientRect(), link.getBoundingClientRect()];
    const before = Math.min(0, box.left - room.left);
    const behind = Math.max(0, box.right - room.right);
    bar.current.scrollLeft += before + behind;
  }, [bar, current]);
}
