import { OUTBOX_PREFIX, parseOutboxKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { type Finding, findingsOf } from '../finding';

const { ok, warning } = findingsOf('hooks');

/** A note that is younger is told by its browser, or by the next sweep. */
const OLD_MS = 3_600_000;
const PAGE = 1_000;
/** Beyond these it says no more than that there are more. */
const MAX_LISTED = 10_000;

export type OutboxOptions = Readonly<{ storage: ObjectStorage; now: () => number }>;

/** Published images that the host's `onPublished` has not heard of for longer than it takes. Silent where nothing was ever owed. */
export async function checkOutbox({ storage, now }: OutboxOptions): Promise<readonly Finding[]> {
  let owed = 0;
  let old = 0;
  let oldestMs = Number.POSITIVE_INFINITY;
  let next: string | null = OUTBOX_PREFIX;
  while (next !== null && owed < MAX_LISTED) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: OUTBOX_PREFIX,
      startAfter: next,
      limit: PAGE,
    });
    for (const { key, lastModified } of page.objects) {
      if (parseOutboxKey(key) === null) continue;
      owed += 1;
      const atMs = lastModified.getTime();
      if (atMs > now() - OLD_MS) continue;
      old += 1;
      oldestMs = Math.min(oldestMs, atMs);
    }
    next = page.next;
  }
  if (owed === 0) return [];
  if (old === 0) return [ok(`onPublished is being called for ${formatImages(owed)}.`)];
  const since = new Date(oldestMs).toISOString();
  const count = next === null ? formatImages(old) : `more than ${formatImages(old)}`;
  return [
    warning(
      `onPublished has not been told about ${count}, the oldest since ${since}.`,
      `Look for hook.failed and hook.entry_unreadable in the app's log, and run npm run sweep. If you removed the hook, delete what is left under ${storage.prefix}${OUTBOX_PREFIX}.`,
    ),
  ];
}

function formatImages(count: number): string {
  return `${count} published ${count === 1 ? 'image' : 'images'}`;
}
