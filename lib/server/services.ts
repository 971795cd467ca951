import { availableParallelism } from 'node:os';
import {
  createStorage,
  createVersionStore,
  currentRequestId,
  NO_VERSIONS,
  type ObjectStorage,
  type VersionStore,
} from '@/lib/storage';
import { type Albums, createAlbums } from './albums/create-albums';
import { type AuditLog, createAuditLog } from './audit/create-audit-log';
import type { Challenge } from './budget/challenge';
import { composeBudgets } from './budget/compose-budgets';
import type { UploadBudgets } from './budget/create-upload-budgets';
import { createMemoryBudget } from './budget/memory-budget';
import type { RateBudget } from './budget/rate-budget';
import { type Clock, systemClock } from './clock';
import { composeSeam, type SeamServices } from './compose-seam';
import type { ServerConfig } from './config';
import { createDecoder, type DecoderPool } from './decode-pool/create-decoder';
import { decodeProgram, hasDecodeProgram } from './decode-pool/decode-script';
import { startDecodeProcess } from './decode-pool/start-decode-process';
import { createDeletion, type Deletion } from './deletion/create-deletion';
import { reachThroughDoor } from './door/reach-through-door';
import { createHealth, type Health } from './health/create-health';
import { createIndexes, type Indexes } from './indexes/create-indexes';
import { createLinks, type Links } from './links/create-links';
import { createReceipts, type Receipts } from './links/drop/receipts';
import { createLinkPasswords, type LinkPasswords } from './links/link-passwords';
import { createLinkTokens, type LinkTokens } from './links/link-tokens';
import { createSlots } from './links/slots/create-slots';
import type { Slots } from './links/slots/slots';
import { createLogger, type Logger } from './log/logger';
import { createNameRenewal, type NameRenewal } from './media/create-name-renewal';
import { createFairQueue, type FairQueue } from './queue/create-fair-queue';
import type { Seam } from './seam/seam';
import { composeSignIn, type SignInServices } from './session/compose-sign-in';
import type { PasswordCost } from './session/password-hash';
import { createShareTokens, type ShareTokens } from './share/share-tokens';
import { createNumbersCache, type NumbersCache } from './statistics/create-numbers-cache';
import { countRefusals } from './telemetry/count-refusals';
import { loadTelemetry } from './telemetry/load-telemetry';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry';
import { traceStorage } from './telemetry/trace-storage';
import { createTicketCarrier, type TicketCarrier } from './tickets/ticket-carrier';
import { createTickets, type Tickets } from './tickets/tickets';
import { type Completions, createCompletions } from './upload/create-completions';
import type { Promoted } from './upload/promote-image';
import { createUploadProofs, type UploadProofs } from './upload/upload-proofs';
import { createPaths, type Paths } from './urls/create-paths';
import { createDownloadUrls, type DownloadUrls } from './urls/download-urls';

/** All but signing in. */
type OtherServices = Readonly<{
  config: ServerConfig;
  storage: ObjectStorage;
  clock: Clock;
  log: Logger;
  tickets: Tickets;
  ticketCarrier: TicketCarrier;
  /** Where all of ours is. */
  paths: Paths;
  shareTokens: ShareTokens;
  /** Links to sets of photos and albums, and those by which guests send. */
  links: Links;
  linkTokens: LinkTokens;
  linkPasswords: LinkPasswords;
  /** Prove whose photo an upload was. */
  uploadProofs: UploadProofs;
  /** Make the limits of drop links exact. */
  slots: Slots;
  /** Prove whose photo a guest sent. */
  receipts: Receipts;
  downloadUrls: DownloadUrls;
  /** When the trash ends, and what stays of what was deleted. */
  deletion: Deletion;
  numbersCache: NumbersCache;
  /** The words and the order of albums. */
  albums: Albums;
  /** Whether the orders besides that of the upload show every image. */
  indexes: Indexes;
  budgets: Budgets;
  /** The most that uploads may cost in an hour and a day. */
  uploadBudgets: UploadBudgets;
  /** Null: nobody is asked for a proof. */
  challenge: Challenge | null;
  /** Decides whose upload is verified when. */
  completions: Completions<Promoted | null>;
  /** The processes that read the bytes of strangers. */
  decoder: DecoderPool;
  /** Whether this process can do its work. */
  health: Health;
  /** Spans and measurements, where a collector is configured. */
  telemetry: Telemetry;
  /** The actions of admins. */
  auditLog: AuditLog;
  /** Images that pass through this process on their way to a browser. */
  downloads: FairQueue;
  /** Archives of shared sets on their way. */
  archives: FairQueue;
  /** The same of people who are signed in. */
  galleryArchives: FairQueue;
  nameRenewal: NameRenewal;
}> &
  SeamServices;

