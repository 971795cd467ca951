import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';

const KEY_WAIT_MS = 300;
/** A label a year needs so much room, in parts of the track. */
const LABEL_ROOM = 0.05;
const HANDLE_ROOM = 0.015;

type DateScrubberProps = {
  /** Milliseconds; the ends of the track. */
  newestMs: number;
  oldestMs: number;
  /** What is at the top of the window. */
  currentMs: number;
  /** Shows what is older than a moment. */
  onJump: (beforeMs: number) => void;
};

/** All of time along the window's right edge, newest on top: dragging, clicking and keys go to a month. */
export function DateScrubber({ newestMs, oldestMs, currentMs, onJump }: DateScrubberProps) {
  const track = useRef<HTMLDivElement>(null);
  const [dragMonth, setDragMonth] = useState<number | null>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wait.current), []);
  const [first, last] = [monthOf(newestMs), monthOf(oldestMs)];
  const current = dragMonth ?? Math.min(first, Math.max(last, monthOf(currentMs)));
  const placeOf = (month: number) => (first === last ? 0 : (first - month) / (first - last));

  const monthAt = ({ clientY }: PointerEvent) => {
    const { top, height } = track.current?.getBoundingClientRect() ?? { top: 0, height: 1 };
    const part = Math.min(1, Math.max(0, (clientY - top) / height));
    return Math.round(first - part * (first - last));
  };
  const jump = (month: number) => onJump(startOf(month + 1));
  function onKeyDown(event: KeyboardEvent) {
    const to = {
      ArrowDown: current - 1,
      ArrowLeft: current - 1,
      ArrowUp: current + 1,
      ArrowRight: current + 1,
      PageDown: current - 12,
      PageUp: current + 12,
      Home: first,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const month = Math.min(first, Math.max(last, to));
    setDragMonth(month);
    clearTimeout(wait.current);
    wait.current = setTimeout(() => {
      jump(month);
      setDragMonth(null);
    }, KEY_WAIT_MS);
  }

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label="Date"
      aria-orientation="vertical"
      aria-valuemin={last}
      aria-valuemax={first}
      aria-valuenow={current}
      aria-valuetext={textOf(current)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragMonth(monthAt(event));
      }}
      onPointerMove={(event) => dragMonth !== null && setDragMonth(monthAt(event))}
      onPointerUp={(event) => {
        if (dragMonth === null) return;
        jump(monthAt(event));
        setDragMonth(null);
      }}
      onPointerCancel={() => setDragMonth(null)}
      className="group fixed top-20 right-0 bottom-6 z-10 w-8 cursor-row-resize touch-none select-none sm:w-10 pointer-coarse:pointer-events-none"
    >
      {yearLabels(first, last, placeOf).map(({ year, place }) => (
        <span
          key={year}
          // The handle would strike it through.
          hidden={Math.abs(place - placeOf(current)) < HANDLE_ROOM}
          aria-hidden="true"
          style={{ top: `${place * 100}%` }}
          className="absolute right-1.5 -translate-y-1/2 text-[0.6875rem] text-ink-faint tabular-nums max-sm:hidden"
        >
          {year}
        </span>
      ))}
      {/* A finger takes the handle only: one that scrolls or taps along the edge must not jump through the years. */}
      <span
        aria-hidden="true"
        style={{ top: `${placeOf(current) * 100}%` }}
        className="pointer-events-auto absolute right-0 flex h-11 w-full -translate-y-1/2 items-center justify-end"
      >
        <span className="h-1 w-full rounded-l bg-accent pointer-coarse:h-11 pointer-coarse:w-1.5" />
      </span>
      <span
        aria-hidden="true"
        style={{ top: `${placeOf(current) * 100}%` }}
        className={cn(
          'pointer-events-none absolute right-full mr-2 -translate-y-1/2 rounded-lg bg-ink px-2.5 py-1 text-sm whitespace-nowrap text-canvas opacity-0 shadow-raised',
          'group-hover:opacity-100 group-focus-visible:opacity-100',
          dragMonth !== null && 'opacity-100',
        )}
      >
        {textOf(current)}
      </span>
    </div>
  );
}

/** Months since the year 0. */
function monthOf(ms: number): number {
  const date = new Date(ms);
  return date.getFullYear() * 12 + date.getMonth();
}

function startOf(month: number): number {
  return new Date(Math.floor(month / 12), month % 12, 1).getTime();
}

function textOf(month: number): string {
  return new Date(startOf(month)).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
}

/** The years that have room for their label. */
function yearLabels(first: number, last: number, placeOf: (month: number) => number) {
  const labels: { year: number; place: number }[] = [];
  for (let year = Math.floor(first / 12); year * 12 + 11 >= last; year -= 1) {
    const place = placeOf(Math.min(first, year * 12 + 11));
    const before = labels.at(-1);
    if (before === undefined || place - before.place >= LABEL_ROOM) labels.push({ year, place });
  }
  return labels;
}
