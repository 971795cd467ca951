import { setTimeout as sleep } from 'node:timers/promises';
import { onStopSignal } from './on-stop-signal';

/** As shells report a program that Ctrl+C has ended. */
export const STOPPED_EXIT_CODE = 130;

/** Connections a store holds open without a word may not hold up the command's end. */
const LAST_MS = 1_000;

/** Ends the process a second from now, if nothing has ended it until then. Called last by commands that talk to a store. */
export function endSoon(): void {
  setTimeout(() => process.exit(), LAST_MS).unref();
}

type StoppableOptions = Readonly<{
  stop: AbortController;
  running: Promise<unknown>;
  /** Says that it is stopping, in a sentence for people. */
  say: () => void;
  /** How long what is under way may take to come to its end, in milliseconds. */
  withinMs: number;
  /** Frees what would outlive the process. Default: there is nothing. */
  free?: () => void;
}>;

/** Has Ctrl+C stop what is running: it is told, and the process ends with 130 when it has ended or has had its time. */
export function stopOnSignal({ stop, running, say, withinMs, free }: StoppableOptions): void {
  onStopSignal(async () => {
    stop.abort();
    say();
    await Promise.race([running, sleep(withinMs)]);
    free?.();
  }, STOPPED_EXIT_CODE);
}
