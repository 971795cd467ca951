import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';

/** A refusal with a code of the table: thrown anywhere in a use case, answered in the wire form. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * `instanceof` goes by name: Next.js bundles pages and routes apart, so a process may hold this class twice, and what
   * services composed by a page throw must be understood by a route.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ApiError';
  }

  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
