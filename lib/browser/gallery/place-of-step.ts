/**
 * The photo that some are put behind when they step to the left (-1) or right (1) in a list, together and in its order; null for the
 * front. Undefined where they stand there already. Photos between them are passed too.
 */
export function placeOfStep(
  listed: readonly string[],
  moved: ReadonlySet<string>,
  by: 1 | -1,
): string | null | undefined {
  const at = listed.flatMap((id, index) => (moved.has(id) ? [index] : []));
  const [first] = at;
  const last = at.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (by === 1) return listed[last + 1];
  return first === 0 ? undefined : (listed[first - 2] ?? null);
}
