import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { Texts } from '@/lib/shared/text/texts';

/** The server's answer, or the sentence that says why it refused. */
export type AccessAnswer = Readonly<{ ok: true; body: unknown }> | Readonly<{ ok: false; message: string }>;

/** The words of a request that failed. */
type RequestText = Pick<Texts['access'], 'unreachable' | 'noReason' | 'foreign' | 'loadErrors'>;

/** Asks for a change of sessions, tokens or links. Never rejects. */
export async function askAccess(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  text: RequestText,
  json?: unknown,
): Promise<AccessAnswer> {
  try {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = json === undefined ? {} : { headers: { 'content-type': 'application/json' } };
    const response = await askServer(path, { method, ...headers, ...body });
    if (!response.ok) return { ok: false, message: (await describeRefusal(response, text)).message };
    return { ok: true, body: response.status === 204 ? null : await response.json() };
  } catch (error) {
    const message = error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
    return { ok: false, message };
  }
}
