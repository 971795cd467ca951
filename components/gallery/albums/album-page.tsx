'use client';

import { Info } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Album } from '@/lib/shared/albums/album';
import { useText } from '../../text/text-provider';
import { Notice } from '../../ui/notice';
import { Gallery, type GalleryProps } from '../gallery';
import { AlbumContext } from './album-context';
import { AlbumHeading } from './album-heading';
import { messageOf } from './message-of';
import { useAlbumApi } from './use-album-api';

type AlbumPageProps = Omit<GalleryProps, 'state' | 'album' | 'heading'> & { album: Album };

/** One album: the gallery over its photos, in its order. */
export function AlbumPage({ album: first, ...props }: AlbumPageProps) {
  const text = useText('albums');
  const api = useAlbumApi();
  const [album, setAlbum] = useState(first);
  const [notice, setNotice] = useState<string | null>(null);
  const { id, nextOrder } = album;

  // Another order of a large album takes more than one request; each continues where the last one ended.
  useEffect(() => {
    if (nextOrder === undefined) return;
    let isGone = false;
    const build = async () => {
      try {
        const next = await api.change(id, { order: nextOrder });
        if (isGone) return;
        if (next.nextOrder === undefined) window.location.reload();
        else setAlbum(next);
      } catch (error) {
        if (!isGone) setNotice(messageOf(error));
      }
    };
    void build();
    return () => {
      isGone = true;
    };
  }, [api, id, nextOrder]);

  const shown = useMemo(
    () => ({
      album,
      setCover(imageId: string) {
        api.change(id, { cover: imageId }).then(
          (next) => {
            setAlbum(next);
            setNotice(text.coverSet);
          },
          (error: unknown) => setNotice(messageOf(error)),
        );
      },
    }),
    [album, api, id, text],
  );
  function onSaved(saved: Album) {
    const isOrdered = saved.order.by === album.order.by && saved.order.direction === album.order.direction;
    // The list of another order begins anew, at its top.
    if (isOrdered) setAlbum(saved);
    else window.location.assign(window.location.pathname);
  }
  return (
    <AlbumContext value={shown}>
      <Gallery
        {...props}
        state="all"
        album={album}
        heading={
          <>
            <AlbumHeading album={album} userRole={props.userRole} onSaved={onSaved} />
            {(notice !== null || nextOrder !== undefined) && (
              <Notice role="status" icon={<Info aria-hidden="true" />}>
                {nextOrder === undefined ? notice : text.ordering}
              </Notice>
            )}
          </>
        }
      />
    </AlbumContext>
  );
}
