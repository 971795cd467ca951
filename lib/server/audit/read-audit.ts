import * as z from 'zod';
import { type AuditAction, isAuditAction } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry, AuditPage } from '@/lib/shared/audit/audit-entry';
import { firstIdAt, isImageId } from '@/lib/shared/keys/image-id';
import { AUDIT_PREFIX, auditKey, parseAuditKey } from '@/lib/shared/keys/system-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectStorage } from '@/lib/storage';
import { isoDate } from '../input/iso-date';
import { parseInput } from '../input/parse-input';

/** Keys one page looks at where a filter leaves few; `next` continues from there. */
const MAX_SCANNED = 20_000;
/** Entries read at once. */
const PARALLEL = 16;
/** An entry with 1,000 ids takes 40 KB. */
const MAX_BYTES = 262_144;

const filterFields = {
  action: z
    .string()
    .refine(isAuditAction, 'must be an action of the audit log')
    .transform((value) => value as AuditAction)
    .optional()
    .describe('one kind of action alone, such as `purge`'),
  after: z
    .string()
    .refine(isImageId, 'must be the next of an earlier page')
    .optional()
    .describe('`next` of an earlier page'),
  before: isoDate.optional().describe('begins with the newest entry before a date, ISO 8601'),
};

const pageSchema = z.strictObject({
  ...filterFields,
  format: z.literal('json').optional(),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(200)
    .default(50),
});

const exportSchema = z.strictObject({
  ...filterFields,
  format: z.enum(['ndjson', 'csv']).describe('the whole log as a file'),
});

/** The query of `GET /api/audit`: for a page of the log, or for all of it. */
export const auditQuerySchema = z.union([pageSchema, exportSchema]);

const entrySchema = z.object({
  version: z.literal(1),
  at: z.string(),
  actor: z.string(),
  actorId: z.string().optional(),
  to: z.string().optional(),
  imageCount: z.number(),
  failedCount: z.number(),
  imageIds: z.array(z.string()),
  requestId: z.string(),
  network: z.string(),
  parts: z.int().min(0).max(99),
});
const partSchema = z.object({ imageIds: z.array(z.string()) });

type Filter = Readonly<{
  action?: AuditAction | undefined;
  after?: string | undefined;
  before?: Date | undefined;
}>;
type Storage = Pick<ObjectStorage, 'list' | 'read'>;
type Found = Readonly<{ id: string; action: AuditAction }>;

/** The filters that the audit log is asked by, as it stands in the address; every field may be left out. */
export type AuditQuery = Readonly<
  Partial<Record<'action' | 'after' | 'before' | 'limit' | 'format', unknown>>
>;

/**
 * One page of the audit log, newest first; `before` jumps to a date. Entries that cannot be read are left out. Throws
 * `invalid_request`.
 */
export async function listAudit(
  { storage }: Readonly<{ storage: Storage }>,
  query: AuditQuery,
): Promise<AuditPage> {
  const { limit, format: _, ...filter } = parseInput(pageSchema, query);
  const found: Found[] = [];
  let scanned = 0;
  let last: string | null = null;
  let next: string | null = null;
  for await (const one of findEntries(storage, filter)) {
    if (found.length === limit || scanned === MAX_SCANNED) {
      next = last;
      break;
    }
    scanned += 1;
    last = one.id;
    if (filter.action === undefined || one.action === filter.action) found.push(one);
  }
  const entries = await mapBounded(found, PARALLEL, (one) => readEntry(storage, one, false));
  return { entries: entries.filter((entry) => entry !== null), next };
}

/** The form that an export asks for. Throws `invalid_request`. */
export function parseAuditExport(query: AuditQuery): Filter & Readonly<{ format: 'ndjson' | 'csv' }> {
  return parseInput(exportSchema, query);
}

/** All entries that match, newest first and with all their ids, a hundred at a time. */
export async function* exportAudit(
  { storage }: Readonly<{ storage: Storage }>,
  filter: Filter,
): AsyncGenerator<readonly AuditEntry[]> {
  let batch: Found[] = [];
  const readBatch = async () => {
    const entries = await mapBounded(batch, PARALLEL, (one) => readEntry(storage, one, true));
    batch = [];
    return entries.filter((entry) => entry !== null);
  };
  for await (const one of findEntries(storage, filter)) {
    if (filter.action !== undefined && one.action !== filter.action) continue;
    batch.push(one);
    if (batch.length === 100) yield await readBatch();
  }
  yield await readBatch();
}

async function* findEntries(storage: Storage, { after, before }: Filter): AsyncGenerator<Found> {
  let startAfter = startOf(after, before);
  for (;;) {
    const page = await storage.list({
      prefix: AUDIT_PREFIX,
      limit: 1_000,
      ...(startAfter === undefined ? {} : { startAfter }),
    });
    for (const { key } of page.objects) {
      const found = parseAuditKey(key);
      if (found) yield found;
    }
    if (page.next === null) return;
    startAfter = page.next;
  }
}

/** With both, the later start counts. */
function startOf(after: string | undefined, before: Date | undefined): string | undefined {
  // A slash sorts after the dot of every key of this entry; entries of the very moment are not before it.
  const starts = [
    ...(after === undefined ? [] : [`${AUDIT_PREFIX}${after}/`]),
    ...(before === undefined ? [] : [`${AUDIT_PREFIX}${firstIdAt(new Date(before.getTime() - 1))}`]),
  ];
  return starts.reduce<string | undefined>(
    (latest, start) => (latest !== undefined && latest > start ? latest : start),
    undefined,
  );
}

async function readEntry(
  storage: Storage,
  { id, action }: Found,
  isWhole: boolean,
): Promise<AuditEntry | null> {
  const parsed = entrySchema.safeParse(await readJson(storage, auditKey(id, action)));
  if (!parsed.success) return null;
  const { version: _, parts, to, actorId, imageIds, ...rest } = parsed.data;
  const more: string[] = [];
  for (let part = 1; isWhole && part <= parts; part += 1) {
    const further = partSchema.safeParse(await readJson(storage, auditKey(id, action, part)));
    if (further.success) more.push(...further.data.imageIds);
  }
  return {
    id,
    action,
    ...rest,
    ...(actorId === undefined ? {} : { actorId }),
    ...(to === undefined ? {} : { to }),
    imageIds: [...imageIds, ...more],
  };
}

async function readJson(storage: Storage, key: string): Promise<unknown> {
  const stored = await storage.read(key, { maxBytes: MAX_BYTES });
  try {
    return stored === null ? null : JSON.parse(new TextDecoder().decode(stored.bytes));
  } catch {
    return null;
  }
}
