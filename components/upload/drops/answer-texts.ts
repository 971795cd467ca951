import { readTransfer } from '@/lib/browser/upload/read-transfer';
import type { Drops } from './use-drops';

/** Takes the pictures in what was dropped or pasted that is no file, or says why there are none. Never rejects. */
export async function answerTexts(
  texts: Parameters<typeof readTransfer>[0],
  { take, say }: Pick<Drops, 'take' | 'say'>,
): Promise<void> {
  const read = await readTransfer(texts).catch(() => null);
  if (read === null) return;
  if (typeof read === 'string') say({ kind: read });
  else take(read);
}
