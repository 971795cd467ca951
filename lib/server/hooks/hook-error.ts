/** A hook that failed and says how long to leave it alone. */
export class HookError extends Error {
  override readonly name = 'HookError';
  constructor(
    message: string,
    /** In milliseconds; undefined: as long as the caller thinks right. */
    readonly pauseMs?: number,
  ) {
    super(message);
  }
}
