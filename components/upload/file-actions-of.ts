import type { UploadItem } from '@/lib/browser/upload';

/** The actions on one file. */
export type FileAction =
  | 'open'
  | 'copyLink'
  | 'retry'
  | 'sendSmaller'
  | 'sendNext'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'remove';

/** The actions that a file's status allows, the likeliest first. */
export function fileActionsOf(item: UploadItem): readonly FileAction[] {
  switch (item.status) {
    case 'done':
      return item.image.shareUrl === null ? ['remove'] : ['copyLink', 'open', 'remove'];
    case 'failed':
      if (item.failure.code === 'original_too_large') return ['sendSmaller', 'remove'];
      return item.failure.canRetry ? ['retry', 'remove'] : ['remove'];
    case 'cancelled':
      return ['retry', 'remove'];
    case 'queued':
      if (item.isPaused) return ['resume', 'cancel'];
      return item.duplicateOf === null ? ['sendNext', 'pause', 'cancel'] : ['pause', 'cancel'];
    case 'preparing':
    case 'uploading':
      return ['pause', 'cancel'];
    case 'verifying':
      return ['cancel'];
  }
}
