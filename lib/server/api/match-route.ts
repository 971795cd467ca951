import type { ApiRoute } from './api-routes';

/**
 * The endpoint of a method and path, with what stands in the place of `:id`; null when
 * the table has none. HEAD
 * counts as GET.
 */
export function matchRoute(
  routes: readonly ApiRoute[],
  method: string,
  pathname: string,
): Readonly<{ route: ApiRoute; id: string }> | null {
  const effective = method === 'HEAD' ? 'GET' : method;
  const segments = pathname.split('/');
  for (const route of routes) {
    if (route.method !== effective) continue;
    const pattern = route.path.split('/');
    const isMatch =
      pattern.length === segments.length &&
      pattern.every((part, index) => part === ':id' || part === segments[index]);
    // Ids need no decoding: one that does is none.
    if (isMatch) return { route, id: segments[pattern.indexOf(':id')] ?? '' };
  }
  return null;
}
