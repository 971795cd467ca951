import type { UploaderSnapshot } from '@/lib/browser/upload-state';

/** True while leaving the page would lose something: what is being verified has left already and is completed at the next visit. */
export function hasUnsentWork({ items }: UploaderSnapshot): boolean {
  return items.some(({ status }) => status === 'queued' || status === 'preparing' || status === 'uploading');
}
