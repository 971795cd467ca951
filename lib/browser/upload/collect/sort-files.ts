import { sniffType } from '@/lib/shared/media/sniff-type';
import { folderOf } from '../folder-of';
import { judgePath, LEFT_OUT_KINDS, type LeftOutKind, type PathVerdict } from './judge-path';

/** How many files of each kind a folder brought that are no images; kinds without any are left out. */
export type LeftOut = Readonly<{ total: number; kinds: Readonly<Partial<Record<LeftOutKind, number>>> }>;

/** Files for the list, in their order, and the sum of the others. */
export type SortedFiles = Readonly<{ files: readonly File[]; leftOut: LeftOut }>;

/** As many as the readers of types want. */
const SNIFFED_BYTES = 4_096;

/** Files whose beginnings are read at once. */
const READ_AT_ONCE = 32;

/**
 * Tells the images of folders from what else lies in folders. A file that was chosen by itself stays, whatever it is, so that its row says
 * why it is not taken; so does one that cannot be read. Never rejects.
 */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const verdicts: PathVerdict[] = files.map((file) => {
    const folder = folderOf(file);
    return folder === '' ? 'image' : judgePath(folder, file.name, file.type);
  });
  const unknown = verdicts.flatMap((verdict, at) => (verdict === 'unknown' ? [at] : []));
  for (let from = 0; from < unknown.length; from += READ_AT_ONCE) {
    await Promise.all(
      unknown.slice(from, from + READ_AT_ONCE).map(async (at) => {
        verdicts[at] = await judgeBytes(files[at]);
      }),
    );
  }
  const kinds: Partial<Record<LeftOutKind, number>> = {};
  for (const kind of LEFT_OUT_KINDS) {
    const count = verdicts.filter((verdict) => verdict === kind).length;
    if (count > 0) kinds[kind] = count;
  }
  const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return { files: files.filter((_, at) => verdicts[at] === 'image'), leftOut: { total, kinds } };
}

/** Names of kinds that a person expects to come, with a reason where they do not. */
const PICTURE = /image|photo|drawing/i;

async function judgeBytes(file: File | undefined): Promise<PathVerdict> {
  if (file === undefined) return 'other';
  try {
    const sniffed = sniffType(new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()));
    if (sniffed.kind === 'image' || sniffed.convertible || PICTURE.test(sniffed.label)) return 'image';
    if (/video/i.test(sniffed.label)) return 'video';
    if (/audio/i.test(sniffed.label)) return 'audio';
    return /document|page|text/i.test(sniffed.label) ? 'document' : 'other';
  } catch {
    return 'image';
  }
}
