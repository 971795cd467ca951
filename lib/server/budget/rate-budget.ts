/** Whether a request may continue, or after how many seconds it may be tried again. */
type Taken = Readonly<{ ok: true }> | Readonly<{ ok: false; retryAfterSeconds: number }>;

/**
 * How much each client may do in a time. In memory on one machine; a shared store implements the same for
 * many.
 */
export interface RateBudget {
  /** Takes one unit of the client's budget, if it is there. */
  take(client: string): Promise<Taken>;
  /** Gives a unit back that turned out to be free of charge. */
  giveBack(client: string): Promise<void>;
}
