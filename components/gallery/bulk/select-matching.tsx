import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';

type SelectMatchingProps = { gallery: Gallery; selecting: GallerySnapshot['selecting'] };

/** Selects everything that matches, read or not, and says how far it is. */
export function SelectMatching({ gallery, selecting }: SelectMatchingProps) {
  const text = useText('bulk');
  if (selecting === null) {
    return (
      <Button tone="quiet" size="small" className="pointer-coarse:h-11" onClick={gallery.selectAll}>
        {text.selectAll}
      </Button>
    );
  }
  return (
    <Button
      tone="quiet"
      size="small"
      className="tabular-nums pointer-coarse:h-11"
      onClick={gallery.stopSelecting}
    >
      {text.selecting(selecting)}
    </Button>
  );
}
