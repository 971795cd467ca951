import { useEffect, useState } from 'react';
import type { UploadTotals } from '@/lib/browser/upload';
import { useText } from '../text/text-provider';
import { describeTotals } from './describe-totals';

/** Screen readers hear of progress this often while files are on their way. */
const INTERVAL_MS = 10_000;

/** Tells screen readers how the uploads go: when they begin, now and then, and how they ended. */
export function UploadAnnouncements({ totals }: { totals: UploadTotals }) {
  const isBusy = totals.active + totals.queued > 0;
  const text = describeTotals(totals, useText('uploads'));
  const [spoken, setSpoken] = useState('');
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => setTick((count) => count + 1), INTERVAL_MS);
    return () => clearInterval(timer);
  }, [isBusy]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of that moment, not every change of it.
  useEffect(() => setSpoken(text), [isBusy, tick, totals.failed]);
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  );
}
