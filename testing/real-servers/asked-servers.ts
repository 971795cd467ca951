/**
 * The servers that a run is asked for by name (`npm run test:servers -- minio`), from the list with commas in SERVERS; empty
 * where it is asked for all that can be had without a long wait.
 */
export function askedServers(): readonly string[] {
  return (process.env.SERVERS ?? '').split(',').flatMap((name) => name.trim() || []);
}
