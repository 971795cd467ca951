import { ImageDown } from 'lucide-react';

/** Covers the page while something is dragged over it, so that it may be let go anywhere. */
export function DropOverlay({ label }: { label: string }) {
  return (
    <div
      className="fixed inset-0 z-50 grid place-items-center bg-canvas/80 p-4 backdrop-blur-sm"
      data-testid="drop-overlay"
    >
      <div className="grid size-full place-items-center rounded-3xl border-2 border-dashed border-accent bg-accent-soft/70">
        <p className="flex flex-col items-center gap-3 text-center text-xl font-semibold tracking-tight">
          <ImageDown className="size-10 text-accent" aria-hidden="true" />
          {label}
        </p>
      </div>
    </div>
  );
}
