/**
 * The protocol half of the embedded bucket: from an HTTP request to S3's answer. Refusals are S3's own XML; what is not
 * a refusal is an internal error that is logged and told without detail.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readForm } from '../bodies/read-form';
import { xmlDocument } from '../bodies/xml';
import { StoreError, type StoreErrorCode } from '../object-store';
import { postObject } from '../operations/post-object';
import { verifySignature } from '../signature/verify-signature';
import type { BucketContext, BucketRequest, BucketResponse } from './bucket-context';
import { answerPreflight, corsHeaders } from './cors-headers';
import { parseRequestTarget, type RequestTarget } from './request-target';
import { routeRequest } from './route-request';
import { S3Error, type S3ErrorCode } from './s3-error';
import { sendResponse } from './send-response';

const STORE_ERRORS: Record<StoreErrorCode, S3ErrorCode> = {
  no_such_key: 'NoSuchKey',
  precondition_failed: 'PreconditionFailed',
  too_large: 'EntityTooLarge',
  incomplete_body: 'IncompleteBody',
  key_too_long: 'KeyTooLongError',
  disk_full: 'InsufficientStorage',
};

/** A listener for `node:http`. `log` hears of internal errors, one line each. */
export function createBucketHandler(context: BucketContext, log: (line: string) => void): RequestListener {
  return (incoming, outgoing) => {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    outgoing.setHeader('x-amz-request-id', requestId);
    outgoing.setHeader('server', 'sluice-dev-bucket');
    const refuse = (error: unknown) => errorResponse(error, incoming, requestId, log);
    answer(context, incoming, outgoing)
      .catch(refuse)
      .then((response) => sendResponse(response, incoming, outgoing))
      .catch((error: unknown) => {
        // Without a line of the answer sent it could not be written; else the reader has gone away and nobody is left to tell.
        if (outgoing.headersSent || outgoing.destroyed) throw error;
        return sendResponse(refuse(error), incoming, outgoing);
      })
      .catch(() => outgoing.destroy());
  };
}

async function answer(
  context: BucketContext,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<BucketResponse> {
  const method = incoming.method ?? 'GET';
  const target = parseRequestTarget(incoming.url ?? '/');
  if (target.bucket !== '' && target.bucket !== context.bucket) throw new S3Error('NoSuchBucket');
  if (method === 'OPTIONS') return answerPreflight(context, incoming.headers);
  const cors = await corsHeaders(context, method, incoming.headers);
  for (const [name, value] of Object.entries(cors)) outgoing.setHeader(name, value);
  if (isForm(incoming, target)) {
    const publicUrl = context.publicUrl ?? `http://${incoming.headers.host}`;
    return postObject(context, await readForm(incoming), publicUrl);
  }
  return routeRequest(context, authenticate(context, incoming, method, target));
}

function authenticate(
  context: BucketContext,
  incoming: IncomingMessage,
  method: string,
  target: RequestTarget,
): BucketRequest {
  const headers = (name: string) => incoming.headersDistinct[name] ?? [];
  const authentication = verifySignature({
    method,
    path: target.path,
    query: target.query,
    headers,
    headerNames: Object.keys(incoming.headers),
    nowMs: context.clock(),
    region: context.region,
    credentials: context.credentials,
  });
  return { method, target, header: (name) => headers(name)[0], authentication, incoming };
}

function isForm(incoming: IncomingMessage, target: RequestTarget): boolean {
  return (
    incoming.method === 'POST' &&
    target.bucket !== '' &&
    target.key === '' &&
    !target.query.some(([name]) => name === 'delete' || name.startsWith('upload')) &&
    (incoming.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data')
  );
}

function errorResponse(
  error: unknown,
  incoming: IncomingMessage,
  requestId: string,
  log: (line: string) => void,
): BucketResponse {
  const refusal = toS3Error(error);
  if (refusal.code === 'InternalError') {
    log(`${requestId} ${incoming.method} failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const Resource = (incoming.url ?? '/').split('?', 1)[0];
  const body = xmlDocument(
    'Error',
    { Code: refusal.code, Message: refusal.message, Resource, RequestId: requestId },
    null,
  );
  return {
    status: refusal.status,
    headers: { 'content-type': 'application/xml', 'cache-control': 'no-store' },
    body,
  };
}

function toS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (error instanceof StoreError) return new S3Error(STORE_ERRORS[error.code]);
  return new S3Error('InternalError');
}
