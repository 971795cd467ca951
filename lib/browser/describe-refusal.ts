import { type ErrorDetails, isErrorCode } from '@/lib/shared/errors/error-codes';
import type { ErrorText } from '@/lib/shared/text/texts';

/** The words that refusals are told in; those of each code are fetched with the first refusal. */
export type RefusalText = Readonly<{ noReason: string; loadErrors: () => Promise<ErrorText> }>;

/** The part of an answer that tells of a refusal. */
export type Refusal = Readonly<{ code: string | null; message: string }>;

/** The code of a refused request, and its sentence in the language of the page. A proxy in between answers in its own words, which are none of ours. */
export async function describeRefusal(response: Response, text: RefusalText): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as { error?: Partial<WireRefusal> } | null;
  const { code = null, ...rest } = body?.error ?? {};
  return { code, message: await sentenceOf({ code, ...rest }, text) };
}

/** The `error` of an answer, which may come from another version of the server. */
export type WireRefusal = Readonly<{ code: string | null; message?: string; details?: ErrorDetails }>;

/** The sentence of a refusal; of a code that is new to this page, the server's own. */
export async function sentenceOf(
  { code, details, message }: WireRefusal,
  { noReason, loadErrors }: RefusalText,
): Promise<string> {
  if (!isErrorCode(code)) return message ?? noReason;
  const errorText = await loadErrors().catch(() => null);
  return errorText?.(code, details) ?? message ?? noReason;
}
