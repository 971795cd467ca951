'use client';

import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { readingKey } from '@/lib/browser/dom/reading-key';
import type { SetImage } from '@/lib/shared/links/set-page';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';
import { LargePhoto } from '../viewer/large-photo';
import { useViewerFocus } from '../viewer/use-viewer-focus';
import { useZoom } from '../viewer/use-zoom';

type SetViewerProps = {
  image: SetImage;
  /** Its number, from 1, and the number of all, in words. */
  place: Readonly<{ at: number; of: string }>;
  previous: SetImage | undefined;
  next: SetImage | undefined;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  onBroken: () => void;
};

/** One photo of a shared set, large and dark in both themes: arrow keys, swipes and buttons go to its neighbours, Escape back to all of them. */
export function SetViewer(props: SetViewerProps) {
  const { image, place, previous, next, onStep, onClose, onBroken } = props;
  const text = useText('set');
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useViewerFocus(dialog);
  const zoom = useZoom(stage, onStep, onClose);
  const { width, height, type, sizeBytes, alt, name } = image;

  function actOf(key: string): (() => void) | null {
    switch (key) {
      case 'ArrowLeft':
        return () => onStep(-1);
      case 'ArrowRight':
        return () => onStep(1);
      case '+':
        return zoom.zoomIn;
      case '-':
        return zoom.zoomOut;
      case '0':
        return zoom.reset;
      default:
        return null;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(readingKey(event));
    if (act === null) return;
    event.preventDefault();
    act();
  }

  return (
    <dialog
      ref={dialog}
      onClose={({ target }) => target === dialog.current && !dialog.current.open && onClose()}
      onKeyDown={onKeyDown}
      aria-label={alt || name}
      className="m-0 size-full max-h-none max-w-none bg-canvas text-ink scheme-dark backdrop:bg-black"
    >
      <div tabIndex={-1} className="flex h-dvh flex-col outline-none">
        <header className="flex items-center gap-2 px-2 py-2 sm:px-4">
          <p className="me-auto px-2 text-sm text-ink-soft tabular-nums">{text.place(place)}</p>
          <a
            href={image.downloadUrl}
            download
            className={cn(buttonStyle({ size: 'small' }), 'pointer-coarse:h-11')}
          >
            <Download aria-hidden="true" />
            {text.download}
          </a>
          <Button
            tone="quiet"
            size="icon"
            onClick={onClose}
            aria-label={text.close}
            title={text.withKey(text.close, 'Esc')}
          >
            <X aria-hidden="true" />
          </Button>
        </header>
        <div
          ref={stage}
          className={cn(
            'relative min-h-0 min-w-0 flex-1 touch-none overflow-hidden bg-black',
            zoom.isZoomed && 'cursor-grab active:cursor-grabbing',
          )}
        >
          <SetPhoto
            key={image.id}
            image={image}
            neighbours={[next, previous]}
            isZoomed={zoom.isZoomed}
            onBroken={onBroken}
          />
          {previous && <StepButton side="before" label={text.previous} onStep={() => onStep(-1)} />}
          {next && <StepButton side="after" label={text.next} onStep={() => onStep(1)} />}
        </div>
        <footer className="px-4 py-3 text-sm">
          <p className="font-medium" title={name}>
            <bdi className="block truncate own-direction">{name}</bdi>
          </p>
          {alt && <p className="line-clamp-3 text-pretty">{alt}</p>}
          <p className="text-ink-soft">
            {text.facts({ width, height, type: MEDIA_TYPES[type].label, sizeBytes })}
          </p>
        </footer>
      </div>
    </dialog>
  );
}

type StepButtonProps = { side: 'before' | 'after'; label: string; onStep: () => void };

function StepButton({ side, label, onStep }: StepButtonProps) {
  const text = useText('set');
  const Icon = side === 'before' ? ChevronLeft : ChevronRight;
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={label}
      title={text.withKey(label, side === 'before' ? '←' : '→')}
      className={cn(
        'absolute top-1/2 -translate-y-1/2 rounded-full! border-transparent! bg-black/55! text-white! hover:bg-black/75!',
        side === 'before' ? 'start-2 sm:start-4' : 'end-2 sm:end-4',
      )}
    >
      <Icon className="rtl:-scale-x-100" aria-hidden="true" />
    </Button>
  );
}

type SetPhotoProps = {
  image: SetImage;
  neighbours: readonly (SetImage | undefined)[];
  isZoomed: boolean;
  onBroken: () => void;
};

function SetPhoto({ image, neighbours, isZoomed, onBroken }: SetPhotoProps) {
  return (
    <LargePhoto
      image={image}
      neighbours={neighbours}
      isZoomed={isZoomed}
      thumbnail={(place) => (
        // biome-ignore lint/performance/noImgElement: a thumbnail at its final size.
        <img
          src={image.thumbUrl}
          alt=""
          width={image.width}
          height={image.height}
          onError={onBroken}
          {...place}
        />
      )}
      notLoaded={useText('set').notLoaded}
    />
  );
}
