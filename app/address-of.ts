/** The path of a page with the query that it was asked for, so that signing in leads back to it. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
