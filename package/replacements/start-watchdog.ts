/** Takes the place of `lib/server/decode/start-watchdog.ts`: there are no files beside a program that comes by standard input. */
import { Worker } from 'node:worker_threads';
import { WATCHDOG_CODE } from 'sluice:watchdog-code';

/** Starts the watchdog of this process (`lib/server/decode/usage-watchdog.ts`). */
export function startWatchdog(limits: Float64Array): void {
  // Without the arguments of this process, by which it would be a module.
  new Worker(WATCHDOG_CODE, { eval: true, execArgv: [], workerData: limits });
}
