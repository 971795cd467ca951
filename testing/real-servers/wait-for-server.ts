import { type startDaemon, waitForHttp } from './daemon';

/** Waits until a server that was started answers; ends it and throws with its last words where it does not. */
export async function waitForServer(
  url: string,
  {
    daemon,
    close,
    timeoutMs = 60_000,
  }: Readonly<{ daemon: ReturnType<typeof startDaemon>; close: () => Promise<void>; timeoutMs?: number }>,
): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    const timer = setInterval(() => {
      if (daemon.hasEnded()) reject(new Error('It ended at once.'));
    }, 200);
    timer.unref();
  });
  try {
    await Promise.race([waitForHttp(url, timeoutMs), ended]);
  } catch (error) {
    await close();
    throw new Error(`It did not start: ${daemon.lastWords()}`, { cause: error });
  }
}
