import type { UploadItem } from '@/lib/browser/upload';

/** How far a file on its way is, 0 to 1: preparing is the first third, sending the rest. Null for one that is not on its way. */
export function progressOf(item: UploadItem): number | null {
  switch (item.status) {
    case 'preparing':
      return item.progress / 3;
    case 'uploading':
      return 1 / 3 + (item.progress * 2) / 3;
    case 'verifying':
      return 1;
    default:
      return null;
  }
}
