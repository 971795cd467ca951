import { keepRequest } from '@/lib/storage';

/**
 * Text that goes out as it comes, for one caller at one moment. Takes the next piece only when the client has taken the last
 * one, and ends the source when the client goes away.
 */
export function streamResponse(
  pieces: AsyncGenerator<string>,
  headers: Readonly<Record<string, string>>,
): Response {
  const encoder = new TextEncoder();
  const kept = keepRequest(pieces);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await kept.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await kept.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'cache-control': 'no-store',
      // Proxies would hold pieces back until there are many.
      'x-accel-buffering': 'no',
      ...headers,
    },
  });
}
