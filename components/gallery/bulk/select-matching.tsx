import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery/gallery';
import { formatCount, formatPercent } from '@/lib/shared/format';
import { Button } from '../../ui/button';

type SelectMatchingProps = { gallery: Gallery; selecting: GallerySnapshot['selecting'] };

/** Selects everything that matches, read or not, and says how far it is. */
export function SelectMatching({ gallery, selecting }: SelectMatchingProps) {
  if (selecting === null) {
    return (
      <Button tone="quiet" size="small" className="pointer-coarse:h-11" onClick={gallery.selectAll}>
        Select all
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
      {formatCount(selecting.found)} found ({formatPercent(selecting.progress)}) · Stop
    </Button>
  );
}
