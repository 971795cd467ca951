import type { UploadItem } from '@/lib/browser/upload';

/** The proofs of all that was sent, each once: what one link of them is made with. */
export function proofsOf(items: readonly UploadItem[]): readonly string[] {
  const proofs = items.flatMap((item) =>
    item.status === 'done' && 'proof' in item.image && item.image.proof !== undefined
      ? [item.image.proof]
      : [],
  );
  return [...new Set(proofs)];
}
