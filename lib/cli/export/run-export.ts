import { type Selection, selectRows } from '@/lib/server/export/select-rows';
import type { Services } from '@/lib/server/services';
import { createTransferDisplay } from '../create-transfer-display';
import { STOPPED_EXIT_CODE } from '../end-command';
import { makeExportFolder } from '../inside-folder';
import { safeForTerminal } from '../safe-for-terminal';
import { type ExportedFile, exportFiles } from './export-files';
import { holdFolder } from './hold-folder';
import { openExportList } from './open-export-list';
import { writeCsv } from './write-csv';

export type ExportRun = Readonly<{
  services: Services;
  folder: string;
  selection: Selection;
  parallel: number;
  isChecked: boolean;
  hasCsv: boolean;
  isJson: boolean;
  stop: AbortController;
  /** To standard output, with its line end. */
  print(line: string): void;
  /** The stream for people beside it. */
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;
}>;

/** Ids in one entry of the activity log. */
const AUDITED = 1_000;
const ACTOR = { id: 'command:export', name: 'npm run export', role: 'admin' } as const;
const AGAIN = 'Run the same command again to continue; existing pictures are left alone.';

/**
 * Exports a selection into a folder and tells what became of it: returns 0 where all of it is in the folder, 1 where some is not, 2 where
 * it had to give up, and 130 where somebody stopped it. Throws where the folder can't be written to, or another export does.
 */
export async function runExport(run: ExportRun): Promise<number> {
  const { services, selection, parallel, isChecked, isJson, stop, print } = run;
  const root = await makeExportFolder(run.folder);
  const release = await holdFolder(root);
  const display = createTransferDisplay(run.terminal, { isQuiet: isJson });
  const counts = { written: 0, kept: 0, failed: 0 };
  const total = { files: 0, bytes: 0, isWhole: false };
  const done = { files: 0, bytes: 0 };
  let isBroken = false;
  let ids: string[] = [];
  const audit = async () => {
    const imageIds = ids;
    ids = [];
    const origin = { requestId: 'export', client: '127.0.0.1', identity: ACTOR };
    if (imageIds.length > 0) await services.auditLog.record({ action: 'download', imageIds }, origin);
  };
  const list = await openExportList(root);
  const ended = new AbortController();
  const counting = countRows(run, total, AbortSignal.any([stop.signal, ended.signal]));
  try {
    const rows = selectRows(services.storage, selection);
    for await (const exported of exportFiles({
      services,
      root,
      list,
      rows,
      parallel,
      isChecked,
      stop: stop.signal,
    })) {
      if (isAfterStop(exported, stop.signal)) continue;
      counts[exported.result] += 1;
      done.files += 1;
      if (exported.result === 'failed') {
        if (exported.stops) isBroken = true;
        if (isBroken) stop.abort();
      } else {
        done.bytes += exported.sizeBytes;
        if (exported.result === 'written') ids.push(exported.id);
      }
      const line = isJson ? JSON.stringify(exported) : formatExported(exported);
      if (line !== null) {
        display.clear();
        print(`${line}\n`);
      }
      display.update({ ...done, total });
      if (ids.length >= AUDITED) await audit();
    }
    if (stop.signal.aborted) await list.abandon();
    else await list.finish();
    if (run.hasCsv && !stop.signal.aborted) await writeCsv(root);
  } finally {
    ended.abort();
    await counting;
    await audit();
    display.clear();
    await release();
  }
  const exitCode = isBroken ? 2 : stop.signal.aborted ? STOPPED_EXIT_CODE : counts.failed > 0 ? 1 : 0;
  const summary = `${counts.written} written, ${counts.kept} already there${counts.failed > 0 ? `, ${counts.failed} failed` : ''}.${exitCode === 0 ? '' : ` ${AGAIN}`}`;
  print(
    isJson
      ? `${JSON.stringify({ ok: exitCode === 0, exitCode, ...counts, summary })}\n`
      : `${run.folder}: ${summary}\n`,
  );
  return exitCode;
}

/** Pictures that were begun before it was stopped are not told as failures. */
function isAfterStop(exported: ExportedFile, { aborted }: AbortSignal): boolean {
  return aborted && exported.result === 'failed';
}

/** A line about a picture that somebody wants to hear of; null for all others. */
function formatExported(exported: ExportedFile): string | null {
  if (exported.result !== 'failed') return null;
  return `  ✗ ${safeForTerminal(exported.name)} (${exported.id}): ${safeForTerminal(exported.reason)}`;
}

/** Counts ahead, so that the time left can be told. */
async function countRows(
  { services, selection }: ExportRun,
  total: { files: number; bytes: number; isWhole: boolean },
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const { row } of selectRows(services.storage, selection)) {
      if (signal.aborted) return;
      total.files += 1;
      total.bytes += row.sizeBytes;
    }
    total.isWhole = true;
  } catch {
    // The export itself meets the same failure, and tells of it.
  }
}
