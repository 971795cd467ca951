import { ApiError } from '../errors/api-error';

/** The functions of a host. */
export type HookName = 'identify' | 'metadata' | 'authorizeUpload' | 'inspect' | 'onPublished';

/** Time limits of a host's functions, in milliseconds. */
export const HOOK_TIMEOUT_MS: Readonly<Record<HookName, number>> = {
  identify: 10_000,
  metadata: 10_000,
  authorizeUpload: 10_000,
  inspect: 60_000,
  onPublished: 20_000,
};

/**
 * Calls a function of the host within its time limit, and holds what it returns to `parse`, which throws for what is no answer.
 * Throws `hook_failed`, with the reason as its cause for the log, where the function throws, hangs or returns something else: that
 * is never taken for a permission. An `ApiError` that `parse` throws goes through as it is.
 */
export async function callHook<Returned, Answer>(
  name: HookName,
  call: (signal: AbortSignal) => Returned | Promise<Returned>,
  parse: (returned: Returned) => Answer,
  timeoutMs: number = HOOK_TIMEOUT_MS[name],
): Promise<Answer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${name} took longer than ${timeoutMs} ms.`);
      reject(error);
      controller.abort(error);
    }, timeoutMs);
  });
  let returned: Returned;
  try {
    // A function that throws before its first await is one that fails, too.
    returned = await Promise.race([(async () => call(controller.signal))(), limit]);
  } catch (cause) {
    throw failure(name, cause);
  } finally {
    clearTimeout(timer);
  }
  try {
    return parse(returned);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw failure(name, cause);
  }
}

function failure(name: HookName, cause: unknown): ApiError {
  return new ApiError('hook_failed', undefined, {
    cause: new Error(`${name} of the host failed.`, { cause }),
  });
}
