import { askedServers } from './asked-servers';

/**
 * Starts a server for tests, or says on standard error why it cannot be had here and returns null. A server that was asked for
 * by name (SERVERS) must start: its absence throws, and of those that were not named nothing is said.
 */
export async function startOrExplain<T>(name: string, start: () => Promise<T>): Promise<T | null> {
  const asked = askedServers();
  if (asked.length > 0 && !asked.includes(name)) return null;
  try {
    return await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (asked.includes(name)) throw new Error(`${name} was asked for and could not be started: ${reason}`);
    process.stderr.write(`\n${name} could not be started, so nothing was tested on it: ${reason}\n`);
    return null;
  }
}
