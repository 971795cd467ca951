/** How many sends may run at once, and what that is judged by. */
export type Pace = Readonly<{
  limit: number;
  /** Sends and bytes since the round began. A round is as many sends as may run at once. */
  sends: number;
  bytes: number;
  roundStartedMs: number;
  /** Throughput that another send at once has to beat, in bytes a millisecond; 0 when none is known. */
  toBeat: number;
  loweredMs: number;
}>;

/** The measurements of one send that tell about the connection. */
export type PaceEvent =
  /** It arrived. `isBusy`: others were waiting, so the limit is what held them back. */
  | Readonly<{ type: 'sent'; bytes: number; nowMs: number; isBusy: boolean }>
  /** It failed in a way that a connection with less to carry might not. */
  | Readonly<{ type: 'failed'; nowMs: number }>;

/** Sends at once to begin with. */
export const FIRST_SENDS = 3;

/** Browsers open at most six HTTP/1.1 connections to an origin. */
export const MAX_SENDS = 6;

/** Another send at once must bring this much more, or it only makes each of them slower. */
const WORTHWHILE = 1.1;

/** Sends that fail together are one failure. */
const SAME_FAILURE_MS = 2_000;

/** Share of a new measurement in what is to be beaten, so that a better network is noticed after a while. */
const NEWS = 0.2;

/** Where every uploader begins. */
export function startPace(nowMs: number): Pace {
  return {
    limit: FIRST_SENDS,
    sends: 0,
    bytes: 0,
    roundStartedMs: nowMs,
    toBeat: 0,
    loweredMs: Number.NEGATIVE_INFINITY,
  };
}

/**
 * Returns the pace after an event: one more at once, up to six, as long as each brings more throughput; half as many after a
 * failure, never less than one. A send that is measured while nothing waits says nothing about the limit and is left out.
 *
 *     limit 3   three sends bring 1,000 bytes a millisecond     more than nothing: limit 4, to beat 1,000
 *     limit 4   four bring 1,050                                less than a tenth more: limit 4, to beat 1,010
 *     limit 4   one fails                                       limit 2, and nothing is to be beaten
 */
export function reducePace(pace: Pace, event: PaceEvent): Pace {
  const { nowMs } = event;
  const newRound = { sends: 0, bytes: 0, roundStartedMs: nowMs };
  if (event.type === 'failed') {
    if (nowMs - pace.loweredMs < SAME_FAILURE_MS) return { ...pace, ...newRound };
    // A number that was measured before belongs to a network that is no more.
    return { limit: Math.max(1, Math.floor(pace.limit / 2)), ...newRound, toBeat: 0, loweredMs: nowMs };
  }
  if (!event.isBusy) return { ...pace, ...newRound };
  const sends = pace.sends + 1;
  const bytes = pace.bytes + event.bytes;
  if (sends < pace.limit) return { ...pace, sends, bytes };
  const throughput = bytes / Math.max(1, nowMs - pace.roundStartedMs);
  if (throughput > pace.toBeat * WORTHWHILE) {
    return { ...pace, ...newRound, limit: Math.min(MAX_SENDS, pace.limit + 1), toBeat: throughput };
  }
  return { ...pace, ...newRound, toBeat: pace.toBeat * (1 - NEWS) + throughput * NEWS };
}
