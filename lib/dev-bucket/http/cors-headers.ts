import type { IncomingMessage } from 'node:http';
import { parseCorsConfiguration } from '../rules/cors-configuration';
import { type CorsQuestion, matchCors } from '../rules/match-cors';
import type { BucketContext, BucketResponse } from './bucket-context';
import { S3Error } from './s3-error';

type Headers = IncomingMessage['headers'];

/** The headers that let the page of another origin read the answer, a refusal too; none where no rule allows it. */
export async function corsHeaders(
  context: BucketContext,
  method: string,
  { origin }: Headers,
): Promise<Record<string, string>> {
  if (origin === undefined) return {};
  return (await ask(context, { origin, method, headers: [] })) ?? {};
}

/** OPTIONS: whether a page may send what it asks to. Throws BadRequest where it does not ask, AccessForbidden where it may not. */
export async function answerPreflight(context: BucketContext, headers: Headers): Promise<BucketResponse> {
  const method = headers['access-control-request-method'];
  if (headers.origin === undefined || method === undefined) throw new S3Error('BadRequest');
  const asked = (headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim());
  const allowed = await ask(context, { origin: headers.origin, method, headers: asked.filter(Boolean) });
  if (!allowed) throw new S3Error('AccessForbidden');
  return { status: 200, headers: allowed };
}

async function ask(context: BucketContext, question: CorsQuestion): Promise<Record<string, string> | null> {
  const document = (await context.store.getDocument('cors')) ?? context.defaultDocuments.cors;
  return document === null ? null : matchCors(parseCorsConfiguration(document), question);
}
