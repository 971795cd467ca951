import { Worker } from 'node:worker_threads';

/** Starts the watchdog of this process (`usage-watchdog.ts`). The package has another file in place of this one. */
export function startWatchdog(limits: Float64Array): void {
  new Worker(new URL('./usage-watchdog.mjs', import.meta.url), { workerData: limits });
}
