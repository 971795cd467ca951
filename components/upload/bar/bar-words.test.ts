import { describe, expect, it } from 'vitest';
import type { UploadTotals } from '@/lib/browser/upload';
import { uploadQueueText } from '@/lib/shared/text/en/upload-queue';
import { EXAMPLE_TOTALS } from '../../examples/example-uploads';
import { describeBar } from './bar-words';

const describeTotals = (name: string, online = true) => {
  const totals = EXAMPLE_TOTALS[name];
  if (totals === undefined) throw new Error(`No example is called ${name}.`);
  return describeBar(totals, online, uploadQueueText);
};

describe('the words of the bar', () => {
  it.each([
    ['getting ready', 'none', '0 of 24 uploaded', 'Getting ready…'],
    ['sending', 'none', '12 of 24 uploaded', '2.3 MB/s · 9 s left'],
    ['paused', 'paused', 'Paused, 12 of 24 uploaded', 'Uploads are paused'],
    ['done', 'done', 'All 24 uploaded', '95.4 MB → 14.3 MB, 85% smaller'],
    ['some failed', 'failed', '22 uploaded, 2 failed', ''],
    ['all failed', 'failed', 'Upload failed (2 photos)', ''],
    ['cancelled', 'none', 'Cancelled', ''],
  ])('where it is %s', (name, icon, headline, details) => {
    expect(describeTotals(name)).toEqual({ icon, headline, details });
  });

  it('say nothing of sizes where next to nothing was saved', () => {
    const { done } = EXAMPLE_TOTALS as Record<'done', UploadTotals>;
    const savedBy = (share: number) =>
      describeBar(
        { ...done, preparedSourceBytes: 1_000_000, preparedSentBytes: 1_000_000 * (1 - share) },
        true,
        uploadQueueText,
      ).details;
    expect(savedBy(0.04)).toBe('');
    expect(savedBy(0.06)).toBe('976.6 KB → 918 KB, 6% smaller');
  });

  it('tell that the network is away only while something waits for it', () => {
    expect(describeTotals('sending', false).icon).toBe('offline');
    expect(describeTotals('paused', false).icon).toBe('paused');
    expect(describeTotals('done', false).icon).toBe('done');
  });
});
