import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodingsOf } from '@/lib/server/log/testing/encodings-of';
import { CANARY } from './canaries';

/** Everything the tests' server wrote, beside the bucket, which Playwright leaves alone. */
export const SERVER_LOG = fileURLToPath(new URL('../../.data/e2e-server.log', import.meta.url));

/** The canaries that stand in the log, in whatever encoding; empty as it should be. */
export function canariesInLog(): readonly string[] {
  const text = existsSync(SERVER_LOG) ? readFileSync(SERVER_LOG, 'utf8') : '';
  return Object.values(CANARY).filter((canary) => encodingsOf(canary).some((form) => text.includes(form)));
}
