/**
 * Decides when a completion may run. Three rules, one inside the other:
 *
 * 1. One completion at a time for an upload: a second call joins the first and gets its result.
 * 2. Turns between clients (`create-fair-queue.ts`), with more places than decode processes, as each upload also waits for the bucket.
 * 3. Large images have a lane of their own, in which one runs at a time.
 *
 * Example: a browser completes an image of 90 megapixels. It gets a place in the small lane, its header is read, and the decoder says that it is
 * large (`LargeImageError`). It gives its place back, waits in the large lane, and is read anew there. Small photos of others pass it meanwhile.
 */
import { turnOf } from '../addresses/client-network';
import { type Decoder, type DecoderPool, LargeImageError } from '../decode-pool/create-decoder';
import { createFairQueue, type FairQueue } from '../queue/create-fair-queue';
import { createSingleFlight } from '../queue/create-single-flight';

/** The callers that wait for a completion. */
export type Waiter = Readonly<{
  /** As `clientAddress` names it. */
  client: string;
  /** Aborted when nobody reads the answer any more. */
  signal: AbortSignal;
}>;

/** Says which work is done when: one completion at a time for an id, by turns between clients. */
export type Completions<T> = Readonly<{
  /**
   * Runs the work for an id, or joins the one under way; `work` reads the upload anew whenever it is called, and is called
   * a second time where a large image takes its turn among the large. Work that waits is dropped when all who want it are
   * gone; work that has begun continues to its end: the photo is nearly published, and who lost the connection for a moment
   * finds it done. Throws `busy`.
   */
  run(id: string, waiter: Waiter, work: (decoder: Decoder) => Promise<T>): Promise<T>;
  stats(): Readonly<{ small: ReturnType<FairQueue['stats']>; large: ReturnType<FairQueue['stats']> }>;
  /** Takes nothing more; resolves when what is under way has ended. */
  close(): Promise<void>;
}>;

/**
 * Uploads that may wait for their turn. One that waits is a ticket and a connection, no bytes. All visitors of a venue share
 * one address, and each may send a batch of 100.
 */
const WAITING = { maxWaiting: 2_000, maxWaitingPerClient: 500 };

/** Creates the queues of a process that decodes with `processes` at once. */
export function createCompletions<T>(decoder: DecoderPool, processes: number): Completions<T> {
  const flights = createSingleFlight<T>();
  // More uploads than processes, so that reading and writing overlap decoding: what is held in memory at once. One that is decoded
  // in 40 ms waits five times for the bucket, which takes 20 ms or more each time.
  const places = processes * 3;
  const lanes = {
    small: createFairQueue({ ...WAITING, places, placesPerClient: places - 1 }),
    // One at a time: two large images together could take more memory than there is, and all processes.
    large: createFairQueue({ ...WAITING, places: 1, placesPerClient: 1 }),
  };
  const runIn = (lane: 'small' | 'large', waiter: Waiter, work: (decoder: Decoder) => Promise<T>) =>
    lanes[lane].run(turnOf(waiter.client), waiter.signal, () => work(decoder.inLane(lane)));

  return {
    async run(id, { client, signal }, work) {
      return flights.join(id, signal, async (someoneWaits) => {
        const waiter = { client, signal: someoneWaits };
        try {
          return await runIn('small', waiter, work);
        } catch (error) {
          if (!(error instanceof LargeImageError)) throw error;
          return runIn('large', waiter, work);
        }
      });
    },
    stats: () => ({ small: lanes.small.stats(), large: lanes.large.stats() }),
    async close() {
      await Promise.all([lanes.small.close(), lanes.large.close()]);
    },
  };
}
