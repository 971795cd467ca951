'use client';

import { BookImage, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { findAlbums } from '@/lib/browser/gallery/find-albums';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { Album } from '@/lib/shared/albums/album';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import type { Role } from '@/lib/shared/roles';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { fieldStyle } from '../../ui/field';
import { NothingHere } from '../../ui/nothing-here';
import { StateTabs } from '../state-tabs';
import { rightsOf } from '../use-rights';
import { AlbumCard } from './album-card';
import { AlbumFormDialog } from './album-form-dialog';
import { removedOf } from './removed-album';
import { RemovedNotice } from './removed-notice';
import { useAlbumApi } from './use-album-api';
import { useAlbumFaces } from './use-album-faces';

/** Cards that are drawn at first, and more with each press. */
const STEP = 60;
/** With fewer there is nothing to look for. */
const FINDABLE = 9;

type AlbumsPageProps = { albums: readonly Album[]; userRole: Role; waiting: WaitingCount | null };

/** All albums by their covers, and a new one. */
export function AlbumsPage({ albums, userRole, waiting }: AlbumsPageProps) {
  const text = useText('albums');
  const { pages, useSearchParams } = useHost();
  const removedId = removedOf(useSearchParams(), albums);
  const api = useAlbumApi();
  const { faces, watch } = useAlbumFaces(api);
  const [thumbnails] = useState(() => createThumbnailSources('fresh'));
  useEffect(() => {
    thumbnails.kept.open();
    return () => thumbnails.kept.close();
  }, [thumbnails]);
  const [words, setWords] = useState('');
  const [most, setMost] = useState(STEP);
  const [isMaking, setMaking] = useState(false);
  const { mayEdit } = rightsOf(userRole);
  const found = findAlbums(albums, words);
  const shown = found.slice(0, most);
  const show = ({ id }: Album) => window.location.assign(`${pages.albums ?? ''}/${id}`);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{text.title}</h1>
        <StateTabs current="albums" waiting={waiting} />
      </div>
      {removedId !== null && mayEdit && <RemovedNotice id={removedId} api={api} onRestored={show} />}
      <div className="flex flex-wrap items-center gap-2 py-3">
        {albums.length >= FINDABLE && (
          <input
            type="search"
            aria-label={text.find}
            placeholder={text.find}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className={`${fieldStyle} min-w-40 flex-1 sm:max-w-80`}
          />
        )}
        {mayEdit && (
          <Button tone="primary" className="pointer-coarse:h-11" onClick={() => setMaking(true)}>
            <Plus aria-hidden="true" />
            {text.newAlbum}
          </Button>
        )}
      </div>
      {albums.length === 0 ? (
        <NothingHere
          icon={<BookImage aria-hidden="true" />}
          text={mayEdit ? text.empty : text.emptyForViewer}
        />
      ) : shown.length === 0 ? (
        <NothingHere icon={<BookImage aria-hidden="true" />} text={text.nothingFound} />
      ) : (
        <ul
          aria-label={text.list}
          className="grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] sm:gap-x-4"
        >
          {shown.map((album) => (
            <AlbumCard
              key={album.id}
              album={album}
              face={faces.get(album.id)}
              thumbnails={thumbnails}
              watch={watch(album.id)}
            />
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <Button className="mt-6 self-center" onClick={() => setMost((before) => before + STEP)}>
          {text.showMore(Math.min(STEP, found.length - shown.length))}
        </Button>
      )}
      {isMaking && <AlbumFormDialog album={null} onSaved={show} onClose={() => setMaking(false)} />}
    </>
  );
}
