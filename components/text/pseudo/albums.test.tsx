import { expect, test, vi } from 'vitest';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { AddToAlbumDialog } from '../../gallery/albums/add-to-album-dialog';
import { AlbumCard } from '../../gallery/albums/album-card';
import { AlbumChoices } from '../../gallery/albums/album-choices';
import { AlbumFormDialog } from '../../gallery/albums/album-form-dialog';
import { AlbumHeading } from '../../gallery/albums/album-heading';
import { AlbumsPage } from '../../gallery/albums/albums-page';
import { findOutsideRoom, IMAGE, nothing } from '../testing/find-outside-room';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

test('of albums all words come from the catalogue', () => {
  const facts = { text: '', cover: null, createdAt: IMAGE.uploadedAt, revision: 1 };
  const albums = Array.from({ length: 70 }, (_, at) => ({
    ...facts,
    ...{ id: `${at}`, title: `${at}`, order: FIRST_ORDER },
  }));
  const choices = (inAlbums: readonly string[] | undefined, words: string) => (
    <AlbumChoices
      key={`${words}${inAlbums?.length}`}
      {...{ albums, words, inAlbums, isMaking: false, onChoose: nothing, onMake: nothing }}
    />
  );
  const dialogs = [undefined, ['1']].map((inAlbums) => (
    <AddToAlbumDialog
      key={`${inAlbums?.length}`}
      count={2}
      {...(inAlbums ? { inAlbums } : {})}
      onChoose={nothing}
      onClose={nothing}
    />
  ));
  const pages = [albums, []].flatMap((some) =>
    (['viewer', 'editor'] as const).map((role) => (
      <AlbumsPage key={`${some.length}${role}`} albums={some} userRole={role} waiting={null} />
    )),
  );
  const [first] = albums;
  const face = { id: '1', cover: IMAGE, count: 500, isMore: true };
  const own = first && [
    <AlbumCard
      key="card"
      album={first}
      face={face}
      thumbnails={createThumbnailSources('plain')}
      watch={nothing}
    />,
    <AlbumHeading key="head" album={first} userRole="editor" onSaved={nothing} />,
    <AlbumFormDialog key="new" album={null} onSaved={nothing} onClose={nothing} />,
    <AlbumFormDialog
      key="change"
      album={{ ...first, order: { by: 'own', direction: 'oldest' } }}
      onSaved={nothing}
      onClose={nothing}
    />,
  ];
  expect(findOutsideRoom([...dialogs, choices(['1'], ''), choices(undefined, '999'), ...pages, own])).toEqual(
    [],
  );
});
