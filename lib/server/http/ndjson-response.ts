import { keepRequest } from '@/lib/storage';

/**
 * Newline-delimited JSON that goes out as it comes. Takes the next lines only when the client has taken the last ones, and
 * ends the source when the client goes away.
 */
export function ndjsonResponse(lines: AsyncGenerator<readonly unknown[]>): Response {
  const kept = keepRequest(lines);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await kept.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join('')));
    },
    async cancel() {
      await kept.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
      // Proxies would hold lines back until there are many.
      'x-accel-buffering': 'no',
    },
  });
}