/** Everything the use cases work with, composed in one place. */
export type Services = SignInServices & OtherServices;

/** The requests that a client may do in a time. */
export type Budgets = Readonly<{
  /** Files presigned. */
  presign: RateBudget;
  /** Files presigned by a drop link from one address: a venue's guests share it. */
  drops: RateBudget;
  /** Questions of guests about what they sent, and what they take back: a venue's guests share one address. */
  receipts: RateBudget;
  /** Tickets completed: more than presigned, for repeats. */
  complete: RateBudget;
  /** Images that were asked for in vain. */
  misses: RateBudget;
  /** Links that uploaders make. */
  links: RateBudget;
  /** Visits to the provider of OpenID Connect. */
  openid: RateBudget;
  /** Reports of browsers about what a policy stopped, in lines of the log, of one client and of all together. */
  reports: RateBudget;
  reportsOverall: RateBudget;
}>;

/** The dependencies of composition; each has its default. */
export type ServiceOptions = Readonly<{
  storage?: ObjectStorage;
  /** The host's decisions; none by default, and then links are short: our own app answers them. */
  seam?: Seam;
  /** Those of the same bucket; with a storage of one's own there are none unless given. */
  versions?: VersionStore;
  clock?: Clock;
  /** Gets whole lines; standard output by default. */
  writeLog?: (line: string) => void;
  /** Asks the bucket what pages may send, sends webhooks, and asks a provider of OpenID Connect; the platform's by default. */
  fetch?: typeof fetch;
  /** Asked where a budget is nearly used; nobody is by default. */
  challenge?: Challenge;
  /** The cost of a guess of the password; OWASP's choice by default. */
  passwordCost?: PasswordCost;
  /** By the number of cores by default. */
  decoder?: DecoderPool;
}>;

/**
 * Decode processes: one for each core, and two at least, so that a large image leaves one to the small ones; each takes up
 * to 100 MB of memory before it has decoded anything, so four at most.
 */
const DECODE_PROCESSES = Math.max(2, Math.min(4, availableParallelism()));

/** Calls with receipts in a minute, each with up to 100, from one address: that of a venue with a hundred guests who all send at once. */
const RECEIPT_CALLS = 1_500;

/**
 * Images that one client may ask for in vain: each costs a LIST in every state. So many at once, as that many may be under way at a
 * venue, and then one a second.
 */
const MISSES = { units: 600, periodSeconds: 600 };

/** Images on their way to browsers, apart from what is verified: each is in memory until its client has taken it. */
const DOWNLOADS = { places: 12, placesPerClient: 3, maxWaiting: 400, maxWaitingPerClient: 100 };

/** Archives of shared sets, which may take minutes: each holds a few images in memory. A party is in one network. */
const ARCHIVES = { places: 8, placesPerClient: 6, maxWaiting: 100, maxWaitingPerClient: 50 };

/** Archives of people who are signed in, in a queue of their own: guests do not stand before them, nor one of them before the others. */
const GALLERY_ARCHIVES = { places: 6, placesPerClient: 2, maxWaiting: 60, maxWaitingPerClient: 20 };

/** The bucket of the configuration, with addresses as browsers reach it. */
function storageOf({ storage, doorPath }: ServerConfig): ObjectStorage {
  const bucket = createStorage(storage);
  return doorPath === null ? bucket : reachThroughDoor(bucket, doorPath);
}

