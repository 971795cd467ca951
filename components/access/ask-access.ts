import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { Texts } from '@/lib/shared/text/texts';

/** The server's answer, or the sentence that says why it refused. */
export type AccessAnswer = Readonly<{ ok: true; body: unknown }> | Readonly<{ ok: false; message: string }>;

/** Asks for a change of sessions or tokens. Never rejects. */
export async function askAccess(
  method: 'POST' | 'DELETE',
  path: string,
  text: Texts['access'],
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
