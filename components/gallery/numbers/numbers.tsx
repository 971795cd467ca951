'use client';

import { RefreshCw } from 'lucide-react';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { Texts } from '@/lib/shared/text/texts';
import type { GalleryNumbers } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
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
  const text = useText('numbers');
  const { numbers, scan, problem, refresh } = useNumbers();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p role="status" className="text-ink-soft tabular-nums">
          {scan !== null && text.counting(scan.scanned)}
          {scan === null && numbers !== null && ageText(numbers.scannedAt, text)}
        </p>
        {scan !== null && <ProgressBar label={text.countingName} progress={scan.progress} className="w-40" />}
        {numbers !== null && (
          <Button size="small" onClick={refresh} disabled={scan !== null}>
            <RefreshCw aria-hidden="true" />
            {text.countAgain}
          </Button>
        )}
      </div>
      {problem && <GalleryProblem problem={problem} state="all" onRetry={refresh} onDismiss={refresh} />}
      {numbers !== null && <Figures numbers={numbers} />}
    </>
  );
}

function Figures({ numbers }: { numbers: GalleryNumbers }) {
  const text = useText('numbers');
  const { images, bytes, byState, byType, byDay, countedOn, skippedRows, duplicates } = numbers;
  const none = { images: 0, bytes: 0 };
  return (
    <div className="flex flex-col gap-8">
      <dl className="grid gap-2 sm:grid-cols-3 sm:gap-3">
        <Figure name={text.photos} value={text.count(images)} />
        <Figure name={text.size} value={text.bytes(bytes)} />
        <Figure
          name={text.today}
          value={text.count(byDay.find(({ day }) => day === countedOn)?.images ?? 0)}
        />
      </dl>
      <DayChart bars={dayBars(byDay, countedOn, CHART_DAYS)} />
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <TallyTable
          title={text.byState}
          rows={IMAGE_STATES.map((state) => ({ name: text.states[state], ...byState[state] }))}
        />
        <TallyTable
          title={text.byType}
          rows={MEDIA_TYPE_NAMES.map((type) => ({
            name: MEDIA_TYPES[type].label,
            ...(byType[type] ?? none),
          }))}
        />
      </div>
      {skippedRows + duplicates > 0 && (
        <p className="text-sm text-pretty text-ink-soft">
          {text.unreadable({ skipped: skippedRows, duplicates })}
        </p>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-xl border border-line bg-surface px-4 py-2.5 sm:flex-col sm:justify-start sm:py-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="text-xl sm:text-2xl font-semibold tracking-tight tabular-nums">{value}</dd>
    </div>
  );
}

function ageText(iso: string, text: Texts['numbers']): string {
  const seconds = Math.max(0, (Date.now() - Date.parse(iso)) / 1_000);
  return seconds < 60 ? text.countedNow : text.countedAgo(seconds - (seconds % 60));
}
