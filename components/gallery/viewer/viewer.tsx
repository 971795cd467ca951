'use client';

import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { Draft, Gallery, OpenPhoto } from '@/lib/browser/gallery';
import type { EditField } from '@/lib/shared/wire';
import { cn } from '../../ui/cn';
import { AddToAlbumDialog } from '../albums/add-to-album-dialog';
import { DateDialog } from '../dates/date-dialog';
import { Dock } from '../dock';
import { EditForm } from '../edit/edit-form';
import { RefuseDialog } from '../held/refuse-dialog';
import { useRights } from '../use-rights';
import { useResting } from '../wall/use-resting';
import { KeyboardHelp } from './keyboard-help';
import { ShareDialog } from './share-dialog';
import { SlideshowControls } from './slideshow-controls';
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
  const { thumbnails, step } = gallery;
  const { mayEdit } = useRights();
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<ViewerPanel | null>(null);
  /** The field that has the focus in the form of the next photo too. */
  const [nextField, setNextField] = useState<EditField | null>(null);
  useViewerFocus(dialog);
  const close = () => gallery.open(null);
  const zoom = useZoom(stage, step, close);
  const slideshow = useSlideshow({ imageId: image.id, hasMore: hasOlder, step, frame });
  const isResting = useResting();
  const { acts, refuse, onKeyDown } = useViewerActs({ gallery, image, zoom, slideshow, setPanel });
  const closePanel = () => setPanel(null);
  const check = () => gallery.check(image.id);
  const isPlaying = slideshow.isRunning;
  const isDetails = !isPlaying && (panel === 'details' || panel === 'date');

  return (
    <dialog
      ref={dialog}
      // Told late: React's StrictMode closes the dialog and opens it again, and one that is open by then stays so.
      onClose={({ target }) => target === dialog.current && !dialog.current.open && close()}
      onCancel={(event) => {
        if (!isPlaying || event.target !== dialog.current) return;
        // Back to the photo, and not to the grid.
        event.preventDefault();
        slideshow.stop();
      }}
      onKeyDown={onKeyDown}
      aria-label={image.alt || image.name}
      className="m-0 size-full max-h-none max-w-none bg-canvas text-ink scheme-dark backdrop:bg-black"
    >
      <div ref={frame} tabIndex={-1} className="relative flex h-dvh flex-col bg-canvas outline-none">
        {!isPlaying && (
          <ViewerBar
            gallery={gallery}
            image={image}
            acts={acts}
            isZoomed={zoom.isZoomed}
            isDetails={panel === 'details'}
            onClose={close}
          />
        )}
        <div className="flex min-h-0 flex-1 max-md:flex-col">
          <div
            ref={stage}
            className={cn(
              'relative min-h-0 min-w-0 flex-1 touch-none overflow-hidden bg-black',
              zoom.isZoomed && 'cursor-grab active:cursor-grabbing',
              isPlaying && isResting && 'cursor-none',
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
            {!isPlaying && (
              <>
                <StepButton side="newer" isThere={hasNewer} isFaded={isResting} onStep={acts.newer} />
                <StepButton side="older" isThere={hasOlder} isFaded={isResting} onStep={acts.older} />
              </>
            )}
          </div>
          {isDetails && (
            <aside className="overflow-y-auto border-line bg-surface max-md:max-h-[55%] max-md:border-t md:w-80 md:border-s">
              <Suspense>
                <ViewerDetails
                  image={image}
                  onDate={mayEdit && image.state !== 'trash' ? () => setPanel('date') : null}
                >
                  {mayEdit && (
                    <EditForm
                      key={image.id}
                      image={image}
                      gallery={gallery}
                      draft={draft}
                      focused={nextField}
                      onNext={(field) => {
                        setNextField(field);
                        step(1);
                      }}
                    />
                  )}
                </ViewerDetails>
              </Suspense>
            </aside>
          )}
        </div>
        {!isPlaying && !isDetails && <ViewerCaption image={image} />}
        {isPlaying && (
          <Suspense>
            <SlideshowControls
              slideshow={slideshow}
              isHidden={isResting && !slideshow.isPaused}
              onStep={step}
            />
          </Suspense>
        )}
      </div>
      {/* While the words of a dialog are fetched the photo stays where it is, as it does beside its details. */}
      <Suspense>
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
      </Suspense>
      <Dock>{children}</Dock>
    </dialog>
  );
}
