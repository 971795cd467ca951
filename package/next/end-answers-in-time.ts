import type { EventEmitter } from 'node:events';
import { stopServices } from '@/lib/server/stop-services';

/** Supervisors kill what has not ended ten seconds after SIGTERM. */
const END_WITHIN_MS = 8_000;

/** Next.js bundles pages and routes apart, so this module may be there twice in one process; the global object is not. */
const PENDING = Symbol.for('sluice.pending-answers');
const home = globalThis as typeof globalThis & { [PENDING]?: Set<() => void> };

/** The part of a process that hears of signals. */
export type Signalled = Pick<EventEmitter, 'once' | 'listenerCount'> &
  Readonly<{ pid: number; kill: (pid: number, signal: NodeJS.Signals) => unknown }>;

/**
 * From now on the first SIGTERM or SIGINT stops new work of ours and lets the work under way end; an answer that takes longer than eight
 * seconds is given up (`withinLife`). Next.js ends a process when the last answer is sent, so one of ours that hangs would keep it. The
 * host's own reactions to a signal stay as they are. Calling it again changes nothing.
 */
export function endAnswersInTime(
  process: Signalled,
  { stop = stopServices, endWithinMs = END_WITHIN_MS } = {},
): void {
  if (home[PENDING] !== undefined) return;
  const pending = new Set<() => void>();
  home[PENDING] = pending;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => {
        for (const giveUp of pending) giveUp();
      }, endWithinMs).unref();
      stop().catch(() => {});
      // A process that nobody else ends would have ended by itself, had we not listened.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}

/** The answer, or `late` where the process is to end and it has taken too long. */
export function withinLife(answer: Promise<Response>, late: () => Response): Promise<Response> {
  const pending = home[PENDING];
  if (pending === undefined) return answer;
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(late());
    pending.add(giveUp);
    answer.then(resolve, reject).finally(() => pending.delete(giveUp));
  });
}
