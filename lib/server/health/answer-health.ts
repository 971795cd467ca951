import { jsonResponse } from '../http/json-response';
import type { Needs } from '../needs';

/** Seconds after which a probe may ask again. */
const RETRY_SECONDS = 5;

/** The process answers; nothing else is asked, so that a bucket's outage restarts nobody. */
export function answerLive(): Response {
  return jsonResponse({ status: 'live' });
}

/** 200 while this process can do its work, else 503; which part fails, and nothing more. */
export async function answerReady({ health }: Needs<'health'>): Promise<Response> {
  const readiness = await health.ready();
  if (readiness.status === 'ready') return jsonResponse(readiness);
  const response = jsonResponse(readiness, 503);
  response.headers.set('retry-after', String(RETRY_SECONDS));
  return response;
}
