import { isRunByNpm } from '@/lib/server/config';

/** npm hands a signal to the shell it runs a script in, and some shells die of it without telling us. */
const LOOK_FOR_SHELL_EVERY_MS = 250;

/**
 * Runs `stop` once at the first SIGINT or SIGTERM, then ends the process with `exitCode`; a second signal ends it at once.
 * Under npm the end of npm's shell counts as a signal.
 *
 * @param exitCode 0 for what runs until it is stopped
 */
export function onStopSignal(stop: () => Promise<void>, exitCode = 0): void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopOnce);
  if (!isRunByNpm()) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    if (!isStopping) stopOnce();
  }, LOOK_FOR_SHELL_EVERY_MS);
  timer.unref();
}
