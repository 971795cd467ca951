import { availableParallelism } from 'node:os';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import type { Challenge } from './budget/challenge';
import { composeBudgets } from './budget/compose-budgets';
import type { UploadBudgets } from './budget/create-upload-budgets';
import { createMemoryBudget } from './budget/memory-budget';
import type { RateBudget } from './budget/rate-budget';
import { type Clock, systemClock } from './clock';
import type { ServerConfig } from './config';
import { createGate, type Gate } from './gate/create-gate';
import { createDownloadUrls, type DownloadUrls } from './images/download-urls';
import { createLogger, type Logger } from './log/logger';
import { createNumbersCache, type NumbersCache } from './scan/create-numbers-cache';
import { createSessions, type Sessions } from './session/sessions';
import { createSignInLinks, type SignInLinks } from './session/sign-in-links';
import { createShareTokens, type ShareTokens } from './share/share-tokens';
import { createTickets, type Tickets } from './tickets/tickets';

/** Everything the use cases work with, composed in one place. */
export type Services = Readonly<{
  config: ServerConfig;
  storage: ObjectStorage;
  clock: Clock;
  log: Logger;
  tickets: Tickets;
  sessions: Sessions;
  signInLinks: SignInLinks;
  shareTokens: ShareTokens;
  downloadUrls: DownloadUrls;
  numbersCache: NumbersCache;
  budgets: Budgets;
  /** What uploads may cost in an hour and a day. */
  uploadBudgets: UploadBudgets;
  /** Null: nobody is asked for a proof. */
  challenge: Challenge | null;
  gates: Gates;
}>;

/** What a client may do in a time. */
export type Budgets = Readonly<{
  /** Files presigned. */
  presign: RateBudget;
  /** Tickets completed: more than presigned, for repeats. */
  complete: RateBudget;
  /** Failed sign-ins of one client, and of all together. */
  signIn: RateBudget;
  signInOverall: RateBudget;
}>;

/** How much is verified at once in this process. */
export type Gates = Readonly<{
  /** Files in memory. */
  files: Gate;
  /** Pixels being decoded: two large images wait for each other, small ones do not. */
  pixels: Gate;
}>;

/** What composition takes from outside; each has its default. */
export type ServiceOptions = Readonly<{
  storage?: ObjectStorage;
  clock?: Clock;
  /** Gets whole lines; standard output by default. */
  writeLog?: (line: string) => void;
  /** Asked where a budget is nearly used; nobody is by default. */
  challenge?: Challenge;
}>;

/** Files verified at once at most: memory is bounded by it, and a few overlap the bucket's latency. */
const MAX_FILES_AT_ONCE = 4;
/** Files that may wait for their turn; later ones are told to come back (`busy`). */
const MAX_FILES_WAITING = 400;

/** Composes the services of one process. */
export async function createServices(config: ServerConfig, options: ServiceOptions = {}): Promise<Services> {
  const clock = options.clock ?? systemClock;
  const storage = options.storage ?? createStorage(config.storage);
  const { appSecret, linkSecret, adminPassword, uploadsPerMinute, cdnBaseUrl, cloudFront, limits } = config;
  const log = createLogger(options.writeLog ?? ((line) => process.stdout.write(line)), clock);
  const numbersCache = createNumbersCache({ storage, clock });
  const minute = { periodSeconds: 60, clock };
  const quarter = { periodSeconds: 900, clock };
  return {
    config,
    storage,
    clock,
    log,
    tickets: createTickets({ appSecret, clock }),
    sessions: createSessions({ appSecret, adminPassword, clock }),
    signInLinks: createSignInLinks({ appSecret, storage, clock }),
    shareTokens: createShareTokens({ linkSecret, clock }),
    downloadUrls: createDownloadUrls({ storage, cdnBaseUrl, cloudFront, clock }),
    numbersCache,
    uploadBudgets: composeBudgets({ config, storage, numbersCache, clock, log }),
    challenge: options.challenge ?? null,
    budgets: {
      presign: createMemoryBudget({ units: uploadsPerMinute, ...minute }),
      complete: createMemoryBudget({ units: uploadsPerMinute * 4, ...minute }),
      signIn: createMemoryBudget({ units: 10, ...quarter }),
      signInOverall: createMemoryBudget({ units: 300, ...quarter }),
    },
    gates: {
      files: createGate({
        capacity: Math.max(2, Math.min(MAX_FILES_AT_ONCE, availableParallelism() * 2)),
        maxWaiting: MAX_FILES_WAITING,
      }),
      pixels: createGate({ capacity: limits.maxPixels, maxWaiting: MAX_FILES_WAITING }),
    },
  };
}
