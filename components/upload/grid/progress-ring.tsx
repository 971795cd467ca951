import type { ReactNode } from 'react';

const RADIUS = 17;
const LENGTH = 2 * Math.PI * RADIUS;
const CIRCLE = { cx: 22, cy: 22, r: RADIUS, fill: 'none', strokeWidth: 3.5 };

/** A ring over a picture that fills as its file is sent. Without a transition: a page of rings in motion costs a phone more than sending. */
export function ProgressRing({ progress, children }: { progress: number; children?: ReactNode }) {
  return (
    <span className="grid size-11 place-items-center rounded-full bg-black/55 text-white forced-colors:bg-[Canvas] forced-colors:text-[CanvasText] [&>*]:[grid-area:1/1] [&>svg:not(:first-child)]:size-4">
      <svg viewBox="0 0 44 44" className="size-11 -rotate-90 rtl:-scale-x-100" aria-hidden="true">
        <circle {...CIRCLE} className="stroke-white/30 forced-colors:stroke-[GrayText]" />
        <circle
          {...CIRCLE}
          strokeLinecap="round"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - Math.max(0.02, progress))}
          className="stroke-white forced-colors:stroke-[Highlight]"
        />
      </svg>
      {children}
    </span>
  );
}
