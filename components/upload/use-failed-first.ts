import { useRef } from 'react';
import type { UploadItem } from '@/lib/browser/upload';

/**
 * The files with those in front that need a person. While files are on their way nothing changes its place: what fails comes to
 * the front once all has ended, and what succeeds at another try stays there until then.
 */
export function useFailedFirst(items: readonly UploadItem[], isBusy: boolean): readonly UploadItem[] {
  const front = useRef<ReadonlySet<string>>(NONE);
  if (!isBusy) {
    const failed = items.filter(({ status }) => status === 'failed').map(({ id }) => id);
    front.current = failed.length === 0 ? NONE : new Set(failed);
  }
  return orderByFront(items, front.current);
}

const NONE: ReadonlySet<string> = new Set();

/** The same files, those of a set first; the same array where there is none of them. */
export function orderByFront(
  items: readonly UploadItem[],
  front: ReadonlySet<string>,
): readonly UploadItem[] {
  if (front.size === 0) return items;
  const isFront = ({ id }: UploadItem) => front.has(id);
  return [...items.filter(isFront), ...items.filter((item) => !isFront(item))];
}
