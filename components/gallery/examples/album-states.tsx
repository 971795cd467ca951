'use client';

import { useState } from 'react';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { AlbumCard } from '../albums/album-card';
import { AlbumHeading } from '../albums/album-heading';
import { AlbumsPage } from '../albums/albums-page';
import { RemovedNotice } from '../albums/removed-notice';
import { EXAMPLE_ALBUMS } from './example-albums';
import { exampleImage } from './example-images';

const nothing = () => undefined;

/** Albums: all of them, none, one with its cover, and the head of one. */
export function AlbumStates() {
  const [first] = EXAMPLE_ALBUMS;
  const [thumbnails] = useState(() => createThumbnailSources('plain'));
  return (
    <div className="flex flex-col gap-6">
      <AlbumsPage albums={EXAMPLE_ALBUMS} userRole="admin" waiting={null} />
      <AlbumsPage albums={[]} userRole="admin" waiting={null} />
      {first && (
        <>
          <ul className="w-40">
            <AlbumCard
              album={first}
              face={{ id: first.id, cover: exampleImage(0), count: 12, isMore: false }}
              thumbnails={thumbnails}
              watch={nothing}
            />
          </ul>
          <RemovedNotice id={first.id} api={{ restore: async () => first }} onRestored={nothing} />
          <AlbumHeading
            album={{ ...first, text: 'Two weeks at the sea.', isPublic: true }}
            userRole="admin"
            onSaved={nothing}
          />
        </>
      )}
    </div>
  );
}
