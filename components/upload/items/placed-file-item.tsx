import type { ReactNode } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { cn } from '../../ui/cn';
import type { FilePlace } from './placed-file';

type PlacedFileItemProps = { item: UploadItem; place: FilePlace; className: string; children: ReactNode };

/** A list item at its place: of the files of a long list, those near the window alone are drawn. */
export function PlacedFileItem({ item, place, className, children }: PlacedFileItemProps) {
  const { start, top, width, height, index, count } = place;
  return (
    <li
      data-state={item.status}
      data-id={item.status === 'done' ? item.image.id : undefined}
      data-upload={item.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ insetInlineStart: start, top, width, height }}
      className={cn(
        'absolute scroll-mt-40 scroll-mb-28 overflow-hidden data-dragged:z-30 data-dragged:opacity-80 data-dragged:shadow-raised',
        className,
      )}
    >
      {children}
    </li>
  );
}
