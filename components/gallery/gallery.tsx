'use client';

import { Images } from 'lucide-react';
import { useState } from 'react';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { moveImage, purgeImage } from './gallery-api';
import { GalleryProblem } from './gallery-problem';
import { GALLERY_STATES, type GalleryState, isShownIn } from './gallery-state';
import { GalleryTile } from './gallery-tile';
import { LoadMore } from './load-more';
import { UndoToast } from './undo-toast';
import { useGallery } from './use-gallery';
import { useLinkedImage } from './use-linked-image';
import { useOpenImage } from './use-open-image';
import { Viewer } from './viewer';

type GalleryProps = { state: GalleryState; first: ImagePage };

/** The images of one tab: the grid, the viewer over it, and what can be taken back. */
export function Gallery({ state, first }: GalleryProps) {
  const gallery = useGallery(state, first);
  const { images } = gallery;
  const [openId, open] = useOpenImage();
  const [trashed, setTrashed] = useState<ImageItem | null>(null);
  const index = images.findIndex(({ id }) => id === openId);
  useLinkedImage(index < 0 ? openId : null, { state, gallery, open });

  /** Changes where an image is; one that leaves this tab makes way for its neighbour. */
  async function move(image: ImageItem, to: ImageItem['state']) {
    try {
      await moveImage(image.id, to);
    } catch (error) {
      gallery.report(error);
      return;
    }
    if (isShownIn(state, to)) gallery.update({ ...image, state: to });
    else leave(image);
    setTrashed(to === 'trash' ? image : null);
  }

  async function purge(image: ImageItem) {
    try {
      await purgeImage(image.id);
      leave(image);
    } catch (error) {
      gallery.report(error);
    }
  }

  function leave(image: ImageItem) {
    const at = images.findIndex(({ id }) => id === image.id);
    const neighbour = (images[at + 1] ?? images[at - 1])?.id ?? null;
    // The viewer may have been closed while the server was busy: then it stays closed.
    open((current) => (current === image.id ? neighbour : current));
    gallery.drop(image.id);
  }

  async function undo(image: ImageItem) {
    setTrashed(null);
    try {
      await moveImage(image.id, image.state);
      gallery.restore(image);
    } catch (error) {
      gallery.report(error);
    }
  }

  return (
    <>
      {index < 0 && <GalleryProblem gallery={gallery} state={state} isOverViewer={false} />}
      {images.length === 0 && !gallery.hasMore ? (
        <div className="m-auto flex max-w-sm flex-col items-center gap-4 py-16 text-center text-ink-soft">
          <Images className="size-12 text-ink-faint" strokeWidth={1.25} aria-hidden="true" />
          <p className="text-pretty">{GALLERY_STATES[state].empty}</p>
        </div>
      ) : (
        <ul aria-label="Photos" className="flex gallery-rows flex-wrap gap-1 sm:gap-1.5">
          {images.map((image) => (
            <GalleryTile key={image.id} image={image} onOpen={open} />
          ))}
          {/* Takes what the last row leaves, so that its tiles do not grow out of proportion. */}
          <li aria-hidden="true" className="grow-[999999]" />
        </ul>
      )}
      <LoadMore gallery={gallery} />
      <Viewer
        images={images}
        index={index}
        hasMore={gallery.hasMore}
        onOpen={open}
        onNearEnd={() => void gallery.loadMore()}
        onMove={(image, to) => void move(image, to)}
        onPurge={(image) => void purge(image)}
      >
        {index >= 0 && <GalleryProblem gallery={gallery} state={state} isOverViewer />}
        {trashed && (
          <UndoToast image={trashed} onUndo={(image) => void undo(image)} onGone={() => setTrashed(null)} />
        )}
      </Viewer>
    </>
  );
}
