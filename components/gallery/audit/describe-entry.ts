import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import type { Texts } from '@/lib/shared/text/texts';

/** Puts an entry of the log into words: a sentence without its subject. */
export function describeEntry(entry: AuditEntry, text: Texts['audit']): string {
  const { failedCount, imageCount } = entry;
  const done = text.done[kindOf(entry)](imageCount);
  return failedCount > 0 ? text.withFailures({ done, failed: failedCount }) : done;
}

function kindOf({ action, to }: AuditEntry): keyof Texts['audit']['done'] {
  if (action === 'publish') return to === 'former' ? 'restoredPublic' : 'publish';
  if (action !== 'move') return action;
  if (to === 'trash') return 'toTrash';
  if (to === 'held') return 'toHeld';
  return to === 'former' ? 'fromTrash' : 'toPrivate';
}
