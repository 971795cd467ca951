/** How long the doctor waits, in milliseconds, and how much it asks for at once. Every request has a limit, and so has the examination as a whole. */
export type DoctorLimits = Readonly<{
  /** For one answer, its body included. */
  requestMs: number;
  /** For an upload of the largest size. */
  largeUploadMs: number;
  /** For everything but the reading of the bucket's contents. */
  wholeMs: number;
  /** Requests that may stay without an answer: after so many the rest is not looked at. */
  unanswered: number;
  /** A store half of whose answers take longer is called slow. */
  slowMs: number;
  /** Requests under way; a store that is a hundred milliseconds away is then examined in seconds. */
  atOnce: number;
  /** As many are left where a store asks for fewer. */
  atOnceAtLeast: number;
  /** How long it is let alone then. */
  pauseMs: number;
}>;

/** A server that takes connections and never answers is told of within half a minute. */
export const DOCTOR_LIMITS: DoctorLimits = {
  requestMs: 8_000,
  largeUploadMs: 60_000,
  wholeMs: 180_000,
  unanswered: 3,
  slowMs: 1_000,
  atOnce: 16,
  atOnceAtLeast: 2,
  pauseMs: 1_000,
};
