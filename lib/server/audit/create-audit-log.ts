/**
 * The audit log: one object for each action of an admin, written once and never over another. The bucket is the only state, so
 * it is kept by whatever keeps the images, and a bucket policy that denies deletion under `system/keep/audit/` makes it
 * tamper-evident.
 */

import type { AuditAction } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { createImageId } from '@/lib/shared/keys/image-id';
import { auditKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { formatActor } from '../accounts/format-actor';
import { networkOf } from '../addresses/client-network';
import type { Clock } from '../clock';
import type { Health } from '../health/create-health';
import type { Logger } from '../log/logger';
import type { Identity } from '../seam/identity';
import type { Telemetry } from '../telemetry/telemetry';

/** The action, as the route that did it tells. */
export type AuditEvent = Readonly<{
  action: AuditAction;
  /** Images it was done to. */
  imageIds?: readonly string[];
  failedCount?: number;
  to?: string;
  /** The person who did it, where that is not who sent the request: somebody who has just signed in. */
  actor?: Identity;
}>;

/** The request that asked for it. */
export type AuditOrigin = Readonly<{
  requestId: string;
  /** As `clientAddress` gives it. */
  client: string;
  /** The sender of it; null for nobody who is known. */
  identity: Identity | null;
}>;

export type AuditLog = Readonly<{
  /**
   * Keeps an action. Never rejects: what is done is done, so a write that fails is logged and told by `/api/health`. Waits
   * five seconds at most.
   */
  record(event: AuditEvent, origin: AuditOrigin): Promise<void>;
}>;

export type AuditLogOptions = Readonly<{
  storage: Pick<ObjectStorage, 'put'>;
  clock: Clock;
  log: Logger;
  health: Pick<Health, 'noteAudit'>;
  telemetry: Pick<Telemetry, 'count'>;
  /** Longest wait of an admin's answer for it; default 5,000. */
  waitMs?: number;
}>;

/** Ids in one object. */
export const IDS_PER_OBJECT = 1_000;

const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

/** Creates the audit log of one process. */
export function createAuditLog(options: AuditLogOptions): AuditLog {
  const { storage, clock, log, health, telemetry, waitMs = 5_000 } = options;
  async function write(event: AuditEvent, { requestId, client, identity }: AuditOrigin): Promise<void> {
    const { action, imageIds = [], failedCount = 0, to } = event;
    const now = clock();
    const id = createImageId(now.getTime());
    const chunks = chunksOf(imageIds);
    const entry: AuditEntry & { version: 1; parts: number } = {
      version: 1,
      id,
      at: now.toISOString(),
      action,
      ...formatActor(event.actor ?? identity),
      ...(to === undefined ? {} : { to }),
      imageCount: imageIds.length,
      failedCount,
      imageIds: chunks[0] ?? [],
      requestId,
      network: networkOf(client),
      parts: Math.max(0, chunks.length - 1),
    };
    // The entry itself last: it counts exactly when all of it is there.
    for (const [index, ids] of chunks.entries()) {
      if (index > 0) await create(auditKey(id, action, index), { imageIds: ids });
    }
    await create(auditKey(id, action), entry);
  }

  async function create(key: string, content: unknown): Promise<void> {
    try {
      await storage.put(key, Buffer.from(JSON.stringify(content)), { headers: HEADERS, createOnly: true });
    } catch (error) {
      // Nobody else can have this key: an earlier try whose answer was lost has written it.
      if (!(error instanceof StorageError) || error.code !== 'precondition_failed') throw error;
    }
  }

  return {
    async record(event, origin) {
      const written = write(event, origin).then(
        () => {
          health.noteAudit(true);
          telemetry.count('sluice.audit.entries', 1, { result: 'written' });
        },
        (error: unknown) => {
          health.noteAudit(false);
          telemetry.count('sluice.audit.entries', 1, { result: 'failed' });
          log.error('audit.failed', error, { action: event.action, requestId: origin.requestId });
        },
      );
      await waitAtMost(written, waitMs);
    },
  };
}

function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_OBJECT)
    chunks.push(ids.slice(start, start + IDS_PER_OBJECT));
  return chunks;
}

async function waitAtMost(work: Promise<void>, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
