import type { Clock } from '../clock';

/** Bytes handed over at once: more would fill the buffers of a client that reads nothing. */
const PIECE_BYTES = 65_536;

/** Patience that a client earns by taking bytes: a second for each 16 KiB, as a phone far from everything takes them. */
const MS_PER_BYTE = 1 / 16.384;

/** A stream on its way to a client that holds something of this process until it ends. */
export type HeldBody = Readonly<{
  body: ReadableStream<Uint8Array>;
  /** Resolves when the client has all of it or has gone, and where it took nothing for too long. */
  ended: Promise<void>;
}>;

/**
 * A stream in small pieces, each taken within a time: a client that takes nothing would hold its place and memory for ever. All of them
 * together may take no longer than `idleMs` and a second for each 16 KiB, or one that takes a piece a minute would hold its place for days.
 * Errors where it is over, so that the client sees a file that was cut off.
 */
export function createHeldBody(
  source: ReadableStream<Uint8Array>,
  { idleMs, signal, clock }: Readonly<{ idleMs: number; signal: AbortSignal; clock: Clock }>,
): HeldBody {
  const reader = source.getReader();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let rest: Uint8Array = new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  let cut = () => {};
  let patienceMs = idleMs;
  let handedMs = clock().getTime();
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
        patienceMs -= clock().getTime() - handedMs;
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
        const piece = rest.slice(0, PIECE_BYTES);
        controller.enqueue(piece);
        rest = rest.subarray(PIECE_BYTES);
        patienceMs += piece.length * MS_PER_BYTE;
        handedMs = clock().getTime();
        timer = setTimeout(cut, Math.max(0, Math.min(idleMs, patienceMs)));
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
