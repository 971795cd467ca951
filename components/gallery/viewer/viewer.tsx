'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { Draft, Gallery, OpenPhoto } from '@/lib/browser/gallery';
import { cn } from '../../ui/cn';
import { AddToAlbumDialog } from '../albums/add-to-album-dialog';
import { DateDialog } from '../dates/date-dialog';
import { Dock } from '../dock';
import { EditForm } from '../edit/edit-form';
import { RefuseDialog } from '../held/refuse-dialog';
import { useRights } from '../use-rights';
import { KeyboardHelp } from './keyboard-help';
import { ShareDialog } from './share-dialog';
import { StepButton } from './step-button';
import { useSlideshow } from './use-slideshow';
import { useViewerActs, type ViewerPanel } from './use-viewer-acts';
import { useViewerFocus } from './use-viewer-focus';
import { useZoom } from './use-zoom';
import { ViewerBar } from './viewer-bar';
import { ViewerCaption } from './viewer-caption';
import { ViewerDetails } from './viewer-details';
import { ViewerImage } from './viewer-image';

type ViewerProps = {
  gallery: Gallery;
  photo: OpenPhoto;
  /** Texts about it that are typed and not saved yet. */
  draft: Draft | undefined;
  /** Messages that must be seen over the viewer too. */
  children: ReactNode;
};

/** One image, large: arrow keys, swipes and buttons go to its neighbours, Escape back to the grid. */
export function Viewer({ gallery, photo, draft, children }: ViewerProps) {
  const { image, newer, older, hasNewer, hasOlder } = photo;
  const { thumbnails, drafts, step } = gallery;
  const { mayEdit } = useRights();
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<ViewerPanel | null>(null);
  useViewerFocus(dialog);
  const zoom = useZoom(stage, step);
  const slideshow = useSlideshow(image.id, hasOlder, () => step(1));
  const { acts, refuse, onKeyDown } = useViewerActs({ gallery, image, zoom, slideshow, setPanel });
  const closePanel = () => setPanel(null);
  const check = () => gallery.check(image.id);
  const close = () => gallery.open(null);

  return (
    <dialog
      ref={dialog}
      // Told late: React's StrictMode closes the dialog and opens it again, and one that is open by then stays so.
      onClose={({ target }) => target === dialog.current && !dialog.current.open && close()}
      onKeyDown={onKeyDown}
      aria-label={image.alt || image.name}
      className="m-0 size-full max-h-none max-w-none bg-canvas text-ink backdrop:bg-canvas"
    >
      <div tabIndex={-1} className="flex h-dvh flex-col outline-none">
        <ViewerBar
          gallery={gallery}
          image={image}
          acts={acts}
          isPlaying={slideshow.isRunning}
          isZoomed={zoom.isZoomed}
          isDetails={panel === 'details'}
          onClose={close}
        />
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
              thumbnails={thumbnails}
              neighbours={[older, newer]}
              isZoomed={zoom.isZoomed}
              onBroken={check}
            />
            <StepButton side="left" isThere={hasNewer} onStep={acts.newer} />
            <StepButton side="right" isThere={hasOlder} onStep={acts.older} />
          </div>
          {(panel === 'details' || panel === 'date') && (
            <aside className="overflow-y-auto border-line bg-surface max-md:max-h-[55%] max-md:border-t md:w-80 md:border-l">
              <ViewerDetails
                image={image}
                onDate={mayEdit && image.state !== 'trash' ? () => setPanel('date') : null}
              >
                {mayEdit && <EditForm key={image.id} image={image} drafts={drafts} draft={draft} />}
              </ViewerDetails>
            </aside>
          )}
        </div>
        {panel !== 'details' && panel !== 'date' && <ViewerCaption image={image} />}
      </div>
      {panel === 'share' && <ShareDialog gallery={gallery} image={image} onClose={closePanel} />}
      {panel === 'date' && (
        <DateDialog
          count={1}
          taken={image.taken ?? null}
          onClose={() => setPanel('details')}
          onSave={(edit) => void gallery.date(image, edit)}
        />
      )}
      {panel === 'albums' && (
        <AddToAlbumDialog
          count={1}
          inAlbums={image.albums?.map(({ id }) => id) ?? []}
          onChoose={(album, isRemoval) =>
            void (isRemoval ? gallery.takeOutOfAlbum(image, album) : gallery.putInAlbum(image, album))
          }
          onClose={closePanel}
        />
      )}
      {panel === 'refuse' && <RefuseDialog count={1} onClose={closePanel} onRefuse={refuse} />}
      {panel === 'help' && <KeyboardHelp onClose={closePanel} />}
      <Dock>{children}</Dock>
    </dialog>
  );
}
