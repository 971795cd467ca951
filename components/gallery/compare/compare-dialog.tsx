import { X, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';
import type { Gallery } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { useViewerFocus } from '../viewer/use-viewer-focus';
import { useZoom } from '../viewer/use-zoom';
import { ComparePane } from './compare-pane';
import { useImages } from './use-images';

/** The grid of so many photos. */
const gridStyle: Readonly<Record<number, string>> = {
  2: 'portrait:grid-rows-2 landscape:grid-cols-2',
  3: 'portrait:grid-rows-3 landscape:grid-cols-3',
  4: 'grid-cols-2 grid-rows-2',
};

type CompareDialogProps = {
  gallery: Gallery;
  /** Two to four, those that are still selected. */
  ids: ReadonlySet<string>;
  mayEdit: boolean;
  onClose: () => void;
};

/** Photos beside each other, enlarged and moved together; those that are not wanted go to the trash from here. */
export function CompareDialog({ gallery, ids, mayEdit, onClose }: CompareDialogProps) {
  const text = useText('compare');
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useViewerFocus(dialog);
  const zoom = useZoom(stage, () => {}, null);
  const images = useImages(gallery, ids);
  const close = useEffectEvent(onClose);
  // There is nothing left to compare.
  useEffect(() => {
    if (ids.size < 2) close();
  }, [ids]);

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      '+': zoom.zoomIn,
      '=': zoom.zoomIn,
      '-': zoom.zoomOut,
      '0': zoom.reset,
    };
    acts[shortcutKey(event)]?.();
  }
  const throwAway = (gone: readonly string[]) => void gallery.move(gone, 'trash');

  return (
    <dialog
      ref={dialog}
      aria-label={text.title(images.length)}
      onKeyDown={onKeyDown}
      onClose={({ target }) => target === dialog.current && !dialog.current.open && onClose()}
      className="m-0 size-full max-h-none max-w-none bg-canvas text-ink scheme-dark backdrop:bg-black"
    >
      <div tabIndex={-1} className="flex h-dvh flex-col outline-none">
        <header className="flex items-center gap-2 px-2 py-1.5 sm:px-4">
          <Button tone="quiet" size="icon" onClick={onClose} aria-label={text.close} title={text.close}>
            <X aria-hidden="true" />
          </Button>
          <h2 className="text-sm font-medium">{text.title(images.length)}</h2>
          <p className="me-auto ps-2 text-sm text-ink-soft max-md:sr-only">{text.hint}</p>
          {zoom.isZoomed && (
            <Button
              tone="quiet"
              size="icon"
              onClick={zoom.reset}
              aria-label={text.wholePhotos}
              title={text.wholePhotos}
            >
              <ZoomOut aria-hidden="true" />
            </Button>
          )}
        </header>
        <div
          ref={stage}
          className={cn(
            'grid min-h-0 flex-1 touch-none gap-1',
            gridStyle[images.length],
            zoom.isZoomed && 'cursor-grab active:cursor-grabbing',
          )}
        >
          {images.map((image) => (
            <ComparePane
              key={image.id}
              image={image}
              thumbnails={gallery.thumbnails}
              isZoomed={zoom.isZoomed}
              mayEdit={mayEdit}
              onKeep={() => throwAway([...ids].filter((id) => id !== image.id))}
              onTrash={() => throwAway([image.id])}
            />
          ))}
        </div>
      </div>
    </dialog>
  );
}