/** Composes the services of one process. */
export async function createServices(config: ServerConfig, options: ServiceOptions = {}): Promise<Services> {
  const clock = options.clock ?? systemClock;
  const telemetry = await loadTelemetry(config.telemetry);
  const bucket = options.storage ?? storageOf(config);
  const storage = telemetry === NO_TELEMETRY ? bucket : traceStorage(bucket, telemetry);
  const { appSecret, linkSecret, uploadsPerMinute, cdnBaseUrl, cloudFront } = config;
  const log = createLogger(
    options.writeLog ?? ((line) => process.stdout.write(line)),
    clock,
    currentRequestId,
  );
  const numbersCache = createNumbersCache({ storage, clock });
  const decoder =
    options.decoder ??
    createDecoder({
      start: () => startDecodeProcess(decodeProgram()),
      processes: DECODE_PROCESSES,
      canStart: hasDecodeProgram,
      onFailure(event, cause) {
        log.error(`decoder.${event}`, cause);
        if (event === 'start_failed') health.noteDecodeFailure();
      },
    });
  const health = createHealth({ storage, decoder, clock });
  const seam = options.seam ?? {};
  const signIn = composeSignIn({
    config,
    storage,
    clock,
    log,
    fetch: options.fetch ?? globalThis.fetch,
    passwordCost: options.passwordCost,
  });
  const minute = { periodSeconds: 60, clock };
  const completions = createCompletions<Promoted | null>(decoder, DECODE_PROCESSES);
  telemetry.watchQueues(() => {
    const { small, large } = completions.stats();
    const of = (queue: string, value: number) => ({ value, attributes: { queue } });
    return [of('small', small.waiting), of('large', large.waiting), of('decoder', decoder.stats().waiting)];
  });
  const tickets = createTickets({ appSecret, clock });
  const deletion = createDeletion({
    versions: options.versions ?? (options.storage ? NO_VERSIONS : createVersionStore(config.storage)),
    clock,
    log,
  });
  const downloadUrls = createDownloadUrls({ storage, cdnBaseUrl, cloudFront, clock });
  const paths = createPaths({ shortLinks: true, ...seam });
  const ofHost = composeSeam(seam, {
    ...{ config, storage, tickets, log, telemetry, clock, fetch: options.fetch },
    ...{ signIn: signIn.signIn, downloadUrls, deletion, paths },
  });
  return {
    ...ofHost,
    config,
    storage,
    clock,
    log,
    albums: createAlbums({ storage, clock }),
    tickets,
    ticketCarrier: createTicketCarrier({
      clock,
      log,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    }),
    paths,
    ...signIn,
    shareTokens: createShareTokens({ linkSecret, paths, clock }),
    links: createLinks({ storage, clock }),
    linkTokens: createLinkTokens({ linkSecret }),
    linkPasswords: createLinkPasswords({ linkSecret, clock }),
    uploadProofs: createUploadProofs({ linkSecret, clock }),
    slots: createSlots({ storage, clock }),
    receipts: createReceipts({ linkSecret }),
    deletion,
    downloadUrls,
    numbersCache,
    indexes: createIndexes({ storage, clock, log }),
    uploadBudgets: countRefusals(composeBudgets({ config, storage, numbersCache, clock, log }), telemetry),
    challenge: options.challenge ?? null,
    budgets: {
      presign: createMemoryBudget({ units: uploadsPerMinute, ...minute }),
      drops: createMemoryBudget({ units: uploadsPerMinute * 4, ...minute }),
      receipts: createMemoryBudget({ units: RECEIPT_CALLS, ...minute }),
      complete: createMemoryBudget({ units: uploadsPerMinute * 4, ...minute }),
      misses: createMemoryBudget({ ...MISSES, clock }),
      links: createMemoryBudget({ units: 10, ...minute }),
      openid: createMemoryBudget({ units: 30, ...minute }),
      reports: createMemoryBudget({ units: 20, ...minute }),
      reportsOverall: createMemoryBudget({ units: 200, ...minute }),
    },
    completions,
    decoder,
    health,
    telemetry,
    auditLog: createAuditLog({ storage, clock, log, health, telemetry }),
    downloads: createFairQueue(DOWNLOADS),
    archives: createFairQueue(ARCHIVES),
    galleryArchives: createFairQueue(GALLERY_ARCHIVES),
    nameRenewal: createNameRenewal({ storage, log }),
  };
}
