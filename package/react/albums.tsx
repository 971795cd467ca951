'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { AlbumPage } from '@/components/gallery/albums/album-page';
import { AlbumsPage } from '@/components/gallery/albums/albums-page';
import { ReadProblem } from '@/components/gallery/albums/read-problem';
import { useAlbumApi } from '@/components/gallery/albums/use-album-api';
import { type UseRead, useRead } from '@/components/gallery/albums/use-read';
import { Wall } from '@/components/gallery/wall/wall';
import { withReactCheck } from '@/components/setup/with-react-check';
import { useText } from '@/components/text/text-provider';
import type { Album as AlbumFacts } from '@/lib/shared/albums/album';
import type { Role } from '@/lib/shared/roles';
import { GalleryTexts } from './gallery-texts';
import { WithHost } from './with-host';

type OfHost = {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};
type OfPerson = {
  /** The role of the person who looks at it. Default: what an admin may do is shown, and the server refuses it to others. */
  userRole?: Role | undefined;
};

export type AlbumsProps = OfHost & OfPerson;
export type AlbumProps = OfHost & OfPerson & { id: string };
export type SlideshowProps = OfHost & {
  /** The album whose photos are shown. Default: none, and all photos are, the newest first. */
  album?: string | undefined;
};

/** All albums by their covers, and a new one. Each leads to `pages.albums` of the provider and its id. */
export const Albums = withReactCheck(function Albums({ basePath, userRole = 'admin' }: AlbumsProps) {
  return (
    <OfPage basePath={basePath}>
      <AllAlbums userRole={userRole} />
    </OfPage>
  );
});

/** One album: its photos in their order, and everything that can be done with them. */
export const Album = withReactCheck(function Album({ basePath, id, userRole = 'admin' }: AlbumProps) {
  return (
    <OfPage basePath={basePath}>
      <OneAlbum id={id}>
        {(album, nowMs) => <AlbumPage album={album} userRole={userRole} nowMs={nowMs} {...UNREAD} />}
      </OneAlbum>
    </OfPage>
  );
});

/** Photos one after another over the whole window, new ones first. */
export const Slideshow = withReactCheck(function Slideshow({ basePath, album }: SlideshowProps) {
  const [openedMs] = useState(Date.now);
  return (
    <OfPage basePath={basePath}>
      {album === undefined ? (
        <Wall state="all" first={null} nowMs={openedMs} />
      ) : (
        <OneAlbum id={album}>
          {(one, nowMs) => <Wall state="all" album={one} first={null} nowMs={nowMs} />}
        </OneAlbum>
      )}
    </OfPage>
  );
});

/** The browser asks for the photos itself. */
const UNREAD = { first: null, hasNewer: false, timeZone: 'UTC' } as const;

function OfPage({ basePath, children }: OfHost & { children: ReactNode }) {
  return (
    <WithHost basePath={basePath}>
      <GalleryTexts>{children}</GalleryTexts>
    </WithHost>
  );
}

function AllAlbums({ userRole }: { userRole: Role }) {
  const { answer, ...state } = useRead(useAlbumApi().list);
  if (answer === null) return <Reading {...state} />;
  return <AlbumsPage albums={answer} userRole={userRole} waiting={null} />;
}

type OneAlbumProps = { id: string; children: (album: AlbumFacts, nowMs: number) => ReactNode };

function OneAlbum({ id, children }: OneAlbumProps) {
  const api = useAlbumApi();
  const { answer, ...state } = useRead(useCallback(() => readAlbum(api, id), [api, id]));
  if (answer === null || answer.album.id !== id) return <Reading {...state} />;
  return children(answer.album, answer.nowMs);
}

async function readAlbum(api: ReturnType<typeof useAlbumApi>, id: string) {
  const nowMs = Date.now();
  return { album: await api.get(id), nowMs };
}

function Reading({ problem, retry }: Omit<UseRead<unknown>, 'answer'>) {
  const { loading } = useText('gallery');
  return problem === null ? <p role="status">{loading}</p> : <ReadProblem {...{ problem, retry }} />;
}
