import type { Album } from '@/lib/shared/albums/album';

/** The albums whose title has all these words in it, whatever their case and accents; all of them for no word. */
export function findAlbums(albums: readonly Album[], words: string): readonly Album[] {
  const wanted = fold(words).split(/\s+/u).filter(Boolean);
  return albums.filter(({ title }) => {
    const folded = fold(title);
    return wanted.every((word) => folded.includes(word));
  });
}

/** The album that is called so, whatever the case of its letters and accents. */
export function findAlbumNamed(albums: readonly Album[], title: string): Album | undefined {
  return albums.find((album) => fold(album.title) === fold(title));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
