import { sentenceOf } from '@/lib/browser/describe-refusal';
import type { ReceiptsAnswer, SentPhoto, TakeBackAnswer } from '@/lib/shared/links/receipt-answers';
import type { Texts } from '@/lib/shared/text/texts';
import { askAccess } from '../access/ask-access';

/** Has the server delete a photo that a guest sent. Null where it did, else a sentence that says why not. Never rejects. */
export async function requestTakeBack(
  basePath: string,
  receipt: string,
  text: Texts['drop'],
): Promise<string | null> {
  const answer = await askAccess('POST', `${basePath}/drop/take-back`, text, { receipts: [receipt] });
  if (!answer.ok) return answer.message;
  const [result] = (answer.body as TakeBackAnswer).results;
  return result !== undefined && 'error' in result ? sentenceOf(result.error, text) : null;
}

/** Asks what became of a photo that a guest sent; null where nothing is known. Never rejects. */
export async function requestSentPhoto(
  basePath: string,
  receipt: string,
  text: Texts['drop'],
): Promise<SentPhoto | null> {
  const answer = await askAccess('POST', `${basePath}/drop/receipts`, text, { receipts: [receipt] });
  const [result] = answer.ok ? (answer.body as ReceiptsAnswer).results : [];
  return result === undefined || 'error' in result ? null : result;
}
