import { createHmac } from 'node:crypto';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import type { ServerConfig } from '../config';
import type { Logger } from '../log/logger';
import type { NumbersCache } from '../statistics/create-numbers-cache';
import { isTotalKey } from './accounts';
import { createLedger } from './create-ledger';
import { createMemoryStore } from './create-memory-store';
import { createRedisStore } from './create-redis-store';
import { createSafeStore } from './create-safe-store';
import { createStorageRoom } from './create-storage-room';
import { createUnverified } from './create-unverified';
import { createUploadBudgets, type UploadBudgets } from './create-upload-budgets';

/** The budgets of uploads as the configuration wants them: counted in Redis where there is one, else in this process. */
export function composeBudgets(
  options: Readonly<{
    config: ServerConfig;
    storage: ObjectStorage;
    numbersCache: NumbersCache;
    clock: Clock;
    log: Logger;
  }>,
): UploadBudgets {
  const { config, storage, numbersCache, clock, log } = options;
  const { redisUrl, appSecret, budgetLimits, unverifiedMaxBytes, storageMaxBytes, limits } = config;
  const memory = createMemoryStore({ clock, isPinned: isTotalKey });
  const prefix = `sluice:${createHmac('sha256', appSecret).update('budgets').digest('base64url').slice(0, 10)}`;
  const store =
    redisUrl === null
      ? memory
      : createSafeStore({ shared: createRedisStore({ url: redisUrl, prefix, clock }), memory, clock, log });
  const { grantSeconds } = limits;
  return createUploadBudgets({
    store,
    ledger: createLedger({ store, limits: budgetLimits, clock }),
    unverified: createUnverified({ store, maxBytes: unverifiedMaxBytes, grantSeconds, clock }),
    room: createStorageRoom({ storage, numbersCache, maxBytes: storageMaxBytes, clock, log }),
    storage,
    grantSeconds,
    clock,
    log,
  });
}
