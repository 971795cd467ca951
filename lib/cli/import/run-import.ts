import type { ImportOptions } from '@/lib/server/import/import-picture';
import type { Services } from '@/lib/server/services';
import { createByteGate } from '../create-byte-gate';
import { createTransferDisplay } from '../create-transfer-display';
import { STOPPED_EXIT_CODE } from '../end-command';
import { type ImportEnd, importFiles } from './import-files';
import { formatEntry, formatSummary } from './import-report';
import type { OpenedSource } from './open-source';
import { takeEntry } from './take-entry';

export type ImportTools = Readonly<{
  services: Services;
  source: OpenedSource;
  options: ImportOptions;
  parallel: number;
  isJson: boolean;
  stop: AbortSignal;
  /** To standard output, with its line end. */
  print(line: string): void;
  /** The stream for people beside it. */
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;
}>;

/** Bytes of files in memory at once. */
const ROOM_BYTES = 256 * 1_048_576;
const ACTOR = { id: 'command:import', name: 'npm run import', role: 'admin' } as const;

/**
 * Imports a place and tells what became of each file: returns 0 where all that are pictures are in the gallery, 1 where some are not, 2
 * where it had to give up, and 130 where somebody stopped it.
 */
export async function runImport(tools: ImportTools): Promise<number> {
  const { services, source, options, parallel, isJson, stop, print, terminal } = tools;
  const gate = createByteGate(ROOM_BYTES);
  const display = createTransferDisplay(terminal, { isQuiet: isJson });
  const runId = `import-${services.clock().toISOString()}`;
  const end = await importFiles({
    ...{ source, parallel, display, stop },
    take: (entry) => takeEntry({ services, options, gate }, entry),
    report(entry) {
      const line = isJson ? JSON.stringify(entry) : formatEntry(entry);
      if (line === null) return;
      display.clear();
      print(`${line}\n`);
    },
    async audit(imageIds, failedCount) {
      if (options.isDryRun) return;
      const origin = { requestId: runId, client: '127.0.0.1', identity: ACTOR };
      await services.auditLog.record({ action: 'import', imageIds, failedCount }, origin);
    },
  });
  const exitCode = exitCodeOf(end);
  const summary = `${formatSummary(end.counts, options)}${adviceOf(end)}`;
  print(
    isJson
      ? `${JSON.stringify({ ok: exitCode === 0, exitCode, ...end.counts, summary })}\n`
      : `${source.name}: ${summary}\n`,
  );
  return exitCode;
}

function exitCodeOf({ kind, counts }: ImportEnd): number {
  if (kind === 'stopped') return STOPPED_EXIT_CODE;
  if (kind === 'broken') return 2;
  return counts.refused + counts.failed > 0 ? 1 : 0;
}

const AGAIN = 'Run the same command again to continue; existing pictures are left alone.';

function adviceOf({ kind, counts }: ImportEnd): string {
  if (kind === 'stopped') return `\nStopped. ${AGAIN}`;
  if (kind === 'broken') return `\nThe bucket accepts nothing at the moment. ${AGAIN}`;
  return counts.failed > 0 ? `\nSome may work next time. ${AGAIN}` : '';
}
