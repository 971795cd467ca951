'use client';

import { Info, Keyboard, Pause, Play, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { ImageItem, MoveTarget } from '@/lib/shared/wire';
import type { Drafts } from '../edit/create-drafts';
import { KeyboardHelp } from './keyboard-help';
import { ShareDialog } from './share-dialog';
import { StepButton } from './step-button';
import { useSlideshow } from './use-slideshow';
import { useViewerFocus } from './use-viewer-focus';
import { useZoom } from './use-zoom';
import { ViewerActions } from './viewer-actions';
import { ViewerCaption } from './viewer-caption';
import { ViewerDetails } from './viewer-details';
import { ViewerImage } from './viewer-image';
import { type ViewerAct, viewerActOf } from './viewer-keys';

const CHANGES: ReadonlySet<ViewerAct> = new Set(['trash', 'publish', 'share']);

export type ViewerProps = {
  image: ImageItem;
  newer: ImageItem | undefined;
  older: ImageItem | undefined;
  hasNewer: boolean;
  hasOlder: boolean;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  onMove: (image: ImageItem, to: MoveTarget) => void;
  onPurge: (image: ImageItem) => void;
  /** The photo does not load, or the server does not find it. */
  onMissing: (image: ImageItem) => void;
  drafts: Drafts;
  /** Messages that must be seen over the viewer too. */
  children: ReactNode;
};

/** One image, large: arrow keys, swipes and buttons go to its neighbours, Escape back to the grid. */
export function Viewer(props: ViewerProps) {
  const {
    image,
    newer,
    older,
    hasNewer,
    hasOlder,
    onStep,
    onClose,
    onMove,
    onPurge,
    onMissing,
    drafts,
    children,
  } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<'details' | 'share' | 'help' | null>(null);
  useViewerFocus(dialog);
  const zoom = useZoom(stage, onStep);
  const slideshow = useSlideshow(image.id, hasOlder, () => onStep(1));
  const toggle = (other: typeof panel) => setPanel((before) => (before === other ? null : other));

  const acts: Readonly<Record<ViewerAct, () => void>> = {
    newer: () => hasNewer && onStep(-1),
    older: () => hasOlder && onStep(1),
    'zoom-in': zoom.zoomIn,
    'zoom-out': zoom.zoomOut,
    'zoom-reset': zoom.reset,
    details: () => toggle('details'),
    slideshow: slideshow.toggle,
    help: () => toggle('help'),
    trash: () => image.state !== 'trash' && onMove(image, 'trash'),
    publish: () => image.state !== 'trash' && onMove(image, image.state === 'private' ? 'public' : 'private'),
    share: () => image.state !== 'trash' && setPanel('share'),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    const act = viewerActOf(event.key);
    if (act === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // A key held down goes on through the photos, but changes no more than one.
    if (!event.repeat || !CHANGES.has(act)) acts[act]();
  };

  return (
    <dialog
      ref={dialog}
      onClose={({ target }) => target === dialog.current && onClose()}
      onKeyDown={onKeyDown}
      aria-label={image.alt || image.name}
      className="m-0 size-full max-h-none max-w-none bg-canvas text-ink backdrop:bg-canvas"
    >
      <div tabIndex={-1} className="flex h-dvh flex-col outline-none">
        <header className="flex items-center gap-1 border-b border-line px-2 py-1.5 sm:px-4">
          <Tool label="Close" keys="Esc" onClick={onClose} className="mr-auto">
            <X aria-hidden="true" />
          </Tool>
          <ViewerActions
            key={image.id}
            image={image}
            onMove={onMove}
            onPurge={onPurge}
            onShare={() => setPanel('share')}
          />
          <Tool
            label={slideshow.isRunning ? 'Stop the slideshow' : 'Slideshow'}
            keys="s"
            onClick={acts.slideshow}
          >
            {slideshow.isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          </Tool>
          <Tool
            label={zoom.isZoomed ? 'Whole photo' : 'Enlarge'}
            keys={zoom.isZoomed ? '0' : '+'}
            onClick={zoom.isZoomed ? zoom.reset : zoom.zoomIn}
            className="max-sm:hidden"
          >
            {zoom.isZoomed ? <ZoomOut aria-hidden="true" /> : <ZoomIn aria-hidden="true" />}
          </Tool>
          <Tool label="Details" keys="i" onClick={acts.details} isPressed={panel === 'details'}>
            <Info aria-hidden="true" />
          </Tool>
          <Tool label="Keys" keys="?" onClick={acts.help} className="pointer-coarse:hidden">
            <Keyboard aria-hidden="true" />
          </Tool>
        </header>
        <div className="flex min-h-0 flex-1 max-md:flex-col">
          <div
            ref={stage}
            className={cn(
              'relative min-h-0 min-w-0 flex-1 touch-none overflow-hidden bg-sunken',
              zoom.isZoomed && 'cursor-grab active:cursor-grabbing',
            )}
          >
            <ViewerImage
              key={image.id}
              image={image}
              neighbours={[older, newer]}
              onBroken={() => onMissing(image)}
            />
            <StepButton side="left" isThere={hasNewer} onStep={() => onStep(-1)} />
            <StepButton side="right" isThere={hasOlder} onStep={() => onStep(1)} />
          </div>
          {panel === 'details' && (
            <aside className="overflow-y-auto border-line bg-surface max-md:max-h-[55%] max-md:border-t md:w-80 md:border-l">
              <ViewerDetails image={image} drafts={drafts} />
            </aside>
          )}
        </div>
        {panel !== 'details' && <ViewerCaption image={image} />}
      </div>
      {panel === 'share' && (
        <ShareDialog image={image} onMissing={() => onMissing(image)} onClose={() => setPanel(null)} />
      )}
      {panel === 'help' && <KeyboardHelp onClose={() => setPanel(null)} />}
      {children}
    </dialog>
  );
}

type ToolProps = {
  label: string;
  keys: string;
  onClick: () => void;
  isPressed?: boolean;
  className?: string;
  children: ReactNode;
};

function Tool({ label, keys, onClick, isPressed, className, children }: ToolProps) {
  return (
    <Button
      tone="quiet"
      size="icon"
      onClick={onClick}
      aria-label={label}
      aria-pressed={isPressed}
      title={`${label} (${keys})`}
      className={cn(isPressed && 'bg-sunken text-ink!', className)}
    >
      {children}
    </Button>
  );
}
