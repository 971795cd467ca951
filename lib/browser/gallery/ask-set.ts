import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { SetPage } from '@/lib/shared/links/set-page';
import type { Texts } from '@/lib/shared/text/texts';

/** A page of a shared set, or the sentence that says why there is none; `isOver` where the link opens nothing any more. */
export type SetAnswer =
  | Readonly<{ ok: true; page: SetPage }>
  | Readonly<{ ok: false; message: string; isOver: boolean }>;

/** Asks for the page of a shared set that follows `after`. Never rejects. */
export async function askSet(
  basePath: string,
  token: string,
  after: string | null,
  text: Texts['set'],
): Promise<SetAnswer> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  try {
    const response = await askServer(`${basePath}/sets/${token}/images${query}`);
    if (response.ok) return { ok: true, page: (await response.json()) as SetPage };
    const { code, message } = await describeRefusal(response, text);
    return { ok: false, message, isOver: code?.startsWith('link_') === true || code === 'album_gone' };
  } catch (error) {
    const message = error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
    return { ok: false, message, isOver: false };
  }
}
