/** Work that ended before it began, because nobody waits for it any more. */
export class AbandonedError extends Error {
  override readonly name = 'AbandonedError';

  /** By name: Next.js bundles pages and routes apart, so a process may hold this class twice. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'AbandonedError';
  }
}
