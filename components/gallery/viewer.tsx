import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageItem } from '@/lib/shared/wire';
import { useSwipe } from './use-swipe';
import { useViewerFocus } from './use-viewer-focus';
import { ViewerActions } from './viewer-actions';
import { ViewerDetails } from './viewer-details';
import { ViewerImage } from './viewer-image';

/** So many images before the end of the list, more are asked for. */
const NEAR_END = 5;

type ViewerProps = {
  images: readonly ImageItem[];
  /** Of the open image; -1 for a closed viewer. */
  index: number;
  /** There are images behind the last one here. */
  hasMore: boolean;
  onOpen: (id: string | null) => void;
  onNearEnd: () => void;
  onMove: (image: ImageItem, to: ImageState) => void;
  onPurge: (image: ImageItem) => void;
  /** Messages that must be seen over the viewer too. */
  children: ReactNode;
};

/** One image, large: arrow keys, swipes and buttons go to its neighbours, Escape back to the grid. */
export function Viewer(props: ViewerProps) {
  const { images, index, hasMore, onOpen, onNearEnd, onMove, onPurge, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const image = images[index];
  const isOpen = image !== undefined;
  useViewerFocus(dialog, image?.id);

  const step = (by: 1 | -1) => {
    const neighbour = images[index + by];
    if (neighbour) onOpen(neighbour.id);
    if (index + NEAR_END >= images.length) onNearEnd();
  };
  const swipe = useSwipe(step);
  // The event comes after the fact: by then another image may be open, which is to stay.
  const onClose = () => {
    if (!dialog.current?.open) onOpen(null);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') step(1);
    if (key === 'ArrowLeft') step(-1);
  };

  return (
    <>
      <dialog
        ref={dialog}
        onClose={onClose}
        onKeyDown={onKeyDown}
        aria-label={image ? image.alt || image.name : 'Photo'}
        className="m-0 size-full max-h-none max-w-none bg-canvas text-ink backdrop:bg-canvas"
      >
        {image && (
          <div tabIndex={-1} className="flex h-dvh flex-col outline-none">
            <header className="flex items-center gap-1 border-b border-line px-2 py-1.5 sm:px-4">
              <Button
                tone="quiet"
                size="icon"
                onClick={() => onOpen(null)}
                aria-label="Close"
                title="Close (Esc)"
              >
                <X aria-hidden="true" />
              </Button>
              <p className="mr-auto text-sm whitespace-nowrap text-ink-soft tabular-nums">
                {index + 1} of {images.length}
                {hasMore && '+'}
              </p>
              <ViewerActions key={image.id} image={image} onMove={onMove} onPurge={onPurge} />
            </header>
            <div {...swipe} className="relative min-h-0 flex-1 touch-pan-y bg-sunken">
              <ViewerImage key={image.id} image={image} neighbours={[images[index + 1], images[index - 1]]} />
              <StepButton side="left" isThere={index > 0} onStep={() => step(-1)} />
              <StepButton side="right" isThere={index < images.length - 1} onStep={() => step(1)} />
            </div>
            <ViewerDetails image={image} />
          </div>
        )}
        {isOpen && children}
      </dialog>
      {!isOpen && children}
    </>
  );
}

function StepButton({
  side,
  isThere,
  onStep,
}: {
  side: 'left' | 'right';
  isThere: boolean;
  onStep: () => void;
}) {
  if (!isThere) return null;
  const Icon = side === 'left' ? ChevronLeft : ChevronRight;
  const label = side === 'left' ? 'Newer photo' : 'Older photo';
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={label}
      title={`${label} (arrow ${side})`}
      className={`absolute top-1/2 -translate-y-1/2 rounded-full shadow-raised ${side === 'left' ? 'left-2 sm:left-4' : 'right-2 sm:right-4'}`}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
