import type { UploadRequest } from '@/lib/storage';
import type { Clock } from '../clock';
import type { Logger } from '../log/logger';

/** Tells whether a page may send the ticket along with the file. */
export type TicketCarrier = Readonly<{
  /** `origin`: of the page that will send the request; null for what is no browser. Never throws. */
  mayCarry(request: UploadRequest, origin: string | null): Promise<boolean>;
}>;

export type TicketCarrierOptions = Readonly<{
  clock: Clock;
  log: Logger;
  /** Default: the platform's. */
  fetch?: typeof fetch;
}>;

const TICKET_HEADER = 'x-amz-meta-ticket';
/** A page whose preflight was refused is asked for again after so long: somebody may have run `bucket:setup`. */
const RETRY_MS = 600_000;
/** Longer than this no grant waits for a preflight. */
const TIMEOUT_MS = 2_000;
/** Origins remembered; the app is served at a few. */
const MAX_ORIGINS = 100;

/**
 * A field of a form needs nobody's leave, and so does what goes to the page's own origin. A header of a PUT needs the bucket's CORS rules, and those of a bucket that was set up
 * by an earlier version do not name it: uploads then go without the ticket, as they did before. One preflight for each
 * origin finds out, and is remembered.
 */
export function createTicketCarrier({
  clock,
  log,
  fetch: ask = globalThis.fetch,
}: TicketCarrierOptions): TicketCarrier {
  const known = new Map<string, { isAllowed: Promise<boolean>; askedMs: number }>();
  return {
    async mayCarry(request, origin) {
      if (request.method === 'POST' || origin === null || request.url.startsWith('/')) return true;
      const nowMs = clock().getTime();
      const earlier = known.get(origin);
      if (earlier && ((await earlier.isAllowed) || nowMs < earlier.askedMs + RETRY_MS))
        return earlier.isAllowed;
      const isAllowed = isHeaderAllowed(ask, request, origin);
      if (known.size >= MAX_ORIGINS) known.clear();
      known.set(origin, { isAllowed, askedMs: nowMs });
      if (await isAllowed) return true;
      log.warn('upload.ticket_not_kept', {
        reason: `The bucket's CORS rules do not allow the header ${TICKET_HEADER}. Run npm run bucket:setup: until then an upload whose page is closed too early is not finished by the server.`,
      });
      return false;
    },
  };
}

async function isHeaderAllowed(
  ask: typeof fetch,
  request: Extract<UploadRequest, { method: 'PUT' }>,
  origin: string,
): Promise<boolean> {
  try {
    const answer = await ask(request.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': Object.keys(request.headers)
          .map((name) => name.toLowerCase())
          .join(','),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.arrayBuffer();
    const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    return answer.ok && (allowed.includes(TICKET_HEADER) || allowed.includes('*'));
  } catch {
    return false;
  }
}
