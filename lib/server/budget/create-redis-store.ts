import type { RateLimiterRedis as Limiter } from 'rate-limiter-flexible';
import type { Clock } from '../clock';
import type { CounterStore } from './counter-store';

/** How long one answer of Redis is waited for: without it the memory of this process counts. */
const COMMAND_TIMEOUT_MS = 500;
const CONNECT_TIMEOUT_MS = 2_000;
const LONGEST_RECONNECT_MS = 5_000;

/**
 * In the place of the library's own script, which adds first and judges afterwards: what is over the limit is not added, and
 * what is taken back never goes below zero. ARGV: amount, seconds to live, limit.
 */
const ADD_WITHIN_LIMIT = `
local held = tonumber(redis.call('get', KEYS[1]) or '0')
local wanted = held + tonumber(ARGV[1])
if tonumber(ARGV[1]) > 0 and wanted > tonumber(ARGV[3]) then
  return {string.format('%.0f', wanted), redis.call('pttl', KEYS[1])}
end
if tonumber(ARGV[1]) < 0 and redis.call('exists', KEYS[1]) == 0 then return {'0', 0} end
if wanted < 0 then wanted = 0 end
redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
redis.call('incrby', KEYS[1], string.format('%.0f', wanted - held))
return {string.format('%.0f', wanted), redis.call('pttl', KEYS[1])}
`;

/** Counters that many processes share, and how to leave them. */
export type RedisStore = CounterStore & Readonly<{ close(): Promise<void> }>;

/**
 * Creates counters in Redis. Its libraries are loaded by the first call and by no one who has no Redis. Every call fails
 * within half a second while Redis cannot be reached, connected or not; it is reconnected to in the background. `prefix`
 * keeps installations apart. Nothing here logs: an error's text may hold the address with its password.
 */
export function createRedisStore(
  options: Readonly<{ url: string; prefix: string; clock: Clock }>,
): RedisStore {
  const { url, prefix, clock } = options;
  let connection: ReturnType<typeof connect> | undefined;
  const connected = () => {
    connection ??= connect(url, prefix);
    return connection;
  };
  const secondsUntil = (endsAtMs: number) => Math.max(1, Math.ceil((endsAtMs - clock().getTime()) / 1_000));
  return {
    async add(key, amount, { limit, endsAtMs }) {
      const { limiterOf } = await connected();
      try {
        const added = await limiterOf(limit).consume(key, amount, {
          customDuration: secondsUntil(endsAtMs),
        });
        return { ok: true, total: requireCount(added.consumedPoints) };
      } catch (refused) {
        if (!isResult(refused)) throw refused;
        return { ok: false, total: requireCount(refused.consumedPoints) };
      }
    },
    async subtract(key, amount) {
      const { limiterOf } = await connected();
      if (amount > 0) await limiterOf(Number.MAX_SAFE_INTEGER).reward(key, amount);
    },
    async get(key) {
      const { limiterOf } = await connected();
      const kept = await limiterOf(Number.MAX_SAFE_INTEGER).get(key);
      return kept === null ? 0 : requireCount(kept.consumedPoints);
    },
    async put(key, note, endsAtMs) {
      const { client } = await connected();
      await client.set(`${prefix}:${key}`, note, {
        expiration: { type: 'EX', value: secondsUntil(endsAtMs) },
      });
    },
    async peek(key) {
      const { client } = await connected();
      const note = await client.get(`${prefix}:${key}`);
      return typeof note === 'string' ? note : null;
    },
    async take(key) {
      const { client } = await connected();
      // GETDEL would need Redis 6.2.
      const [note] = await client.multi().get(`${prefix}:${key}`).del(`${prefix}:${key}`).exec();
      return typeof note === 'string' ? note : null;
    },
    async close() {
      if (connection !== undefined) (await connection).client.destroy();
    },
  };
}

async function connect(url: string, prefix: string) {
  const [{ createClient }, { RateLimiterRedis }] = await Promise.all([
    import('@redis/client'),
    import('rate-limiter-flexible'),
  ]);
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: COMMAND_TIMEOUT_MS },
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(LONGEST_RECONNECT_MS, 100 * 2 ** Math.min(retries, 6)),
    },
  });
  // Without a listener a lost connection would end the process. The failing calls tell of it.
  client.on('error', () => undefined);
  const ready = client.connect().catch(() => undefined);
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, COMMAND_TIMEOUT_MS).unref())]);
  const limiters = new Map<number, Limiter>();
  /** The library has a limit for each limiter. */
  const limiterOf = (limit: number): Limiter => {
    const points = Math.max(0, limit);
    const known = limiters.get(points);
    if (known) return known;
    const made = new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: prefix,
      points,
      duration: 1,
      customIncrTtlLuaScript: ADD_WITHIN_LIMIT,
    });
    // Ceilings move with what is held; the table must not.
    if (limiters.size < 100) limiters.set(points, made);
    return made;
  };
  return { client, limiterOf };
}

/** A number that something else than a counter gives is below every limit: such an answer is a failure, like none. */
function requireCount(value: number): number {
  if (!Number.isFinite(value) || value < 0) throw new TypeError('Redis answered with no number.');
  return value;
}

/** The library rejects with its result where the limit is reached, and with an error where Redis failed. */
function isResult(value: unknown): value is { consumedPoints: number } {
  return (
    typeof value === 'object' && value !== null && !(value instanceof Error) && 'consumedPoints' in value
  );
}
