import type { TransferTexts } from './collect/decide-transfer';

/** Why nothing can be taken of what was dropped or pasted. */
export type TransferProblem = 'image_elsewhere' | 'address' | 'text';

/** The text forms of what was dropped or pasted. Read them during the event: browsers tell them at no other time. */
export function transferTextsOf(transfer: DataTransfer): TransferTexts {
  return {
    uriList: transfer.getData('text/uri-list'),
    html: transfer.getData('text/html'),
    text: transfer.getData('text/plain'),
  };
}

/**
 * Takes the pictures that are in the texts themselves (`data:` addresses, at most 20), or says why there is nothing to take. A picture of
 * another site is one that no page may read. Null: there was nothing at all. Rejects only where its code cannot be fetched.
 */
export async function readTransfer(texts: TransferTexts): Promise<readonly File[] | TransferProblem | null> {
  const { decideTransfer, readDataUrl } = await import('./collect/transfers');
  const transfer = decideTransfer(texts);
  if (transfer.kind === 'nothing') return null;
  if (transfer.kind !== 'inline') return transfer.kind;
  const files = transfer.urls.flatMap((url) => readDataUrl(url) ?? []);
  return files.length > 0 ? files : 'text';
}
