/** A document as people read it. */
export function formatJson(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
