import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '@/lib/server/errors/api-error';
import { toApiError } from '@/lib/server/errors/to-api-error';
import { type ImportNeeds, type ImportOptions, importPicture } from '@/lib/server/import/import-picture';
import { ERROR_CODES, type ErrorCode } from '@/lib/shared/errors/error-codes';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { errorText } from '@/lib/shared/text/en/errors';
import type { ByteGate } from '../create-byte-gate';
import { isPictureName } from './is-passed-over';
import { EntryError, type PassReason, type SourceEntry, type SourceFile } from './source-entry';

/** The end that one file came to. */
export type TakenEntry =
  | Readonly<{ result: 'imported'; path: string; id: string; state: ImageState; isRedrawn: boolean }>
  | Readonly<{ result: 'present'; path: string; id: string; state: ImageState }>
  | Readonly<{ result: 'purged'; path: string; id: string }>
  /** It will not come in as it is. */
  | Readonly<{ result: 'refused'; path: string; code: ErrorCode; reason: string }>
  /** It could not be taken in now; the next run tries again. `stops`: neither can the others. */
  | Readonly<{ result: 'failed'; path: string; reason: string; code?: ErrorCode; stops?: boolean }>
  | Readonly<{ result: 'passed'; path: string; why: PassReason }>;

export type TakeTools = Readonly<{
  services: ImportNeeds;
  options: ImportOptions;
  gate: ByteGate;
  /** Minutes east of UTC of this place at a moment; default this machine's. */
  offsetAt?: (ms: number) => number;
  /** Before each further try; default some seconds. */
  waitsMs?: readonly number[];
}>;

const WAITS_MS = [1_000, 5_000, 15_000];
/** Failures that meet every file alike. */
const STOPPING: readonly ErrorCode[] = ['storage_denied', 'storage_full', 'storage_unavailable'];

/** Takes one file in, and tries again what may succeed. Never throws. */
export async function takeEntry(tools: TakeTools, entry: SourceEntry): Promise<TakenEntry> {
  const { path } = entry;
  if (entry.kind === 'passed') return { result: 'passed', path, why: entry.why };
  if (entry.kind === 'failed') return { result: 'failed', path, reason: entry.reason };
  try {
    if (await isLeftOut(entry)) return { result: 'passed', path, why: 'none' };
    const { maxSourceBytes } = tools.services.config.limits;
    if (entry.sizeBytes > maxSourceBytes) {
      throw new ApiError('file_too_large', { limitBytes: maxSourceBytes, actualBytes: entry.sizeBytes });
    }
    // It is held twice for a moment: here, and on its way to the decode process.
    return await tools.gate.run(entry.sizeBytes * 2, () => takeFile(tools, entry));
  } catch (error) {
    return toResult(path, error);
  }
}

/** Whether a file is no picture, nor called as one: people have much else beside their pictures. */
async function isLeftOut({ name, readHead }: SourceFile): Promise<boolean> {
  if (isPictureName(name)) return false;
  const head = await readHead();
  if (head === null) return false;
  const sniffed = sniffType(head);
  return sniffed.kind === 'other' && sniffed.convertible === undefined;
}

async function takeFile(tools: TakeTools, entry: SourceFile): Promise<TakenEntry> {
  const { services, options, offsetAt = offsetHere, waitsMs = WAITS_MS } = tools;
  const { path, name, modifiedMs, exported } = entry;
  const bytes = await entry.readAll();
  const fileDate = { lastModifiedMs: modifiedMs, offsetMinutes: offsetAt(modifiedMs) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const outcome = await importPicture(services, { name, bytes, fileDate, exported }, options);
      const { kind: result, ...rest } = outcome;
      return { result, path, ...rest } as TakenEntry;
    } catch (error) {
      const waitMs = waitsMs[attempt];
      if (waitMs === undefined || !ERROR_CODES[toApiError(error).code].retryable) throw error;
      await sleep(waitMs);
    }
  }
}

function toResult(path: string, error: unknown): TakenEntry {
  if (error instanceof EntryError) return { result: 'failed', path, reason: error.message };
  const { code, details, cause } = toApiError(error);
  if (code === 'internal') {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { result: 'failed', path, code, reason: `Something went wrong: ${reason}` };
  }
  const reason = errorText(code, details);
  const isTemporary = ERROR_CODES[code].retryable || code === 'storage_denied';
  if (!isTemporary) return { result: 'refused', path, code, reason };
  return { result: 'failed', path, code, reason, ...(STOPPING.includes(code) ? { stops: true } : {}) };
}

/** With the summer time of that day. */
function offsetHere(ms: number): number {
  return -new Date(ms).getTimezoneOffset();
}
