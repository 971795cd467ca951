/** Causes deeper than this are left out: a chain may loop. */
const MAX_CAUSES = 5;

/** An exception and what caused it, as text for the log: stacks, innermost last. */
export function formatCause(cause: unknown): string {
  const parts: string[] = [];
  for (let next = cause; next !== undefined && parts.length < MAX_CAUSES; ) {
    parts.push(next instanceof Error ? (next.stack ?? `${next.name}: ${next.message}`) : String(next));
    next = next instanceof Error ? next.cause : undefined;
  }
  return parts.join('\ncaused by: ');
}
