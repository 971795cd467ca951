import { FAVOURITE_TAG, takeFavouriteWord } from '@/lib/shared/gallery/favourite-tag';
import { foldText, foldWords } from '@/lib/shared/gallery/fold-text';
import { decodeAlbums } from '@/lib/shared/keys/row/album-places';
import { createFieldFinder, FIELD, type FieldFinder } from '@/lib/shared/keys/row/create-field-finder';
import { joinSegments } from '@/lib/shared/keys/row/row-codec';
import { rowStart } from '@/lib/shared/keys/row/row-start';
import { MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';
import { decodeTaken } from '@/lib/shared/taken/format-taken';
import { isInTakenRange, type TakenRange, takeTakenWords } from '@/lib/shared/taken/taken-range';
import { createWordFinder } from './create-word-finder';
import { textOfField } from './text-of-field';

/** The rows that are looked for; what is left out does not matter. */
export type RowQuery = Readonly<{
  /** Words that are in name, description or tags; `taken:2026-08` stands for a range of dates, `is:favourite` for favourites. */
  q?: string | undefined;
  /** The id of an album that the image is in. */
  album?: string | undefined;
  /** One whole tag, whatever the case and the accents. */
  tag?: string | undefined;
  /** The whole name or id of an uploader, whatever the case and the accents. */
  uploader?: string | undefined;
  /** When the photo was taken, by the wall clock of its camera. */
  taken?: TakenRange | undefined;
  types?: readonly MediaType[] | undefined;
  minBytes?: number | undefined;
  maxBytes?: number | undefined;
  orientation?: 'landscape' | 'portrait' | 'square' | undefined;
}>;

/** About the key of a thumbnail: whether its row is looked for, or of a version that is not known. */
export type RowFilter = (key: string) => 'match' | 'other' | 'unknown';

/** Creates a filter that decodes only what it is asked for, cheapest first: it sees a million rows. */
export function createRowFilter(query: RowQuery): RowFilter {
  const { minBytes = 0, maxBytes = Number.POSITIVE_INFINITY, orientation, album } = query;
  const { q: words, ranges: ownRanges } = takeTakenWords(query.q ?? '');
  const { q, isFavourite } = takeFavouriteWord(words);
  const ranges = query.taken === undefined ? ownRanges : [query.taken, ...ownRanges];
  const holdsWords = createWordFinder(foldWords(q));
  const tag = query.tag === undefined ? undefined : foldText(query.tag);
  const uploader = query.uploader === undefined ? undefined : foldText(query.uploader);
  const extensions = query.types && new Set<string>(query.types.map((type) => MEDIA_TYPES[type].extension));
  const hasSize = minBytes > 0 || maxBytes < Number.POSITIVE_INFINITY;
  const fields = createFieldFinder();
  return (listed) => {
    const start = rowStart(listed);
    const isInSegments = listed.indexOf('/', start) >= 0;
    const key = isInSegments ? listed.slice(0, start) + joinSegments(listed.slice(start)) : listed;
    if (!fields.find(key, start, key.length - '.webp'.length)) return 'unknown';
    if (extensions && !extensions.has(fields.text(key, FIELD.extension))) return 'other';
    if (hasSize) {
      const sizeBytes = fields.number(key, FIELD.sizeBytes);
      if (!(sizeBytes >= minBytes && sizeBytes <= maxBytes)) return 'other';
    }
    if (orientation !== undefined) {
      const turn = fields.number(key, FIELD.width) - fields.number(key, FIELD.height);
      const actual = turn > 0 ? 'landscape' : turn < 0 ? 'portrait' : 'square';
      if (actual !== orientation) return 'other';
    }
    if (album !== undefined && !decodeAlbums(fields.head(key, 'albums')).some(({ id }) => id === album))
      return 'other';
    if (ranges.length > 0) {
      const wallMs = decodeTaken(fields.head(key, 'taken'))?.wallMs;
      if (!ranges.every((range) => isInTakenRange(range, wallMs))) return 'other';
    }
    if (uploader !== undefined && foldText(textOfField(fields.head(key, 'uploader'))) !== uploader)
      return 'other';
    if (isFavourite && !hasTag(key, fields, FAVOURITE_TAG)) return 'other';
    if (tag !== undefined && !hasTag(key, fields, tag)) return 'other';
    return holdsWords(key, fields) ? 'match' : 'other';
  };
}

function hasTag(key: string, fields: FieldFinder, tag: string): boolean {
  for (let field = FIELD.firstTag; field < fields.count; field += 1) {
    if (foldText(textOfField(fields.text(key, field))) === tag) return true;
  }
  return false;
}
