import type { IncomingMessage } from 'node:http';

/** Browsers read no answer before they have sent all: so much is let come for it, and so long. */
const MAX_BYTES = 134_217_728;
const MAX_MS = 60_000;

/** Whether the body of a request may be let come and thrown away; one that says that it is larger is hung up on at once. */
export function mayDiscard({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Number(headers['content-length'] ?? 0) <= MAX_BYTES;
}

/** Throws away what a request still sends, after it was answered. Keeps none of it, and hangs up at the limit of bytes or time. */
export function discardBody(request: IncomingMessage, limits = { bytes: MAX_BYTES, ms: MAX_MS }): void {
  if (request.complete) return;
  let seen = 0;
  const timer = setTimeout(() => request.socket.destroy(), limits.ms).unref();
  request.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > limits.bytes) request.socket.destroy();
  });
}
