import { MEDIA_TYPES, type MediaType, mediaTypeOfName } from '@/lib/shared/media/media-types';

/** What Windows refuses in a name. */
const FORBIDDEN = /[<>:"/\\|?*]/g;

/** Creates a giver of names that are all different, also on disks that take capitals for small letters. */
export function createFileNames(): (name: string, type: MediaType) => string {
  const given = new Set<string>();
  return (name, type) => {
    const { stem, extension } = partsOf(name.replace(FORBIDDEN, '_'), type);
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? `${stem}.${extension}` : `${stem} (${count}).${extension}`;
      const folded = candidate.normalize('NFC').toLowerCase();
      if (given.has(folded)) continue;
      given.add(folded);
      return candidate;
    }
  };
}

/** The extension is that of the stored image, whatever the name says: a HEIC photo is kept as JPEG. */
function partsOf(name: string, type: MediaType): Readonly<{ stem: string; extension: string }> {
  const dot = name.lastIndexOf('.');
  if (mediaTypeOfName(name) === type)
    return { stem: name.slice(0, dot) || 'image', extension: name.slice(dot + 1) };
  return { stem: name.replace(/[. ]+$/, '') || 'image', extension: MEDIA_TYPES[type].extension };
}
