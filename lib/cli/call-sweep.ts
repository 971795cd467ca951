const FIRST_MS = 60_000;
const EVERY_MS = 600_000;

/** Asks the app for a sweep a minute after its start and every ten minutes from then on. A failure is the next one's business. */
export function callSweep(appUrl: string, cronSecret: string): void {
  const call = () => {
    fetch(`${appUrl}/api/sweep`, { headers: { authorization: `Bearer ${cronSecret}` } })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  };
  // Neither keeps the command alive once the app has ended.
  setTimeout(call, FIRST_MS).unref();
  setInterval(call, EVERY_MS).unref();
}
