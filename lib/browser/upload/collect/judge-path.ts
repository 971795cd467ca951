import { isCopyInLibrary } from '@/lib/shared/media/is-copy-in-library';

/** The kinds of files that a folder brings besides images. */
export const LEFT_OUT_KINDS = ['video', 'audio', 'document', 'sidecar', 'hidden', 'other'] as const;

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** The verdict on a file of a folder by its path and stated type. `junk`: nobody knows that it is there, and nobody misses it. */
export type PathVerdict = 'image' | 'junk' | 'unknown' | LeftOutKind;

/** Folders that systems and programs keep beside photos, by their names in lower case: thumbnails, deleted files, resource forks. */
const SYSTEM_FOLDERS: ReadonlySet<string> = new Set([
  '@eadir',
  '#recycle',
  '#snapshot',
  '@recycle',
  '@recently-snapshot',
  '@__thumb',
  '@tmp',
  '$recycle.bin',
  'recycler',
  '__macosx',
  'lost+found',
  'system volume information',
]);

/** Folders of this kind begin with a dot, which hides a folder only below the one that somebody chose. */
const HIDDEN_SYSTEM_FOLDER = /^\.(thumbnails|@__thumb|appledouble|trash|dtrash|stversions)/;

const SYSTEM_FILES: ReadonlySet<string> = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'picasa.ini',
  'zbthumbnail.info',
  'icon\r',
]);

/** A file's name in front of a colon has another stream of it behind: `photo.jpg:Zone.Identifier`. */
const SYSTEM_NAME = /^\.|^~\$|:zone\.identifier$|@syno(resource|eastream)$/;

const EXTENSIONS: Readonly<Record<Exclude<PathVerdict, 'junk' | 'unknown' | 'hidden'>, string>> = {
  // RAW photos and drawings are refused one by one, with their reason: somebody expects them to come.
  image:
    'jpg jpeg jpe jfif png apng gif webp avif heic heif hif tif tiff bmp dib jxl jp2 j2k jpx svg psd ' +
    'dng cr2 cr3 nef nrw arw sr2 raf orf rw2 pef srw 3fr iiq x3f raw',
  video: 'mp4 m4v mov qt avi mkv webm 3gp 3g2 mts m2ts mpg mpeg wmv flv vob ogv insv lrv hevc',
  audio: 'mp3 m4a wav aac flac ogg oga opus wma aif aiff amr mid midi',
  document:
    'pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt md csv tsv html htm xml json pages numbers key epub url webloc lnk ics eml',
  sidecar: 'xmp aae thm pp3 dop arp cos nksc on1 vrd',
  other:
    'zip rar 7z gz tar dmg iso exe msi app apk db sqlite dat bin log ini cfg lrcat lrdata lrprev js ts css',
};

const BY_EXTENSION: ReadonlyMap<string, Exclude<PathVerdict, 'junk' | 'unknown'>> = new Map(
  Object.entries(EXTENSIONS).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as keyof typeof EXTENSIONS] as const),
  ),
);

/** An archive of photos keeps one beside each: `IMG_1.jpg.json`, `IMG_1.jpg.supplemental-metadata.json`. */
const ARCHIVE_SIDECAR = /\.(jpe?g|png|heic|webp|gif|mp4|mov)(\.[a-z-]+)?(\(\d+\))?\.json$/;

/**
 * Tells by its path, with its name, and its stated type what a file of a folder is. `unknown` is for its bytes to say. A picture in a hidden
 * or a system's folder is `hidden`, anything else there is `junk`.
 */
export function judgePath(folder: string, name: string, type: string): PathVerdict {
  const folders = folder.toLowerCase().split('/');
  const file = name.toLowerCase();
  const kind = kindOf(file, type);
  const isHidden = folders.some(
    (one, at) =>
      SYSTEM_FOLDERS.has(one) ||
      HIDDEN_SYSTEM_FOLDER.test(one) ||
      (at > 0 && (one.startsWith('.') || isCopyInLibrary(folders[at - 1] ?? '', one))),
  );
  if (SYSTEM_FILES.has(file) || SYSTEM_NAME.test(file)) return 'junk';
  if (isHidden) return kind === 'image' ? 'hidden' : 'junk';
  return kind;
}

function kindOf(file: string, type: string): Exclude<PathVerdict, 'junk' | 'hidden'> {
  if (ARCHIVE_SIDECAR.test(file)) return 'sidecar';
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const known = file.includes('.') ? BY_EXTENSION.get(extension) : undefined;
  if (known !== undefined && known !== 'hidden') return known;
  const [major = ''] = type.split('/');
  if (major === 'image' || major === 'video' || major === 'audio') return major;
  if (major === 'text' || type === 'application/pdf') return 'document';
  return type === '' || type === 'application/octet-stream' ? 'unknown' : 'other';
}
