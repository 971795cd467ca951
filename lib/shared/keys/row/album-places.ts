import type { AlbumPlace } from './image-row';

/** Most albums an image can be in. */
export const MAX_ALBUMS = 8;

const ID = /^[a-z0-9]{6}$/;
const PLACE = /^[a-z0-9]{0,5}[a-z1-9]$/;
/** Neither is in an id or a place. */
const BETWEEN_ALBUMS = '_';
const BEFORE_PLACE = '-';

/** True for the id of an album: six characters of `a-z0-9`. */
export function isAlbumId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** True for a place in an album: one to six digits of base 36, the last one not 0. */
export function isAlbumPlace(value: unknown): value is string {
  return typeof value === 'string' && PLACE.test(value);
}

/**
 * The albums of an image as a field of its row, `a1b2c3-m_d4e5f6`: by id, each with its place where it has one. '' for none.
 * Throws RangeError for more than eight, for one twice, and for what is no id or no place.
 */
export function encodeAlbums(albums: readonly AlbumPlace[]): string {
  if (albums.length > MAX_ALBUMS) throw new RangeError(`An image can be in ${MAX_ALBUMS} albums at most.`);
  if (new Set(albums.map(({ id }) => id)).size < albums.length)
    throw new RangeError('An image is in an album once.');
  return albums
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, place }) => {
      if (!isAlbumId(id)) throw new RangeError('Not the id of an album.');
      if (place !== undefined && !isAlbumPlace(place)) throw new RangeError('Not a place in an album.');
      return place === undefined ? id : id + BEFORE_PLACE + place;
    })
    .join(BETWEEN_ALBUMS);
}

/** The albums that a field names, by id. Text that `encodeAlbums` would not write is found out by writing it again. */
export function decodeAlbums(field: string): readonly AlbumPlace[] {
  if (field === '') return [];
  return field.split(BETWEEN_ALBUMS).map((one) => {
    const [id = '', place] = one.split(BEFORE_PLACE, 2);
    return place === undefined ? { id } : { id, place };
  });
}
