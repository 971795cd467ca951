import type { Album } from '@/lib/shared/albums/album';
import { foldText, foldWords, holdsWords } from '@/lib/shared/gallery/fold-text';

/** The albums whose title has all these words in it, whatever their case and accents; all of them for no word. */
export function findAlbums(albums: readonly Album[], words: string): readonly Album[] {
  const wanted = foldWords(words);
  return albums.filter(({ title }) => holdsWords(foldText(title), wanted));
}

/** The album that is called so, whatever the case of its letters and accents. */
export function findAlbumNamed(albums: readonly Album[], title: string): Album | undefined {
  const folded = foldText(title).trim();
  return albums.find((album) => foldText(album.title).trim() === folded);
}
