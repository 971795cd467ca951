import type { ForeignAnswer } from '@/lib/shared/errors/foreign-answer';

/** Nobody of ours answered. */
export class ForeignAnswerError extends Error {
  override readonly name = 'ForeignAnswerError';
  constructor(readonly answer: ForeignAnswer) {
    super('Nobody of ours answered.');
  }
}

type Wait = (milliseconds: number) => Promise<void>;

const sleep: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits before the second and the third time. */
const WAITS_MS = [1_000, 3_000];

/**
 * The server's answer, whatever its status. A network's sign-in page, a proxy's or a gateway's words are none: they are
 * asked past twice, and then `ForeignAnswerError` says what stands in the way. A change that a gateway gave up on may
 * have been made, so it is not asked for again. Rejects as `fetch` does where there is no answer at all.
 */
export async function askServer(
  path: string,
  init: RequestInit = {},
  options: Readonly<{ fetch?: typeof fetch; wait?: Wait }> = {},
): Promise<Response> {
  const send = options.fetch ?? fetch;
  const isReading = (init.method ?? 'GET') === 'GET';
  for (let attempt = 0; ; attempt += 1) {
    // A redirect to another site cannot be followed, and would look like no network at all.
    const direct = await send(path, { ...init, redirect: 'manual' });
    const response = isRedirect(direct) ? await send(path, init).catch(() => direct) : direct;
    const status = isRedirect(response) ? 302 : response.status;
    if (!isForeign(response)) return response;
    const waitMs = isReading || status < 500 ? WAITS_MS[attempt] : undefined;
    if (waitMs === undefined) {
      throw new ForeignAnswerError({
        status,
        ...(typeof init.body === 'string' ? { sizeBytes: init.body.length } : {}),
      });
    }
    await (options.wait ?? sleep)(waitMs);
    init.signal?.throwIfAborted();
  }
}

function isRedirect({ type }: Response): boolean {
  return type === 'opaqueredirect';
}

/** By its type: all that is ours is JSON or nothing. */
function isForeign(response: Response): boolean {
  if (isRedirect(response) || [407, 511].includes(response.status)) return true;
  const type = response.headers.get('content-type') ?? '';
  return /^text\/html/i.test(type) || (response.status === 413 && !/json/i.test(type));
}
