import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { Texts } from '@/lib/shared/text/texts';
import type { SessionAnswer } from '@/lib/shared/wire';

/** The credentials that sign somebody in. */
export type Credentials = Readonly<{ password: string; name?: string } | { link: string }>;

/** The dependencies of asking for a session; each has its default. */
export type RequestSessionOptions = Readonly<{
  /** Where the handlers are mounted. Default `/api`. */
  basePath?: string;
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
}>;

/** Times that a busy server is asked in all: the last to come is judged first, so asking again gets past a crowd that guesses. */
const MAX_ATTEMPTS = 4;
const MAX_WAIT_SECONDS = 10;

/**
 * Signs in, and looks whether the browser has kept the cookie. Null when signed in, else the sentence that says why not; asks again
 * by itself while the server is busy.
 */
export async function requestSession(
  credentials: Credentials,
  text: Texts['signIn'],
  options: RequestSessionOptions = {},
): Promise<string | null> {
  const wait =
    options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  try {
    for (let attempt = 1; ; attempt += 1) {
      const response = await askServer(
        addressOf(options),
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(credentials),
        },
        options,
      );
      if (response.ok) return await checkCookie(text, options);
      const { code, message } = await describeRefusal(response, text);
      if (code !== 'busy' || attempt === MAX_ATTEMPTS) return message;
      const seconds = Number(response.headers.get('retry-after')) || 1;
      await wait(Math.min(seconds, MAX_WAIT_SECONDS) * 1_000);
    }
  } catch (error) {
    return error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
  }
}

function addressOf({ basePath = '/api' }: RequestSessionOptions): string {
  return `${basePath}/session`;
}

/** Null where the browser has sent the new cookie back. Browsers refuse a secure one on a page without encryption, and any where they were told to. */
async function checkCookie(text: Texts['signIn'], options: RequestSessionOptions): Promise<string | null> {
  const response = await askServer(addressOf(options), { cache: 'no-store' }, options);
  if (!response.ok) return (await describeRefusal(response, text)).message;
  return ((await response.json()) as SessionAnswer).isSignedIn ? null : text.cookieRefused;
}
