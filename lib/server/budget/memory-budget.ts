import type { Clock } from '../clock';
import type { RateBudget } from './rate-budget';

export type MemoryBudgetOptions = Readonly<{
  /** Units a client may use at once, and in each period. */
  units: number;
  periodSeconds: number;
  /** Clients remembered; above it the one not seen for longest is forgotten. Default 10,000. */
  maxClients?: number;
  clock: Clock;
}>;

type Bucket = { units: number; atMs: number };

/** A token bucket for each client, refilled evenly over the period. */
export function createMemoryBudget(options: MemoryBudgetOptions): RateBudget {
  const { units, periodSeconds, maxClients = 10_000, clock } = options;
  const perMs = units / (periodSeconds * 1_000);
  // A Map keeps the order of insertion: the first is the one not seen for longest.
  const buckets = new Map<string, Bucket>();
  const refilled = (client: string): Bucket => {
    const atMs = clock().getTime();
    const kept = buckets.get(client);
    const elapsedMs = kept ? Math.max(0, atMs - kept.atMs) : 0;
    const bucket = { units: kept ? Math.min(units, kept.units + elapsedMs * perMs) : units, atMs };
    buckets.delete(client);
    buckets.set(client, bucket);
    if (buckets.size > maxClients) {
      for (const [oldest] of buckets) {
        buckets.delete(oldest);
        break;
      }
    }
    return bucket;
  };
  return {
    async take(client) {
      const bucket = refilled(client);
      if (bucket.units < 1) {
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - bucket.units) / perMs / 1_000)) };
      }
      bucket.units -= 1;
      return { ok: true };
    },
    async giveBack(client) {
      const bucket = refilled(client);
      bucket.units = Math.min(units, bucket.units + 1);
    },
  };
}
