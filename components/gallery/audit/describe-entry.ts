import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { countPhotos, formatCount } from '@/lib/shared/format';

/** Puts an entry of the log into words: a sentence without its subject. */
export function describeEntry(entry: AuditEntry): string {
  const { failedCount } = entry;
  const failed = failedCount > 0 ? `, ${formatCount(failedCount)} failed` : '';
  return `${done(entry)}${failed}`;
}

function done({ action, to, imageCount }: AuditEntry): string {
  const photos = countPhotos(imageCount);
  switch (action) {
    case 'sign_in':
      return 'Signed in';
    case 'sign_out':
      return 'Signed out';
    case 'sessions_ended':
      return 'Ended all sessions';
    case 'edit':
      return `Edited ${photos}`;
    case 'publish':
      return to === 'former' ? `Restored ${photos}, public again` : `Published ${photos}`;
    case 'move':
      return moved(photos, to);
    case 'purge':
      return `Permanently deleted ${photos}`;
    case 'share':
      return `Created a share link to ${photos}`;
    case 'download':
      return `Downloaded ${photos}`;
    case 'export':
      return 'Exported this log';
  }
}

function moved(photos: string, to: string | undefined): string {
  if (to === 'trash') return `Moved ${photos} to the trash`;
  if (to === 'held') return `Put ${photos} back to wait for approval`;
  if (to === 'former') return `Restored ${photos} from the trash`;
  return `Made ${photos} private`;
}
