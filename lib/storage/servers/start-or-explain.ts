/**
 * Starts a server for tests, or says on standard error why it cannot be had here and answers null. Throws instead where
 * EXPECT_SERVERS, a list with commas, names it: then its absence is a failure.
 */
export async function startOrExplain<T>(name: string, start: () => Promise<T>): Promise<T | null> {
  try {
    return await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const expected = (process.env.EXPECT_SERVERS ?? '').split(',').map((one) => one.trim());
    if (expected.includes(name)) throw new Error(`${name} was expected and could not be started: ${reason}`);
    process.stderr.write(`\n${name} could not be started, so nothing was tested on it: ${reason}\n`);
    return null;
  }
}
