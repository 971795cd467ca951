/** A server whose bucket has gone is of no use, and keeps the port from the next start. */
const LOOK_EVERY_MS = 1_000;

/**
 * Ends this process as SIGTERM would once the process that has started it is gone: one that is killed tells nobody.
 *
 * @param parent its id; null: nobody has
 */
export function endWithParent(
  parent: number | null,
  end: () => void = () => process.kill(process.pid, 'SIGTERM'),
  everyMs = LOOK_EVERY_MS,
): void {
  if (parent === null) return;
  const timer = setInterval(() => {
    if (isAlive(parent)) return;
    clearInterval(timer);
    end();
  }, everyMs);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
