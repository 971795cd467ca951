import type { ImageItem } from '@/lib/shared/wire';
import type { Gallery } from './gallery';

const AT_ONCE = 6;

/** Photos as far as they were read. */
export type ImagesFound = Readonly<{
  images: readonly ImageItem[];
  /** How many of them exist no more. */
  goneCount: number;
  /** Why reading stopped before its end. */
  problem: string | null;
  /** 0 to 1. */
  progress: number;
}>;

/** Before anything is read. */
export const NOTHING_FOUND: ImagesFound = { images: [], goneCount: 0, problem: null, progress: 0 };

type CollectOptions = Readonly<{ onProgress: (found: ImagesFound) => void; signal: AbortSignal }>;

/** Reads photos one by one, a few at a time; those that exist no more leave the gallery's list in the end. */
export async function collectImages(
  { read, lose }: Pick<Gallery, 'read' | 'lose'>,
  ids: readonly string[],
  { onProgress, signal }: CollectOptions,
): Promise<void> {
  const images: ImageItem[] = [];
  const gone: string[] = [];
  const tell = (problem: string | null) =>
    onProgress({
      images: [...images],
      goneCount: gone.length,
      problem,
      progress: (images.length + gone.length) / ids.length,
    });
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map(read));
    if (signal.aborted) return;
    const refusal = answers.find((answer) => answer.kind === 'refused');
    if (refusal) return tell(refusal.message);
    for (const [index, answer] of answers.entries()) {
      if (answer.kind === 'found') images.push(answer.value);
      else gone.push(some[index] ?? '');
    }
    tell(null);
  }
  if (gone.length > 0) lose(gone);
}
