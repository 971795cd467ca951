import { formatTransfer, type Transfer } from './format-transfer';
import { createProgressLine } from './progress-line';

/** Shows how far a transfer is: on a line of a terminal that is overwritten, elsewhere on a plain line now and then. */
export type TransferDisplay = Readonly<{
  update(now: Omit<Transfer, 'elapsedMs'>): void;
  /** Before anything else is printed. */
  clear(): void;
}>;

const DRAWN_EVERY_MS = 200;
const PLAIN_EVERY_MS = 30_000;

/** Creates it on a stream that is not the one results go to. `isQuiet`: nothing is shown, because a program reads along. */
export function createTransferDisplay(
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  { isQuiet, nowMs = () => performance.now() }: Readonly<{ isQuiet: boolean; nowMs?: () => number }>,
): TransferDisplay {
  const line = createProgressLine(terminal);
  const startedMs = nowMs();
  let nextMs = startedMs + (terminal.isTTY ? 0 : PLAIN_EVERY_MS);
  return {
    update(now) {
      const ms = nowMs();
      if (isQuiet || ms < nextMs) return;
      nextMs = ms + (terminal.isTTY ? DRAWN_EVERY_MS : PLAIN_EVERY_MS);
      const text = formatTransfer({ ...now, elapsedMs: ms - startedMs });
      if (terminal.isTTY) line.show(text);
      else terminal.write(`  ${text}\n`);
    },
    clear: line.clear,
  };
}
