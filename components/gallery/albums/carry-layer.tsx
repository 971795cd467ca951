import { FolderPlus } from 'lucide-react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import type { Carried, Gallery } from '@/lib/browser/gallery';
import { placeOfDrop } from '@/lib/browser/gallery/place-of-drop';
import type { Album } from '@/lib/shared/albums/album';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { AddToAlbumDialog } from './add-to-album-dialog';
import { useShownAlbum } from './album-context';
import { useAlbumApi } from './use-album-api';
import { useAlbums } from './use-albums';
import { useArrangeKeys } from './use-arrange-keys';

/** Albums to drop on; the others are found in the dialog. */
const MAX_SHOWN = 6;
const MORE = 'more';

/** Shows what is dragged: how many photos, and the albums to drop them on. In an album of its own order, also their new place. */
export function CarryLayer({ gallery }: { gallery: Gallery }) {
  const { carry } = gallery;
  const carried = useSyncExternalStore(carry.subscribe, carry.getSnapshot, () => null);
  const shown = useShownAlbum();
  const isArranged = shown?.album.order.by === 'own';
  const [choosing, setChoosing] = useState<readonly string[] | null>(null);
  useArrangeKeys(gallery, isArranged);
  useEffect(() => {
    carry.setOn(true);
    return () => carry.setOn(false);
  }, [carry]);

  const drop = useEffectEvent(({ ids, x, y }: Carried) => {
    // The albums stand there until it has ended.
    const target = document.elementFromPoint(x, y);
    const album = target?.closest<HTMLElement>('[data-album]')?.dataset;
    carry.end();
    if (album?.album === MORE) setChoosing(ids);
    else if (album?.album !== undefined)
      void gallery.putInAlbum(ids, { id: album.album, title: album.title ?? '' });
    else if (isArranged) {
      const behind = behindOf(gallery, target, x, ids);
      if (behind !== undefined) void gallery.arrange(ids, behind);
    }
  });
  const isDropped = carried?.isDropped === true;
  useEffect(() => {
    if (carried !== null && isDropped) drop(carried);
  }, [carried, isDropped]);
  const isCarrying = carried !== null;
  useEffect(() => {
    if (!isCarrying) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The selection stays.
      event.stopPropagation();
      carry.end();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [carry, isCarrying]);

  return (
    <>
      {carried !== null && (
        <Carrying gallery={gallery} carried={carried} own={shown?.album.id} isArranged={isArranged} />
      )}
      {choosing !== null && (
        <AddToAlbumDialog
          count={choosing.length}
          onChoose={(album) => void gallery.putInAlbum(choosing, album)}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

type CarryingProps = { gallery: Gallery; carried: Carried; own: string | undefined; isArranged: boolean };

function Carrying({ gallery, carried, own, isArranged }: CarryingProps) {
  const text = useText('albums').drop;
  const { albums } = useAlbums(useAlbumApi());
  const { ids, x, y } = carried;
  const over = document.elementFromPoint(x, y);
  const overId = over?.closest<HTMLElement>('[data-album]')?.dataset.album;
  const mark = isArranged && overId === undefined ? markOf(gallery, over, x, ids) : null;
  return (
    <>
      <div
        aria-hidden="true"
        className="pointer-events-none fixed top-0 left-0 z-50 rounded-full bg-accent px-3 py-1 text-sm font-medium text-on-accent shadow-raised"
        style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}
      >
        {text.moving(ids.length)}
      </div>
      {mark && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed z-40 w-1 rounded-full bg-accent"
          style={mark}
        />
      )}
      <section
        aria-label={text.name}
        className="fixed inset-x-2 top-18 z-40 mx-auto flex max-w-3xl flex-col gap-2 rounded-2xl border border-line bg-surface p-3 shadow-raised"
      >
        <p role="status" className="text-sm font-medium">
          {text.hint(ids.length)}
        </p>
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {(albums ?? [])
            .filter(({ id }) => id !== own)
            .slice(0, MAX_SHOWN)
            .map((album) => (
              <Target key={album.id} album={album} isOver={overId === album.id} />
            ))}
          <li
            data-album={MORE}
            className={cn(
              'flex min-h-12 items-center gap-2 rounded-xl border-2 border-dashed border-line-strong px-3 text-sm',
              overId === MORE && 'border-accent bg-accent-soft',
            )}
          >
            <FolderPlus className="size-4 shrink-0" aria-hidden="true" />
            {text.more}
          </li>
        </ul>
      </section>
    </>
  );
}

function Target({ album: { id, title }, isOver }: { album: Album; isOver: boolean }) {
  return (
    <li
      data-album={id}
      data-title={title}
      className={cn(
        'flex min-h-12 items-center rounded-xl border-2 border-line px-3 text-sm',
        isOver && 'border-accent bg-accent-soft',
      )}
    >
      <bdi className="line-clamp-2 own-direction wrap-anywhere">{title}</bdi>
    </li>
  );
}

/** The tile below the pointer, with the photo that carried ones would be put behind. */
function targetOf(gallery: Gallery, over: Element | null, x: number, ids: readonly string[]) {
  const tile = over?.closest<HTMLElement>('[data-id]');
  const id = tile?.dataset.id;
  if (!tile || id === undefined) return undefined;
  const listed = gallery.getSnapshot().list.blocks.flatMap((block) => block.ids);
  const box = tile.getBoundingClientRect();
  // As though the page were read from left to right.
  const at = isRightToLeft(tile) ? box.left + box.right - x : x;
  const behind = placeOfDrop(
    { id, left: box.left, width: box.width },
    at,
    new Set(ids),
    (one) => listed[listed.indexOf(one) - 1],
  );
  return behind === undefined ? undefined : { box, behind, isOnRight: x >= (box.left + box.right) / 2 };
}

function behindOf(gallery: Gallery, over: Element | null, x: number, ids: readonly string[]) {
  return targetOf(gallery, over, x, ids)?.behind;
}

/** The line where carried photos would come. */
function markOf(gallery: Gallery, over: Element | null, x: number, ids: readonly string[]) {
  const target = targetOf(gallery, over, x, ids);
  if (target === undefined) return null;
  const { left, right, top, height } = target.box;
  return { left: target.isOnRight ? right : left - 4, top, height };
}
