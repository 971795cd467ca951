/** Bytes handed over at once: more would fill the buffers of a client that reads nothing. */
const PIECE_BYTES = 65_536;

/** A stream on its way to a client that holds something of this process until it ends. */
export type HeldBody = Readonly<{
  body: ReadableStream<Uint8Array>;
  /** Resolves when the client has all of it or has gone, and where it took nothing for too long. */
  ended: Promise<void>;
}>;

/**
 * A stream in small pieces, each taken within a time: a client that takes nothing would hold its place and memory for ever. Errors where it
 * is over, so that the client sees a file that was cut off.
 */
export function createHeldBody(
  source: ReadableStream<Uint8Array>,
  { idleMs, signal }: Readonly<{ idleMs: number; signal: AbortSignal }>,
): HeldBody {
  const reader = source.getReader();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let rest: Uint8Array = new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  let cut = () => {};
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', cut);
    end();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        cut = () => {
          stop();
          controller.error(new Error('The client took too long.'));
          reader.cancel().catch(() => undefined);
        };
        timer = setTimeout(cut, idleMs);
        signal.addEventListener('abort', cut, { once: true });
        if (signal.aborted) cut();
      },
      async pull(controller) {
        // Reading from the bucket is not the client's delay.
        clearTimeout(timer);
        while (rest.length === 0) {
          const { done, value } = await reader.read().catch((error: unknown) => {
            stop();
            throw error;
          });
          if (done) {
            controller.close();
            return stop();
          }
          rest = value;
        }
        controller.enqueue(rest.slice(0, PIECE_BYTES));
        rest = rest.subarray(PIECE_BYTES);
        timer = setTimeout(cut, idleMs);
      },
      async cancel(reason) {
        stop();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, ended };
}
