import type { DropTerms } from '@/lib/shared/links/drop';
import type { DropItem } from '@/lib/shared/links/drop-item';

/** Leaves a term as it is. */
export const KEEP = 'keep';
/** No end. */
export const NEVER = 'never';

const MEGABYTE = 1_048_576;

/** The form as its fields have it; `end` in seconds from now on, or one of the two above. */
type Terms = Readonly<{ title: string; note: string }> &
  Omit<DropTerms, 'bytes' | 'takeBackSeconds' | 'picture'> &
  Partial<Pick<DropTerms, 'bytes' | 'takeBackSeconds'>> &
  Readonly<{ expiresInSeconds?: number | null }>;

/** The text of the field of megabytes: '' for no limit; at least 1, as a program may have made links of less. */
export function megabytesOf(bytes: number | null | undefined): string {
  return bytes ? String(Math.max(1, Math.round(bytes / MEGABYTE))) : '';
}

/**
 * The terms of a form. `link` is the one that is changed, null for a new one: terms of it that the form can't show exactly, and that nobody
 * has touched, are left out, so that they stay as they are.
 */
export function readTerms(fields: FormData, link: Pick<DropItem, 'drop'> | null): Terms {
  const textOf = (name: string) => String(fields.get(name) ?? '');
  const [end, megabytes, takeBack] = [textOf('end'), textOf('megabytes'), textOf('takeBackSeconds')];
  const isSameSize = link !== null && megabytes === megabytesOf(link.drop.bytes);
  return {
    title: textOf('title'),
    note: textOf('note'),
    welcome: textOf('welcome'),
    files: Number(textOf('files')),
    ...(isSameSize ? {} : { bytes: Number(megabytes) > 0 ? Math.round(Number(megabytes) * MEGABYTE) : null }),
    ...(end === KEEP ? {} : { expiresInSeconds: end === NEVER ? null : Number(end) }),
    ...(takeBack === KEEP ? {} : { takeBackSeconds: Number(takeBack) }),
    hold: fields.has('hold'),
    askName: fields.has('askName'),
    see: fields.has('see'),
  };
}
