import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { UseGallery } from './use-gallery';

/** Loads what follows when the end of the list comes near; the button does the same for who does not scroll. */
export function LoadMore({ gallery }: { gallery: UseGallery }) {
  const { hasMore, isLoading, problem, images } = gallery;
  const end = useRef<HTMLDivElement>(null);
  // After a failure only the person starts again, or an unreachable server would be asked without end.
  const canLoad = hasMore && !isLoading && !problem?.isOfLoading;
  const load = useEffectEvent(() => void gallery.loadMore());
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each page the end may still be in sight, so look again.
  useEffect(() => {
    if (!canLoad || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), {
      rootMargin: '1200px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [canLoad, images.length]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="flex justify-center py-4">
      <Button onClick={() => void gallery.loadMore()} disabled={isLoading}>
        {isLoading ? 'Loading …' : 'Load more'}
      </Button>
    </div>
  );
}
