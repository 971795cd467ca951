import { stopServices } from './stop-services';

/** Supervisors kill what has not ended ten seconds after SIGTERM; the embedded bucket closes after the server. */
const END_WITHIN_MS = 8_000;

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * From now on the first SIGTERM or SIGINT stops new work and lets what is under way end. Next.js closes the server by itself
 * and ends the process when the last answer is sent; a download to a slow phone would keep it for minutes, so it is ended
 * after eight seconds in any case.
 */
export function endInTime(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(EXIT_CODES[signal]), END_WITHIN_MS).unref();
      stopServices().catch(() => {});
    });
  }
}
