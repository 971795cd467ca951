import { ArrowUp } from 'lucide-react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';

type ArrivedPillProps = { gallery: Gallery; arrived: NonNullable<GallerySnapshot['arrived']> };

/** Says over the photos how many new ones wait above, and goes there. */
export function ArrivedPill({ gallery, arrived }: ArrivedPillProps) {
  const text = useText('live');
  function show() {
    gallery.showArrived();
    window.scrollTo({ top: 0, behavior: 'instant' });
  }
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-34 z-20 flex justify-center px-4">
      <Button
        tone="primary"
        onClick={show}
        className="pointer-events-auto rounded-full shadow-raised pointer-coarse:h-11"
      >
        <ArrowUp aria-hidden="true" />
        {text.arrived(arrived)}
      </Button>
    </div>
  );
}
