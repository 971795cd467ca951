/** Bytes handed over at once: more would fill the buffers of a client that reads nothing. */
const PIECE_BYTES = 65_536;

/** A body in memory on its way to a client. */
export type TimedBody = Readonly<{
  body: ReadableStream<Uint8Array>;
  /** Resolves when nothing of it is held any more: all was taken, the client has gone, or its time was up. */
  ended: Promise<void>;
}>;

/**
 * Bytes that go out as they are taken, within a time: a client that takes nothing would hold them in memory for ever. Errors
 * where it is over, so that the client sees a file that was cut off.
 */
export function createTimedBody(bytes: Uint8Array, timeoutMs: number, signal: AbortSignal): TimedBody {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let at = 0;
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const cut = () => {
          stop();
          controller.error(new Error('The client took too long.'));
        };
        const timer = setTimeout(cut, timeoutMs);
        signal.addEventListener('abort', cut, { once: true });
        stop = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', cut);
          end();
        };
        if (signal.aborted) cut();
      },
      pull(controller) {
        const piece = bytes.slice(at, at + PIECE_BYTES);
        at += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (at < bytes.length) return;
        controller.close();
        stop();
      },
      cancel: () => stop(),
    },
    { highWaterMark: 0 },
  );
  return { body, ended };
}
