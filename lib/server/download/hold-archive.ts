import type { Clock } from '../clock';
import type { FairQueue } from '../queue/create-fair-queue';
import { createHeldBody } from '../streams/held-body';

/** A client that takes nothing for so long has gone. */
const IDLE_MS = 60_000;

export type HoldArchiveOptions = Readonly<{
  /** Lets few at once, by turns. */
  queue: FairQueue;
  /** The name that turns are taken by. */
  turn: string;
  request: Request;
  clock: Clock;
  headers: Readonly<Record<string, string>>;
}>;

/**
 * An archive as a response, once it has its turn: it holds a few images in memory until its client has taken them, so that few are under
 * way at once, and one whose client takes nothing is cut off. Throws `busy`.
 */
export function holdArchive(
  makeArchive: () => ReadableStream<Uint8Array>,
  { queue, turn, request, clock, headers }: HoldArchiveOptions,
): Promise<Response> {
  return new Promise((answer, refuse) => {
    const send = async () => {
      const held = { idleMs: IDLE_MS, signal: request.signal, clock };
      const { body, ended } = createHeldBody(makeArchive(), held);
      answer(new Response(body, { headers }));
      await ended;
    };
    queue.run(turn, request.signal, send).catch(refuse);
  });
}
