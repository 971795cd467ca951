import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodingsOf } from '@/lib/server/log/testing/encodings-of';
import { CANARY } from './canaries';
import { WORKERS } from './ports';

/** Everything a worker's server wrote, beside the bucket, which Playwright leaves alone. */
export const serverLogOf = (worker: number): string =>
  fileURLToPath(new URL(`../../.data/e2e-server-${worker}.log`, import.meta.url));

/** The canaries that stand in the logs, in whatever encoding; empty as it should be. */
export function canariesInLog(): readonly string[] {
  const logs = Array.from({ length: WORKERS }, (_, worker) => serverLogOf(worker)).filter(existsSync);
  const text = logs.map((log) => readFileSync(log, 'utf8')).join('\n');
  return Object.values(CANARY).filter((canary) => encodingsOf(canary).some((form) => text.includes(form)));
}
