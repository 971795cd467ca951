import { Info } from 'lucide-react';
import type { GallerySnapshot } from '@/lib/browser/gallery';
import { isPaged } from '@/lib/shared/gallery/gallery-order';
import { useText } from '../../text/text-provider';
import { Notice } from '../../ui/notice';

/** Says where an order does not show everything there is; nothing where it does. */
export function OrderNotice({
  order,
  isPartial,
  search,
}: Pick<GallerySnapshot, 'order' | 'isPartial' | 'search'>) {
  const text = useText('gallery').sort;
  const isCut = !isPaged(order) && search?.phase === 'done' && search.isTruncated;
  if (!isPartial && !isCut) return null;
  return (
    <Notice role="status" icon={<Info aria-hidden="true" />}>
      {isCut ? text.tooMany : text.partial}
    </Notice>
  );
}
