import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when a server answers at `url`, whatever it says; gives up silently after `timeoutMs` (default 60,000). */
export async function waitForServer(url: string, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const hasAnswered = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
      () => true,
      () => false,
    );
    if (hasAnswered) return;
    await sleep(200);
  }
}
