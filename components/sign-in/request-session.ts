import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import type { SessionAnswer } from '@/lib/shared/wire';

/** What signs somebody in. */
export type Credentials = Readonly<{ password: string } | { link: string }>;

/** What asking for a session takes from outside; each has its default. */
export type RequestSessionOptions = Readonly<{
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
}>;

/** Browsers refuse a secure cookie on a page without encryption, and any cookie where they were told to. */
const COOKIE_REFUSED =
  'You’d be signed in, but this browser didn’t keep the cookie that signs you in. Allow cookies for this site, and open it under its https address.';
const UNREACHABLE = 'The server could not be reached. Check your connection and try again.';
const NO_REASON = 'The server did not say why. Try again.';

/** Times that a busy server is asked in all: whoever comes last is judged first, so asking again gets past a crowd that guesses. */
const MAX_ATTEMPTS = 4;
const MAX_WAIT_SECONDS = 10;

/**
 * Signs in, and looks whether the browser has kept the cookie. Null when signed in, else the sentence that says why not; asks again
 * by itself while the server is busy.
 */
export async function requestSession(
  credentials: Credentials,
  options: RequestSessionOptions = {},
): Promise<string | null> {
  const wait =
    options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  try {
    for (let attempt = 1; ; attempt += 1) {
      const response = await askServer(
        '/api/session',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(credentials),
        },
        options,
      );
      if (response.ok) return await checkCookie(options);
      const { code, message } = await readRefusal(response);
      if (code !== 'busy' || attempt === MAX_ATTEMPTS) return message;
      const seconds = Number(response.headers.get('retry-after')) || 1;
      await wait(Math.min(seconds, MAX_WAIT_SECONDS) * 1_000);
    }
  } catch (error) {
    return error instanceof ForeignAnswerError ? error.message : UNREACHABLE;
  }
}

/** Null where the browser has sent the new cookie back. */
async function checkCookie(options: RequestSessionOptions): Promise<string | null> {
  const response = await askServer('/api/session', { cache: 'no-store' }, options);
  if (!response.ok) return (await readRefusal(response)).message;
  return ((await response.json()) as SessionAnswer).isSignedIn ? null : COOKIE_REFUSED;
}

/** A proxy in between answers in its own words, which are none of ours. */
async function readRefusal(response: Response): Promise<{ code?: string; message: string }> {
  const body: unknown = await response.json().catch(() => null);
  const { code, message } = (body as { error?: { code?: string; message?: string } } | null)?.error ?? {};
  return { ...(code === undefined ? {} : { code }), message: message ?? NO_REASON };
}
