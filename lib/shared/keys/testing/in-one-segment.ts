/** The key of a thumbnail as it was written before rows had segments. */
export function inOneSegment(key: string): string {
  const [state, kind, id, ...row] = key.split('/');
  return [state, kind, id, row.join('')].join('/');
}
