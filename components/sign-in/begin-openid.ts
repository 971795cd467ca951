import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { OpenidAnswer } from '@/lib/shared/sign-in';
import type { Texts } from '@/lib/shared/text/texts';

/** Where to go to sign in at the provider, or the sentence that says why that does not work. */
export type OpenidBegun = Readonly<{ ok: true; url: string }> | Readonly<{ ok: false; message: string }>;

/** Begins to sign in at the provider; `next` is the page to open afterwards. */
export async function beginOpenid(
  next: string,
  text: Texts['signIn'],
  { basePath = '/api', ...options }: Readonly<{ fetch?: typeof fetch; basePath?: string }> = {},
): Promise<OpenidBegun> {
  try {
    const response = await askServer(
      `${basePath}/openid`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ next: next.slice(0, 2_000) }),
      },
      options,
    );
    if (!response.ok) return { ok: false, message: (await describeRefusal(response, text)).message };
    return { ok: true, url: ((await response.json()) as OpenidAnswer).url };
  } catch (error) {
    const message = error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
    return { ok: false, message };
  }
}
