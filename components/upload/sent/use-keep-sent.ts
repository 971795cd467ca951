import { useEffect, useRef } from 'react';
import { keepSent } from '@/lib/browser/sent/sent-photos';
import type { UploadItem } from '@/lib/browser/upload';

/** Remembers the photos of a list that have a link, so that their links are there after a reload. */
export function useKeepSent(items: readonly UploadItem[], isOn: boolean): void {
  const kept = useRef(new Set<string>());
  const done = items.filter(({ status }) => status === 'done').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each photo that is done, and not with each step of progress.
  useEffect(() => {
    if (!isOn) return;
    for (const item of items) {
      if (item.status !== 'done' || item.image.shareUrl === null || kept.current.has(item.image.id)) continue;
      kept.current.add(item.image.id);
      const { id, name, shareUrl: url, shareExpiresAt, uploadedAt } = item.image;
      const expiresAtMs = shareExpiresAt === null ? null : Date.parse(shareExpiresAt);
      keepSent({ id, name, url, expiresAtMs, sentAtMs: Date.parse(uploadedAt) });
    }
  }, [done, isOn]);
}
