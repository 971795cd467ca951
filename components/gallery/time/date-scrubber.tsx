import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Gallery, ListSpan } from '@/lib/browser/gallery';
import { msOfDay } from '@/lib/shared/calendar/ms-of-day';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { between, endOfFirstDay, monthByKey, monthOf, startOf, yearLabels } from './months';

const KEY_WAIT_MS = 300;
const HANDLE_ROOM = 0.015;

type DateScrubberProps = {
  grid: Gallery['grid'];
  /** The ends of the track. */
  span: ListSpan;
  /** Shows what stands behind the end of a day, or where the oldest comes first, from its beginning on. */
  onJump: (beforeMs: number) => void;
};

/** All of time along the window's right edge, as the list goes: dragging, clicking and keys go to a month. */
export function DateScrubber({ grid, span, onJump }: DateScrubberProps) {
  const text = useText('gallery');
  const textOf = (month: number) => text.month(startOf(month));
  const dayOf = () => grid.getSnapshot().day;
  const currentMs = msOfDay(useSyncExternalStore(grid.subscribe, dayOf, dayOf), span.topMs);
  const track = useRef<HTMLDivElement>(null);
  const [dragMonth, setDragMonth] = useState<number | null>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wait.current), []);
  const [first, last] = [monthOf(span.topMs), monthOf(span.bottomMs)];
  const current = dragMonth ?? between(monthOf(currentMs), first, last);
  const placeOf = (month: number) => (first === last ? 0 : (first - month) / (first - last));

  const monthAt = ({ clientY }: PointerEvent) => {
    const { top, height } = track.current?.getBoundingClientRect() ?? { top: 0, height: 1 };
    const part = Math.min(1, Math.max(0, (clientY - top) / height));
    return Math.round(first - part * (first - last));
  };
  const jump = (month: number) => onJump(endOfFirstDay(month, span));
  function onKeyDown(event: KeyboardEvent) {
    const to = monthByKey(event.key, { current, first, last });
    if (to === undefined) return;
    event.preventDefault();
    setDragMonth(to);
    clearTimeout(wait.current);
    wait.current = setTimeout(() => {
      jump(to);
      setDragMonth(null);
    }, KEY_WAIT_MS);
  }

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label={text.date}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={Math.abs(first - last)}
      aria-valuenow={Math.abs(current - last)}
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
      className="group fixed end-0 top-20 bottom-6 z-10 w-8 cursor-row-resize touch-none select-none sm:w-10 pointer-coarse:pointer-events-none"
    >
      {yearLabels(first, last, placeOf).map(({ year, place }) => (
        <span
          key={year}
          // The handle would strike it through.
          hidden={Math.abs(place - placeOf(current)) < HANDLE_ROOM}
          aria-hidden="true"
          style={{ top: `${place * 100}%` }}
          className="absolute end-1.5 -translate-y-1/2 text-[0.6875rem] text-ink-faint tabular-nums max-sm:hidden"
        >
          {year}
        </span>
      ))}
      {/* A finger takes the handle only: one that scrolls or taps along the edge must not jump through the years. */}
      <span
        aria-hidden="true"
        style={{ top: `${placeOf(current) * 100}%` }}
        className="pointer-events-auto absolute end-0 flex h-11 w-full -translate-y-1/2 items-center justify-end"
      >
        <span className="h-1 w-full rounded-s bg-accent pointer-coarse:h-11 pointer-coarse:w-1.5" />
      </span>
      <span
        aria-hidden="true"
        style={{ top: `${placeOf(current) * 100}%` }}
        className={cn(
          'pointer-events-none absolute end-full me-2 -translate-y-1/2 rounded-lg bg-ink px-2.5 py-1 text-sm whitespace-nowrap text-canvas opacity-0 shadow-raised',
          'group-hover:opacity-100 group-focus-visible:opacity-100',
          dragMonth !== null && 'opacity-100',
        )}
      >
        {textOf(current)}
      </span>
    </div>
  );
}
