import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { ImageItem } from '@/lib/shared/wire';
import { countPhotos } from './bulk/bulk-action';

/** Long enough to read, notice the mistake and reach the button. */
const SHOWN_MS = 8_000;

type UndoToastProps = {
  /** As they were before the trash. */
  images: readonly ImageItem[];
  onUndo: () => void;
  onGone: () => void;
};

export function UndoToast({ images, onUndo, onGone }: UndoToastProps) {
  const leave = useEffectEvent(onGone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each set of images gets the whole time.
  useEffect(() => {
    const timer = setTimeout(() => leave(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [images]);
  const [first] = images;
  if (first === undefined) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-28 z-30 mx-auto flex w-fit max-w-[min(28rem,calc(100%-2rem))] items-center gap-3 rounded-xl bg-ink py-2 pr-2 pl-4 text-sm text-canvas shadow-raised sm:bottom-20"
    >
      <span className="min-w-0 truncate">
        {images.length === 1 ? (
          <>
            <bdi>{first.name}</bdi> is in the trash
          </>
        ) : (
          `${countPhotos(images.length)} are in the trash`
        )}
      </span>
      <Button size="small" onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
