'use client';

import { RefreshCw } from 'lucide-react';
import { countPhotos, formatBytes, formatCount, formatDuration } from '@/lib/shared/format';
import { GALLERY_STATES } from '@/lib/shared/gallery/gallery-state';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { GalleryNumbers } from '@/lib/shared/wire';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { GalleryProblem } from '../notices/gallery-problem';
import { dayBars } from './day-bars';
import { DayChart } from './day-chart';
import { TallyTable } from './tally-table';
import { useNumbers } from './use-numbers';

const CHART_DAYS = 60;

/** Photos and bytes, by state, type and day; counted by the server in one pass over the bucket. */
export function Numbers() {
  const { numbers, scan, problem, refresh } = useNumbers();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p role="status" className="text-ink-soft tabular-nums">
          {scan !== null && `Counting … ${countPhotos(scan.scanned)} so far`}
          {scan === null && numbers !== null && `Counted ${ageText(numbers.scannedAt)}`}
        </p>
        {scan !== null && <ProgressBar label="Counting" progress={scan.progress} className="w-40" />}
        {numbers !== null && (
          <Button size="small" onClick={refresh} disabled={scan !== null}>
            <RefreshCw aria-hidden="true" />
            Count again
          </Button>
        )}
      </div>
      {problem && <GalleryProblem problem={problem} state="all" onRetry={refresh} onDismiss={refresh} />}
      {numbers !== null && <Figures numbers={numbers} />}
    </>
  );
}

function Figures({ numbers }: { numbers: GalleryNumbers }) {
  const { images, bytes, byState, byType, byDay, scannedAt, skippedRows, duplicates } = numbers;
  const none = { images: 0, bytes: 0 };
  return (
    <div className="flex flex-col gap-8">
      <dl className="grid gap-3 sm:grid-cols-3">
        <Figure name="Photos" value={formatCount(images)} />
        <Figure name="Size" value={formatBytes(bytes)} />
        <Figure
          name="Today (UTC)"
          value={formatCount(byDay.find(({ day }) => day === dayOf(scannedAt))?.images ?? 0)}
        />
      </dl>
      <DayChart bars={dayBars(byDay, dayOf(scannedAt), CHART_DAYS)} />
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <TallyTable
          title="By state"
          rows={IMAGE_STATES.map((state) => ({ name: GALLERY_STATES[state].label, ...byState[state] }))}
        />
        <TallyTable
          title="By type"
          rows={MEDIA_TYPE_NAMES.map((type) => ({
            name: MEDIA_TYPES[type].label,
            ...(byType[type] ?? none),
          }))}
        />
      </div>
      {skippedRows + duplicates > 0 && (
        <p className="text-sm text-pretty text-ink-soft">
          {formatCount(skippedRows)} entries of the bucket could not be read, and {formatCount(duplicates)}{' '}
          were left by changes that were cut off. “npm run doctor” says which, and mends them.
        </p>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col gap-1 rounded-xl border border-line bg-surface p-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="text-2xl font-semibold tracking-tight tabular-nums">{value}</dd>
    </div>
  );
}

function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

function ageText(iso: string): string {
  const seconds = Math.max(0, (Date.now() - Date.parse(iso)) / 1_000);
  return seconds < 60 ? 'just now' : `${formatDuration(seconds - (seconds % 60))} ago`;
}
