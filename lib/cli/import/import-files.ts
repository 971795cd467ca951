import type { TransferDisplay } from '../create-transfer-display';
import { countEntry, type ImportCounts, noCounts } from './import-report';
import { hasNoEnding, isPictureName } from './is-passed-over';
import type { OpenedSource } from './open-source';
import type { SourceEntry, SourceFile } from './source-entry';
import type { TakenEntry } from './take-entry';

export type ImportRun = Readonly<{
  source: OpenedSource;
  /** Files under way at once. */
  parallel: number;
  take: (entry: SourceEntry) => Promise<TakenEntry>;
  /** Hears of each file at its end. */
  report: (entry: TakenEntry) => void;
  /** Gets the ids that were imported, now and then and at the end. */
  audit: (ids: readonly string[], failed: number) => Promise<void>;
  display: TransferDisplay;
  /** No further file is begun. */
  stop: AbortSignal;
}>;

/** Why it ended: all files were looked at, somebody stopped it, or no other file could come in either. */
export type ImportEnd = Readonly<{ kind: 'done' | 'stopped' | 'broken'; counts: ImportCounts }>;

/** Ids in one entry of the activity log. */
const AUDITED = 1_000;

/** Takes all files of a place in, several at once; of the place only what is under way is in memory. */
export async function importFiles(run: ImportRun): Promise<ImportEnd> {
  const counts = noCounts();
  const ended = new AbortController();
  const total = { files: 0, bytes: 0, isWhole: false };
  const counting = countFiles(run.source, total, AbortSignal.any([run.stop, ended.signal]));
  const entries = run.source.walk();
  const done = { files: 0, bytes: 0 };
  let isBroken = false;
  let ids: string[] = [];
  let failed = 0;

  async function writeAudit(): Promise<void> {
    const [written, without] = [ids, failed];
    ids = [];
    failed = 0;
    if (written.length + without > 0) await run.audit(written, without);
  }

  async function work(): Promise<void> {
    while (!run.stop.aborted && !isBroken) {
      const next = await entries.next();
      if (next.done) return;
      const taken = await run.take(next.value);
      countEntry(counts, taken);
      if (next.value.kind === 'file') {
        done.files += 1;
        done.bytes += bytesOf(next.value);
      }
      if (taken.result === 'imported') ids.push(taken.id);
      if (taken.result === 'refused' || taken.result === 'failed') failed += 1;
      if (taken.result === 'failed' && taken.stops) isBroken = true;
      run.report(taken);
      run.display.update({ ...done, total });
      if (ids.length >= AUDITED) await writeAudit();
    }
  }

  // All come to their end before a failure of one is told: what they have imported is written down.
  const ends = await Promise.allSettled(Array.from({ length: run.parallel }, work));
  ended.abort();
  await counting;
  await writeAudit();
  run.display.clear();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { kind: isBroken ? 'broken' : run.stop.aborted ? 'stopped' : 'done', counts };
}

/** Films and archives are left alone at once, however large they are: the time left is that of pictures. */
function bytesOf({ name, sizeBytes }: SourceFile): number {
  return isPictureName(name) || hasNoEnding(name) ? sizeBytes : 0;
}

/** Counts ahead, so that the time left can be told. It is no loss if that fails: the import itself meets the same failure. */
async function countFiles(
  source: OpenedSource,
  total: { files: number; bytes: number; isWhole: boolean },
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const entry of source.walk()) {
      if (signal.aborted) return;
      if (entry.kind !== 'file') continue;
      total.files += 1;
      total.bytes += bytesOf(entry);
    }
    total.isWhole = true;
  } catch {
    // The numbers stay what they are: at least so many.
  }
}
